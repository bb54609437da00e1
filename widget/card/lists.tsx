/** What opens from the foot: all answers under the story's headings, open questions, corrections. */
import type { ComponentChildren, JSX } from 'preact';
import type { Id } from '../../data/bundle/types.ts';
import type { AnswersText, ListEntry } from '../../data/wording/card-model.ts';
import type { Controls } from '../../data/wording/locales/locale.ts';
import type { Actions } from './actions.ts';
import { Filter, matches } from './filter.tsx';
import { FindingView, type Heading } from './finding.tsx';
import { PhraseText } from './words.tsx';

export interface AnswersProps {
  readonly answers: AnswersText;
  readonly level: 2 | 3 | 4 | 5;
  readonly typed: string;
  readonly bodies: ReadonlyMap<Id, ComponentChildren>;
  /** The sections that are open, among other lists. */
  readonly whole: ReadonlySet<string>;
  /** Where all of them stand as plain text. */
  readonly plainText: string | undefined;
  readonly controls: Controls;
  readonly act: Actions;
}

/** Sections are folded, with how many answers each has; what the reader types opens those that contain it. */
export function AnswerList({
  answers,
  level,
  typed,
  bodies,
  whole,
  plainText,
  controls,
  act,
}: AnswersProps): JSX.Element {
  const Title = `h${level + 1}` as Heading;
  const heading = `h${Math.min(level + 2, 6)}` as Heading;
  const sections = answers.sections.flatMap(({ title, lang, findings }, at) => {
    const found = findings.filter(({ label, asks }) => matches(typed, label, asks, title));
    return found.length === 0 ? [] : [{ list: `section ${at}`, title, lang, found }];
  });
  return (
    <>
      <Filter label={controls.filter} text={typed} onText={(text) => act.filter('answers', text)} />
      {sections.map(({ list, title, lang, found }) => {
        const open = typed !== '' || whole.has(list);
        return (
          <details
            key={list}
            class="fold section"
            open={open}
            onToggle={({ currentTarget }) => typed === '' && act.more(list, currentTarget.open)}
          >
            <summary>
              <Title class="heading">
                <bdi lang={lang}>{title}</bdi> <small>{found.length}</small>
              </Title>
            </summary>
            {open && (
              <ul role="list">
                {found.map((finding) => (
                  <FindingView
                    key={finding.fact}
                    finding={finding}
                    heading={heading}
                    place="all"
                    body={bodies.get(finding.fact)}
                    act={act}
                  />
                ))}
              </ul>
            )}
          </details>
        );
      })}
      {sections.length === 0 && <p role="status">{controls.noMatch}</p>}
      {plainText && (
        <p>
          <a href={plainText} data-address={plainText}>
            {controls.asText}
          </a>
        </p>
      )}
    </>
  );
}

export interface EntriesProps {
  readonly entries: readonly ListEntry[];
  readonly controls: Controls;
}

export function EntryList({ entries, controls }: EntriesProps): JSX.Element {
  return (
    <ul class="entries" role="list">
      {entries.map(({ fact, day, label, lang, text }, at) => (
        <li key={`${fact} ${at}`}>
          {day && `${day} `}
          <b>
            <bdi lang={lang}>{label}</bdi>
          </b>{' '}
          <PhraseText of={text} takenBack={controls.takenBack} />
        </li>
      ))}
    </ul>
  );
}
