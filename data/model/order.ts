/** The orders that claims are put in. Each ends with the id, so that no two claims of a fact tie and input order is moot. */
import type { Draft } from './index.ts';
import { width } from './interval.ts';

export function compare<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The most precise form of one saying first; of equal forms the one whose source names its owner, then the oldest. */
export function byPrecision(a: Draft, b: Draft): number {
  return (
    Number(b.figure) - Number(a.figure) ||
    compare(breadth(a), breadth(b)) ||
    Number(b.claim.value.form === 'exact') - Number(a.claim.value.form === 'exact') ||
    Number(b.firm) - Number(a.firm) ||
    Number(a.claim.traced !== undefined) - Number(b.claim.traced !== undefined) ||
    compare(a.known, b.known) ||
    byId(a, b)
  );
}

/** How much a value leaves open. An answer that names more leaves less open. */
function breadth({ claim, interval }: Draft): number {
  if (claim.value.form === 'answer') return -claim.value.answers.length;
  return interval === undefined ? Infinity : width(interval);
}

/** Earlier as-of first. */
export function byAsOf(a: Draft, b: Draft): number {
  return compare(a.asOf.high, b.asOf.high) || compare(a.asOf.low, b.asOf.low) || byId(a, b);
}

export function byId(a: Draft, b: Draft): number {
  return compare(a.claim.id, b.claim.id);
}

/** For each of `all`, its place in the given order. */
export function placesBy<T>(all: readonly T[], order: (a: T, b: T) => number): number[] {
  const places: number[] = [];
  all
    .map((one, i) => ({ one, i }))
    .sort((a, b) => order(a.one, b.one))
    .forEach(({ i }, place) => {
      places[i] = place;
    });
  return places;
}
