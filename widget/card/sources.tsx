/**
 * The full list behind "85 sources": by who says it, under the groups, or by page. A native checkbox for each, and "only"
 * always in sight.
 */
import type { ComponentChildren, JSX } from 'preact';
import type { SourcesText } from '../../data/wording/card-model.ts';
import type { Controls } from '../../data/wording/locales/locale.ts';
import type { Actions, SwitchId } from './actions.ts';
import { moveByArrows } from './arrows.ts';
import { Filter, matches } from './filter.tsx';
import { memo } from './memo.ts';

export interface SourcesProps {
  readonly sources: SourcesText;
  readonly by: 'voice' | 'page';
  readonly typed: string;
  readonly controls: Controls;
  readonly act: Actions;
}

interface RowProps {
  readonly kind: 'sources' | 'voices';
  readonly id: SwitchId;
  readonly label: string;
  readonly lang: string | undefined;
  readonly on: boolean;
  /** Of a page: its headline, in its own language. */
  readonly title?: string | undefined;
  readonly titleLang?: string | undefined;
  /** What stands behind that. */
  readonly told: string;
  /** Why the page is in the story. */
  readonly note?: string | undefined;
  readonly noteLang?: string | undefined;
  readonly url?: string | undefined;
  readonly later?: boolean;
  readonly controls: Controls;
  readonly act: Actions;
}

const Row = memo((props: RowProps): JSX.Element => {
  const { kind, id, label, lang, on, title, titleLang, told, note, noteLang, url, later, controls, act } =
    props;
  const name = controls.onlyThis.replace('{name}', label);
  return (
    <li data-row data-later={later ? '' : undefined}>
      <label>
        <input
          type="checkbox"
          checked={on}
          onChange={({ currentTarget }) => act.toggle(kind, [id], currentTarget.checked)}
        />
        <span>
          <bdi lang={lang}>{label}</bdi>{' '}
          <small>
            {title && <bdi lang={titleLang}>{title}</bdi>}
            {title && ' · '}
            {told}
            {note && ' · '}
            {note && <bdi lang={noteLang}>{note}</bdi>}
          </small>
        </span>
      </label>
      {url && (
        <a href={url} data-address={url} tabIndex={-1} aria-label={`${controls.open}: ${label}`}>
          ↗
        </a>
      )}
      <button type="button" tabIndex={-1} aria-label={name} onClick={() => act.only(kind, [id])}>
        {controls.only}
      </button>
    </li>
  );
});

function told(...texts: readonly (string | undefined)[]): string {
  return texts.filter(Boolean).join(' · ');
}

export function Sources({ sources, by, typed, controls, act }: SourcesProps): JSX.Element {
  const { head, rule, byVoice, byPage } = sources;
  const order = (name: 'voice' | 'page', label: string): JSX.Element => (
    <button type="button" aria-pressed={by === name} onClick={() => act.listBy(name)}>
      {label}
    </button>
  );
  const voices = byVoice.flatMap(({ group, label, lang, voices }) => {
    const found = voices.filter((voice) => matches(typed, voice.label, label));
    return found.length === 0 ? [] : [{ group, label, lang, found }];
  });
  const pages = byPage.filter(({ outlet, label, day, copyOf, note }) =>
    matches(typed, outlet, label, day, copyOf, note),
  );
  const lists: ComponentChildren =
    by === 'voice'
      ? voices.map(({ group, label, lang, found }) => (
          <li key={group ?? label}>
            <b>
              <bdi lang={lang}>{label}</bdi>
            </b>
            <ul role="list">
              {found.map(({ voice, on, count, outlets, ...one }) => (
                <Row
                  key={voice}
                  kind="voices"
                  id={voice}
                  label={one.label}
                  lang={one.lang}
                  on={on}
                  told={told(count, outlets)}
                  controls={controls}
                  act={act}
                />
              ))}
            </ul>
          </li>
        ))
      : pages.map(({ source, outlet, label, lang, day, on, copyOf, note, noteLang, url, later }) => (
          <Row
            key={source}
            kind="sources"
            id={source}
            label={outlet}
            lang={undefined}
            on={on}
            title={label.startsWith(outlet) ? undefined : label}
            titleLang={lang}
            told={told(day, copyOf)}
            note={note}
            noteLang={noteLang}
            url={url}
            later={later ?? false}
            controls={controls}
            act={act}
          />
        ));
  return (
    <>
      <p>{head}</p>
      <p class="rule">{rule}</p>
      <p class="by">
        {order('voice', controls.byVoice)} {order('page', controls.byPage)}{' '}
        <button type="button" onClick={() => act.all()}>
          {controls.allOn}
        </button>
      </p>
      <Filter label={controls.filter} text={typed} onText={(text) => act.filter('sources', text)} />
      <ul class="list" role="list" onKeyDown={moveByArrows}>
        {lists}
      </ul>
      {(by === 'voice' ? voices : pages).length === 0 && <p role="status">{controls.noMatch}</p>}
    </>
  );
}
