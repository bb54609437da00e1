/** The reports behind a finding: one entry a saying, with every page that prints it. */

import type { Fact } from '../../bundle/types.ts';
import type { Finding, Reading } from '../../resolver/finding.ts';
import type { ReportText } from '../card-model.ts';
import { type Localizer, ownPiece } from '../localizer.ts';
import { opening } from '../names/inside.ts';
import { fill, marked, type Phrase, plain, sentence } from '../phrase.ts';
import { dayWords, fallOnOneDay, onWords, spanWords } from '../values/day.ts';
import { isDay } from '../values/moment.ts';
import { toldByClaim } from './acts.ts';
import { fateWords } from './fate.ts';
import { pageText } from './pages.ts';
import {
  boundsOf,
  claimsOf,
  eachPage,
  firstClaim,
  hedgeOf,
  readingValue,
  statementOf,
  whoWords,
} from './reading.ts';
import { actNotes, toldWhole } from './told-whole.ts';

const gone: readonly Reading['state'][] = ['withdrawn', 'corrected'];

/** What the day of a reading is of: the saying, what is counted, or the page. Empty where none is known. */
function when(l: Localizer, fact: Fact, reading: Reading): string {
  const { locale } = l;
  const { day, dayIsPublication } = reading;
  if (day === undefined) return locale.dayUnknown;
  const pages = eachPage(l, fact, reading);
  const bounds = boundsOf(
    l,
    pages.map((page) => page.day),
  );
  // Each page beneath tells its own day.
  if (bounds === undefined) return '';
  if (!fallOnOneDay(l, ...bounds)) {
    const span = spanWords(l, ...bounds, { time: false });
    const template = dayIsPublication ? locale.printedOn : fact.kind === 'date' ? locale.saidOn : locale.of;
    return plain(fill(template, { on: span, day: span }));
  }
  if (dayIsPublication) return plain(fill(locale.printedOn, { on: onWords(l, day) }));
  const isOfStatement = statementOf(l, fact, reading)?.on === day;
  return fact.kind === 'date' || isOfStatement
    ? plain(fill(locale.saidOn, { on: onWords(l, day) }))
    : plain(fill(isDay(day) ? locale.of : (locale.ofMonth ?? locale.of), { day: dayWords(l, day) }));
}

/** `told`: the statements whose acts stand in an earlier entry already. */
function remarks(
  l: Localizer,
  finding: Finding,
  fact: Fact,
  reading: Reading,
  told: Set<string>,
): readonly Phrase[] {
  const { locale } = l;
  const statement = statementOf(l, fact, reading);
  const byClaim = toldByClaim(l, finding);
  const mine = [...new Set(reading.claims.flatMap((id) => byClaim.get(id) ?? []))].filter(
    ({ key }) => !told.has(key),
  );
  for (const { key } of mine) told.add(key);
  const noted = statement?.note !== undefined && !told.has(`note ${statement.id}`);
  if (noted) told.add(`note ${statement.id}`);
  return [
    ...mine.flatMap((one) => [toldWhole(l, fact, one), ...actNotes(l, one)]),
    ...(noted && statement.note !== undefined ? [sentence([ownPiece(l, statement.note)], locale.stop)] : []),
  ];
}

function reportText(
  l: Localizer,
  finding: Finding,
  fact: Fact,
  reading: Reading,
  told: Set<string>,
): readonly ReportText[] {
  const shown = firstClaim(l, fact, reading);
  if (shown === undefined) return [];
  const value = readingValue(l, fact, reading);
  const hedge = hedgeOf(l, fact, reading);
  const who = opening(l, whoWords(l, fact, reading, true));
  return [
    {
      value: gone.includes(reading.state)
        ? marked(value, 'del')
        : fact.kind === 'count'
          ? value
          : opening(l, value),
      who: hedge === undefined ? who : [...who, l.locale.dot, l.locale.hedge[hedge]],
      when: when(l, fact, reading),
      state: fateWords(l, finding, fact, reading),
      remarks: remarks(l, finding, fact, reading, told),
      pages: claimsOf(l, fact, reading).flatMap((claim) => pageText(l, fact, claim, shown)),
    },
  ];
}

/** What is compared, the first `most` of it, and what the editor left out. */
export function reportsOf(
  l: Localizer,
  finding: Finding,
  fact: Fact,
  most: number,
): { readonly reports: readonly ReportText[]; readonly leftOut: readonly ReportText[] } {
  const told = new Set<string>();
  const text = (isLeftOut: boolean): readonly ReportText[] =>
    finding.readings
      .filter(({ state }) => (state === 'left-out') === isLeftOut)
      .slice(0, most)
      .flatMap((reading) => reportText(l, finding, fact, reading, told));
  return { reports: text(false), leftOut: text(true) };
}
