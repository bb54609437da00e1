/** What the card is as of: the last day on which anything was published or done, or the moment looked at. */
import type { Bundle, Moment } from '../bundle/types.ts';
import type { Localizer } from './localizer.ts';
import { memoizePerLocalizer } from './memo.ts';
import { fill, plain } from './phrase.ts';
import { type Shown, sourcesShown } from './shown.ts';
import { dayWords } from './values/day.ts';
import { endDay } from './values/moment.ts';

/** The latest moment, as it was written; nothing in a story without days. */
const lastMoment = memoizePerLocalizer((l, { sources, statements, facts }: Dated): Moment | undefined => {
  const claims = facts.flatMap((fact) => fact.claims);
  const acts = [...statements, ...claims].flatMap((one) => one.acts ?? []);
  const moments = [
    // A page without a day is as late as what is known of its day.
    ...sources.map(({ published, after }) => published ?? after),
    ...claims.map(({ corrected }) => corrected?.on),
    ...acts.map(({ on }) => on),
  ];
  const end = (moment: Moment | undefined): number =>
    moment === undefined ? -Infinity : endDay(l.bundle, moment);
  return moments.reduce((last, moment) => (end(moment) > end(last) ? moment : last), undefined);
});

type Dated = Pick<Bundle, 'sources' | 'statements' | 'facts'>;

/** A card that is limited to some sources is as of the last of them. */
function datedOf(l: Localizer, shown: AsOf): Dated {
  return shown.limit === undefined
    ? l.bundle
    : { sources: sourcesShown(l, shown), statements: [], facts: [] };
}

type AsOf = Pick<Shown, 'limit'> & { readonly resolution: Pick<Shown['resolution'], 'at'> };

/** "as of Dec 2024" for a closed story, "updated 9 Jan, 14:05" for an open one, "as of 9 Jan 2022" for an earlier moment. */
export function asOfWords(l: Localizer, shown: AsOf): string {
  const { locale, bundle } = l;
  const { at } = shown.resolution;
  if (at !== undefined)
    return plain(fill(locale.asOf, { day: dayWords(l, at, { short: true, year: true, time: true }) }));
  const last = lastMoment(l, datedOf(l, shown));
  if (last === undefined) return '';
  return bundle.state === 'open'
    ? plain(fill(locale.updatedOn, { day: dayWords(l, last, { short: true, time: true }) }))
    : plain(fill(locale.asOf, { day: dayWords(l, last.slice(0, 7), { short: true, year: true }) }));
}
