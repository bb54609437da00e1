/** The year that most of a story is of. It goes without saying on the card; every other year is said. */
import type { Bundle, Moment } from '../../bundle/types.ts';

/** Of two years with as many moments the earlier; nothing where the story has no moment. */
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
  let usual: number | undefined;
  let most = 0;
  for (const [year, n] of [...counts].sort(([a], [b]) => a - b)) {
    if (n > most) [usual, most] = [year, n];
  }
  return usual;
}
