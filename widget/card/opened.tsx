/** What the reader opened, drawn: the details of a finding, and what stands in a panel. */
import type { JSX } from 'preact';
import type { Id } from '../../data/bundle/types.ts';
import type { OpenText } from '../state/card-text.ts';
import type { FindingPlace, PanelName } from './actions.ts';
import { attempted } from './attempted.tsx';
import { DayPicker } from './day.tsx';
import { Details } from './details.tsx';
import { AnswerList, EntryList } from './lists.tsx';
import type { OpenedProps } from './open-parts.ts';
import { Sources } from './sources.tsx';

/** Reports that are drawn at a time: more would hold up the page. */
const REPORTS_AT_A_TIME = 100;

/** How many reports are drawn: the first few, and a hundred more each time that the reader asks for them. */
function mostReports(whole: ReadonlySet<string>, list: string): number | undefined {
  if (!whole.has(list)) return undefined;
  let most = REPORTS_AT_A_TIME;
  while (whole.has(`${list} ${most}`)) most += REPORTS_AT_A_TIME;
  return most;
}

export function detailsOf(
  { state, act }: OpenedProps,
  text: OpenText,
  place: FindingPlace,
  fact: Id,
): JSX.Element {
  const most = mostReports(state.whole, `${place} ${fact} reports`);
  return (
    <Details
      fact={fact}
      place={place}
      details={text.details(state.view, fact, most)}
      most={most}
      controls={state.text.controls}
      whole={state.whole}
      copied={state.copied(fact)}
      act={act}
    />
  );
}

export function insideOf(props: OpenedProps, text: OpenText, panel: PanelName): JSX.Element {
  const { state, level, plainText, act } = props;
  const { view, text: rest } = state;
  const { controls } = rest;
  const common = { typed: state.typed(panel), controls, act };
  if (panel === 'sources') return <Sources sources={text.sources(view)} by={state.by} {...common} />;
  if (panel === 'day') return <DayPicker days={text.days()} at={view.at} controls={controls} act={act} />;
  if (panel === 'answers') {
    const bodies = new Map(
      state
        .opened('all')
        .map(
          (fact) => [fact, attempted(() => detailsOf(props, text, 'all', fact), controls.failed)] as const,
        ),
    );
    return (
      <AnswerList
        answers={text.answers(view)}
        level={level}
        bodies={bodies}
        whole={state.whole}
        plainText={plainText}
        {...common}
      />
    );
  }
  const entries = panel === 'questions' ? text.questions(view) : text.corrections(view);
  return <EntryList entries={entries} controls={controls} />;
}
