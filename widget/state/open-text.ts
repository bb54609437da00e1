/** The words of what opens from a card: details, lists, days, and what a newer revision changed. Comes with the third script. */
import type { Bundle } from '../../data/bundle/types.ts';
import type { View } from '../../data/resolver/finding.ts';
import type { FindingDetails } from '../../data/wording/card-model.ts';
import { news, type SpokenRevision } from '../../data/wording/changes.ts';
import { findingDetails, REPORTS_SHOWN } from '../../data/wording/finding/details.ts';
import { answersText } from '../../data/wording/lists/answers.ts';
import { corrections } from '../../data/wording/lists/corrections.ts';
import { questions } from '../../data/wording/lists/questions.ts';
import { sourcesText } from '../../data/wording/lists/sources.ts';
import { dayWords } from '../../data/wording/values/day.ts';
import { endDay, momentOfDay } from '../../data/wording/values/moment.ts';
import type { DayText, OpenText, Spoken } from './card-text.ts';

/** What each text is made from, so that a newer one can be compared with it. */
const made = new WeakMap<OpenText, Spoken>();

/** A revision with nothing off. */
const told = ({ l, resolution }: Spoken): SpokenRevision => ({ l, resolution: resolution({}) });

export function openText(spoken: Spoken): OpenText {
  const { bundle, l, shown, text } = spoken;
  /** Of the last view: what is open stays the same object while something else is opened, and need not be drawn again. */
  const known = new Map<string, FindingDetails>();
  let last: View | undefined;
  const open: OpenText = {
    details: (view, fact, most = REPORTS_SHOWN) => {
      if (view !== last) known.clear();
      last = view;
      const key = `${most} ${fact}`;
      const details = known.get(key) ?? findingDetails(l, shown(view).resolution, fact, most);
      if (details === undefined) throw new Error(`No finding about ${fact}`);
      known.set(key, details);
      return details;
    },
    sources: (view) => sourcesText(l, shown(view)),
    answers: (view) => answersText(l, shown(view)),
    questions: (view) => questions(l, shown(view)),
    corrections: (view) => corrections(l, shown(view)),
    days: () =>
      daysOf(bundle).map((at): DayText => ({ at, label: dayWords(l, at, { short: true, year: true }) })),
    news: (before, view) => {
      const { controls, dot } = l.locale;
      const then = made.get(before);
      const changed = then && news(told(then), told(spoken));
      if (changed !== undefined && changed.facts.length > 0) return `${changed.text}${dot}${controls.show}`;
      const same = JSON.stringify(text.card(view)) === JSON.stringify(then?.text.card(view));
      return same ? undefined : `${controls.updated}${dot}${controls.show}`;
    },
  };
  made.set(open, spoken);
  return open;
}

/** The days of the story's clock on which a page came out or something was done to a statement, each once and in order. */
function daysOf(bundle: Bundle): readonly string[] {
  const moments = [
    ...bundle.sources.map(({ published, before }) => published ?? before),
    ...bundle.statements.flatMap(({ acts = [] }) => acts.map(({ on }) => on)),
  ];
  const days = moments.flatMap((moment) => (moment === undefined ? [] : Math.floor(endDay(bundle, moment))));
  return [...new Set(days)].sort((a, b) => a - b).map(momentOfDay);
}
