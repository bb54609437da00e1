/** Who reports this: a native checkbox for each source, or for each origin; one for an outlet with several pieces. */
import type { ComponentChildren, JSX } from 'preact';
import type { Id } from '../../data/bundle/types.ts';
import { fill, plain } from '../../data/wording/phrase.ts';
import type { Switch } from '../../data/wording/sources.ts';
import type { Strings } from '../../data/wording/strings.ts';
import type { Actions } from './actions.ts';
import { moveByArrows } from './arrows.ts';
import { still } from './still.ts';

export interface SourcesProps {
  readonly switches: readonly Switch[];
  readonly byOrigin: boolean;
  readonly off: ReadonlySet<Id>;
  /** Sources that were not published yet at the moment looked at. */
  readonly later: ReadonlySet<Id>;
  readonly undoable: boolean;
  readonly strings: Strings;
  readonly act: Actions;
}

interface BoxProps {
  readonly ids: readonly Id[];
  readonly off: ReadonlySet<Id>;
  readonly act: Actions;
  /** Said instead of the text beside the box, where that does not say enough. */
  readonly name?: string;
  /** Said after the name: how much it is. */
  readonly counted?: string;
  /** The headline, to tell pieces apart. */
  readonly title: string | undefined;
  /** Whether the Tab key stops here. */
  readonly stop: boolean;
  readonly children: ComponentChildren;
}

function Box({ ids, off, act, name, counted, title, stop, children }: BoxProps): JSX.Element {
  const on = ids.filter((id) => !off.has(id)).length;
  return (
    <label title={title}>
      <input
        type="checkbox"
        checked={on > 0}
        indeterminate={on > 0 && on < ids.length}
        aria-label={name}
        aria-description={counted}
        tabIndex={stop ? undefined : -1}
        onChange={({ currentTarget }) => act.toggle(ids, currentTarget.checked)}
      />
      {children}
    </label>
  );
}

interface RowProps extends Pick<SourcesProps, 'act' | 'strings'> {
  readonly one: Switch;
  /** Those of its pieces that are off, with spaces: while this text is the same, so are the boxes. */
  readonly without: string;
  /** Those that were not published yet, likewise. */
  readonly waiting: string;
}

function those(ids: readonly Id[], set: ReadonlySet<Id>): string {
  return ids.filter((id) => set.has(id)).join(' ');
}

const RowOf = still(({ one, without, waiting, act, strings }: RowProps): JSX.Element => {
  const { name, ids, pieces, count, counted } = one;
  const off = new Set(without.split(' '));
  const later = new Set(waiting.split(' '));
  const [only] = pieces.length === 1 ? pieces : [];
  const day = (id: Id, words: string): string =>
    later.has(id) ? plain(fill(strings.value.from, { day: words })) : words;
  return (
    <li data-row data-later={ids.every((id) => later.has(id)) || undefined}>
      <Box ids={ids} off={off} act={act} title={only?.title} counted={counted} stop>
        <span>
          <bdi>{name}</bdi> {only && <small>{day(only.id, only.day)}</small>}
        </span>
      </Box>
      <small class="count" title={counted} aria-hidden="true">
        {count}
      </small>
      <button
        type="button"
        class="only"
        tabIndex={-1}
        aria-label={plain(fill(strings.onlyThis, { outlet: name }))}
        onClick={() => act.only(ids)}
      >
        {strings.only}
      </button>
      {pieces.length > 1 && (
        <ul>
          {pieces.map(({ id, day: words, title }) => (
            <li key={id} data-later={later.has(id) || undefined}>
              <Box
                ids={[id]}
                off={off}
                act={act}
                title={title}
                name={`${name}, ${day(id, words)}${title ? `, ${title}` : ''}`}
                stop={false}
              >
                <small>{day(id, words)}</small>
              </Box>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
});

interface RowsProps extends Omit<RowProps, 'one'>, Pick<SourcesProps, 'switches'> {
  /** The place of the first of them, and how many there are. */
  readonly from: number;
  readonly long: number;
}

/** Rows that are compared at once, as a click changes one of many. */
const Rows = still(({ switches, from, long, without, waiting, act, strings }: RowsProps): JSX.Element => {
  const off = new Set(without.split(' '));
  const later = new Set(waiting.split(' '));
  return (
    <>
      {switches.slice(from, from + long).map((one) => (
        <RowOf
          key={one.key}
          one={one}
          without={those(one.ids, off)}
          waiting={those(one.ids, later)}
          act={act}
          strings={strings}
        />
      ))}
    </>
  );
});

export function Sources(props: SourcesProps): JSX.Element {
  const { switches, byOrigin, off, later, undoable, strings, act } = props;
  const by = (origins: boolean, words: string): JSX.Element => (
    <button type="button" aria-pressed={byOrigin === origins} onClick={() => act.unfold('origins', origins)}>
      {words}
    </button>
  );
  // Origins come and go with the findings: they stay together, as a row that moved away would lose the focus.
  const long = byOrigin ? Number.POSITIVE_INFINITY : 10;
  return (
    <fieldset onKeyDown={moveByArrows}>
      <legend class="unseen">{strings.reports}</legend>
      <div class="switches">
        <p class="by-what">
          {by(false, strings.bySource)}
          {by(true, strings.byOrigin)}
        </p>
        <p>
          <button type="button" onClick={() => act.toggleAll(true)}>
            {strings.all}
          </button>
          <button type="button" onClick={() => act.toggleAll(false)}>
            {strings.none}
          </button>
          {undoable && (
            <button type="button" onClick={() => act.undo()}>
              {strings.undo}
            </button>
          )}
        </p>
      </div>
      <div class="list">
        <ul class="outlets">
          {switches.map((_, from) => {
            if (from % long > 0) return null;
            const ids = switches.slice(from, from + long).flatMap((one) => one.ids);
            return (
              <Rows
                key={`${byOrigin} ${from}`}
                switches={switches}
                from={from}
                long={long}
                without={those(ids, off)}
                waiting={those(ids, later)}
                act={act}
                strings={strings}
              />
            );
          })}
        </ul>
      </div>
    </fieldset>
  );
}
