/** What the card is as of: the last day on which anything was published or done, or the moment looked at. */
import type { Bundle, Moment } from '../bundle/types.ts';
import type { Localizer } from './localizer.ts';
import { memo } from './memo.ts';
import { fill, plain } from './phrase.ts';
import { type Shown, sourcesShown } from './shown.ts';
import { dayWords } from './values/day.ts';
import { endDay } from './values/moment.ts';

/** The latest moment, as it was written; nothing in a story without days. */
function latestOf(l: Localizer, moments: readonly (Moment | undefined)[]): Moment | undefined {
  let last: Moment | undefined;
  let latest = -Infinity;
  for (const moment of moments) {
    const end = moment === undefined ? -Infinity : endDay(l.bundle, moment);
    if (end > latest) [last, latest] = [moment, end];
  }
  return last;
}

const lastMoment = memo((l, { sources, statements, facts }: Bundle): Moment | undefined =>
  latestOf(l, [
    ...sources.map(({ published }) => published),
    ...statements.flatMap(({ acts = [] }) => acts.map(({ on }) => on)),
    ...facts.flatMap(({ claims }) =>
      claims.flatMap(({ corrected, acts = [] }) => [corrected?.on, ...acts.map(({ on }) => on)]),
    ),
  ]),
);

/** A card that is limited to some sources is as of the last of them. */
function lastOf(l: Localizer, shown: AsOf): Moment | undefined {
  if (shown.limit === undefined) return lastMoment(l, l.bundle);
  return latestOf(
    l,
    sourcesShown(l, shown).map(({ published }) => published),
  );
}

type AsOf = Pick<Shown, 'limit'> & { readonly resolution: Pick<Shown['resolution'], 'at'> };

/** "as of Dec 2024" for a closed story, "updated 9 Jan, 14:05" for an open one, "as of 9 Jan 2022" for an earlier moment. */
export function asOfWords(l: Localizer, shown: AsOf): string {
  const { locale, bundle } = l;
  const { at } = shown.resolution;
  if (at !== undefined)
    return plain(fill(locale.asOf, { day: dayWords(l, at, { short: true, year: true, time: true }) }));
  const last = lastOf(l, shown);
  if (last === undefined) return '';
  return bundle.state === 'open'
    ? plain(fill(locale.updatedOn, { day: dayWords(l, last, { short: true, time: true }) }))
    : plain(fill(locale.asOf, { day: dayWords(l, last.slice(0, 7), { short: true, year: true }) }));
}
