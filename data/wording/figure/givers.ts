/** Who gives which answer or time: one row a line, what was given earlier beneath. For dates in the order of the moments. */

import type { Claim, Fact } from '../../bundle/types.ts';
import type { Finding, Reading } from '../../resolver/finding.ts';
import type { FigureRow, FigureText } from '../card-model.ts';
import { lineText } from '../finding/line.ts';
import { firstClaim, readingValue, whenShort, whoWords } from '../finding/reading.ts';
import type { Localizer } from '../localizer.ts';
import { opening } from '../names/inside.ts';
import { marked, type Phrase, plain } from '../phrase.ts';
import { endDay } from '../values/moment.ts';

interface Row extends FigureRow {
  readonly order: number;
}

function orderOf(l: Localizer, claim: Claim | undefined): number {
  const value = claim?.value;
  return value !== undefined && 'date' in value ? endDay(l.bundle, value.date) : 0;
}

/** What no longer stands, with the state in which it is drawn. */
function earlier(l: Localizer, finding: Finding, fact: Fact): readonly Row[] {
  const states: { readonly [state in Reading['state']]?: FigureRow['state'] } = {
    history: 'earlier',
    withdrawn: 'withdrawn',
  };
  const seen = new Set<string>();
  return finding.readings.flatMap((reading): Row[] => {
    const state = states[reading.state];
    if (state === undefined) return [];
    const claim = firstClaim(l, fact, reading);
    const value = opening(l, readingValue(l, fact, reading));
    const who = opening(l, whoWords(l, fact, reading));
    const key = `${plain(value)} ${plain(who)}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const time = plain(whenShort(l, fact, reading));
    const shown: Phrase = state === 'withdrawn' ? marked(value, 'del') : value;
    return [{ time, value: shown, who, state, order: orderOf(l, claim) }];
  });
}

/** Nothing where one answer stands and there never was another. */
export function giversFigure(l: Localizer, finding: Finding, fact: Fact): FigureText | undefined {
  const { figures } = l.locale;
  const now = finding.lines.flatMap((line): Row[] =>
    lineText(l, finding, fact, line).map(({ value, who }) => ({
      time: '',
      value,
      who,
      state: 'now',
      order: orderOf(l, l.lookup.claims(fact.id).get(line.claim)),
    })),
  );
  const before = earlier(l, finding, fact);
  if (now.length + before.length < 2) return undefined;
  const isDate = fact.kind === 'date';
  const rows = isDate ? [...now, ...before].sort((a, b) => a.order - b.order) : [...now, ...before];
  return {
    title: isDate ? figures.date : figures.answer,
    kind: isDate ? 'moments' : 'answers',
    columns: [figures.day, figures.answerHead, figures.who],
    rows: rows.map(({ order: _, ...row }) => row),
  };
}
