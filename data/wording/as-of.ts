/** What the card is as of: the last day on which anything was published or done, or the moment looked at. */
import type { Bundle, Moment } from '../bundle/types.ts';
import type { Resolution } from '../resolver/finding.ts';
import type { Localizer } from './localizer.ts';
import { memo } from './memo.ts';
import { fill, plain } from './phrase.ts';
import { dayWords } from './values/day.ts';
import { endDay } from './values/moment.ts';

/** The latest moment, as it was written; nothing in a story without days. */
const lastMoment = memo((l, { sources, statements, facts }: Bundle): Moment | undefined => {
  let last: Moment | undefined;
  let latest = -Infinity;
  const see = (moment: Moment | undefined): void => {
    if (moment === undefined) return;
    const end = endDay(l.bundle, moment);
    if (end > latest) [last, latest] = [moment, end];
  };
  for (const { published } of sources) see(published);
  for (const { acts = [] } of statements) for (const { on } of acts) see(on);
  for (const { claims } of facts)
    for (const { corrected, acts = [] } of claims) {
      see(corrected?.on);
      for (const { on } of acts) see(on);
    }
  return last;
});

/** "as of Dec 2024" for a closed story, "updated 9 Jan, 14:05" for an open one, "as of 9 Jan 2022" for an earlier moment. */
export function asOfWords(l: Localizer, { at }: Pick<Resolution, 'at'>): string {
  const { locale, bundle } = l;
  if (at !== undefined)
    return plain(fill(locale.asOf, { day: dayWords(l, at, { short: true, year: true, time: true }) }));
  const last = lastMoment(l, bundle);
  if (last === undefined) return '';
  return bundle.state === 'open'
    ? plain(fill(locale.updatedOn, { day: dayWords(l, last, { short: true, time: true }) }))
    : plain(fill(locale.asOf, { day: dayWords(l, last.slice(0, 7), { short: true, year: true }) }));
}
