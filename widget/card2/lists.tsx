/** What opens from the foot: all answers under the story's headings, open questions, corrections. */
import type { ComponentChildren, JSX } from 'preact';
import type { Id } from '../../data/bundle/types.ts';
import type { AnswersText, ListEntry } from '../../data/wording/card-model.ts';
import type { Controls } from '../../data/wording/locales/locale.ts';
import type { Actions } from './actions.ts';
import { Filter, matches } from './filter.tsx';
import { Finding, type Heading } from './finding.tsx';
import { Words } from './words.tsx';

export interface AnswersProps {
  readonly answers: AnswersText;
  readonly level: 2 | 3 | 4 | 5;
  readonly typed: string;
  readonly bodies: ReadonlyMap<Id, ComponentChildren>;
  readonly controls: Controls;
  readonly act: Actions;
}

export function Answers({ answers, level, typed, bodies, controls, act }: AnswersProps): JSX.Element {
  const Title = `h${level + 1}` as Heading;
  const heading = `h${Math.min(level + 2, 6)}` as Heading;
  const sections = answers.sections.flatMap(({ title, lang, findings }) => {
    const found = findings.filter(({ label, asks }) => matches(typed, label, asks, title));
    return found.length === 0 ? [] : [{ title, lang, found }];
  });
  return (
    <>
      <Filter label={controls.filter} text={typed} onText={(text) => act.filter('answers', text)} />
      {sections.map(({ title, lang, found }) => (
        <div key={title} class="section">
          {title && (
            <Title class="heading">
              <bdi lang={lang}>{title}</bdi>
            </Title>
          )}
          <ul role="list">
            {found.map((finding) => (
              <Finding
                key={finding.fact}
                finding={finding}
                heading={heading}
                place="all"
                body={bodies.get(finding.fact)}
                act={act}
              />
            ))}
          </ul>
        </div>
      ))}
      {sections.length === 0 && <p role="status">{controls.noMatch}</p>}
    </>
  );
}

export interface EntriesProps {
  readonly entries: readonly ListEntry[];
  readonly controls: Controls;
}

export function Entries({ entries, controls }: EntriesProps): JSX.Element {
  return (
    <ul class="entries" role="list">
      {entries.map(({ fact, day, label, lang, text }, at) => (
        <li key={`${fact} ${at}`}>
          {day && `${day} `}
          <b lang={lang}>{label}</b> <Words of={text} takenBack={controls.takenBack} />
        </li>
      ))}
    </ul>
  );
}
