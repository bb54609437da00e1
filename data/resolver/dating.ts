/**
 * When the value of each claim holds, as far as the story knows: a source that gives no day, or only the month, prints
 * what its origin said on a day that another source gives. So a careless source makes no dispute, and its value stays
 * where it belongs in time.
 */

import { type Interval, meet, same, width } from '../bundle/interval.ts';
import { compatible } from './compatible.ts';
import type { Entry } from './indexed-claim.ts';

function isClosed({ interval }: Entry): boolean {
  return interval === undefined || Number.isFinite(width(interval));
}

/** Whether both print one value; or, `loosely`, whether one of them could be a rounder form of the other. */
function alike(a: Entry, b: Entry, loosely: boolean): boolean {
  if (!compatible(a, b) || a.figure !== b.figure) return false;
  if (a.interval !== undefined && b.interval !== undefined)
    return same(a.interval, b.interval) || (loosely && isClosed(a) && isClosed(b));
  return JSON.stringify(a.claim.value) === JSON.stringify(b.claim.value);
}

/** The latest of an origin's days, and of equal ones the narrowest. */
function latest(entries: readonly Entry[]): Interval | undefined {
  const [first] = entries.map(({ asOf }) => asOf).sort((a, b) => b.high - a.high || b.low - a.low);
  return first;
}

const day = 24 * 60 * 60_000;

/** For each claim of a fact its as-of: of one that gives no day, the day of the latest saying of its origin that it can be. */
export function datedIn(entries: readonly Entry[]): (entry: Entry) => Interval {
  const dated = entries.filter(
    ({ asOf, claim, deadFrom, origin }) =>
      width(asOf) <= day &&
      origin.key !== 'unstated' &&
      claim.set_aside === undefined &&
      deadFrom === Infinity,
  );
  return (entry) => {
    if (dated.length === 0 || width(entry.asOf) <= day) return entry.asOf;
    const sayings = dated.filter(
      ({ asOf, origin }) => origin.key === entry.origin.key && meet(asOf, entry.asOf),
    );
    const same = sayings.filter((other) => alike(entry, other, false));
    return (
      // What is printed as certain goes back to a day on which it was, and what is not to one on which it was not.
      latest(same.filter(({ firm }) => firm === entry.firm)) ??
      latest(same) ??
      latest(sayings.filter((other) => alike(entry, other, true))) ??
      entry.asOf
    );
  };
}
