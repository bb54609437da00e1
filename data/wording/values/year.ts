/** The year that nearly all of a story is of. The card leaves it out, and names every other year. */
import type { Bundle, Moment } from '../../bundle/types.ts';

/** In a story of several years, a date without a year would have to be guessed. */
const LEAST_SHARE = 0.8;

/** Nothing where no year has four moments of five, or the story has no moment. */
export function usualYear({ sources, statements, facts }: Bundle): number | undefined {
  const counts = new Map<number, number>();
  const count = (moment: Moment | undefined): void => {
    if (moment === undefined) return;
    const year = Number(moment.slice(0, 4));
    counts.set(year, (counts.get(year) ?? 0) + 1);
  };
  for (const { published } of sources) count(published);
  for (const { on } of statements) count(on);
  for (const { claims } of facts) for (const { as_of } of claims) count(as_of);
  const all = [...counts.values()].reduce((sum, n) => sum + n, 0);
  return [...counts].find(([, n]) => n >= LEAST_SHARE * all)?.[0];
}
