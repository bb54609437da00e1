/** The orders that claims are put in. Each ends with the id, so that no two claims of a fact tie and input order is moot. */

import { width } from '../bundle/interval.ts';
import type { Entry } from './indexed-claim.ts';

export function compare<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The most precise form of one saying first; of equal forms the one whose source names its owner, or a day, then the oldest. */
export function byPrecision(a: Entry, b: Entry): number {
  return (
    Number(b.figure) - Number(a.figure) ||
    compare(breadth(a), breadth(b)) ||
    Number(b.claim.value.form === 'exact') - Number(a.claim.value.form === 'exact') ||
    Number(b.firm) - Number(a.firm) ||
    Number(a.claim.traced !== undefined) - Number(b.claim.traced !== undefined) ||
    Number(isDated(b)) - Number(isDated(a)) ||
    compare(a.known, b.known) ||
    byId(a, b)
  );
}

/** Whether the source, or its statement, gives a day. */
function isDated({ claim, statement }: Entry): boolean {
  return claim.as_of !== undefined || statement !== undefined;
}

/** How much a value leaves open. An answer that names more leaves less open. */
function breadth({ claim, interval }: Entry): number {
  if (claim.value.form === 'answer') return -claim.value.answers.length;
  return interval === undefined ? Infinity : width(interval);
}

/** Earlier as-of first. */
export function byAsOf(a: Entry, b: Entry): number {
  return compare(a.asOf.high, b.asOf.high) || compare(a.asOf.low, b.asOf.low) || byId(a, b);
}

export function byId(a: Entry, b: Entry): number {
  return compare(a.claim.id, b.claim.id);
}
