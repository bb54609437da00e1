/**
 * What values count: the parts that they are said to contain, to leave out, or perhaps to contain. What one source says of
 * a saying holds for every source that prints it, so that a silent one takes nothing away.
 */

import type { Id } from '../bundle/bundle.ts';
import { meet, same } from '../bundle/interval.ts';
import type { Entry, Scope } from './indexed-claim.ts';

/** Most values: nothing is said about it. */
export const unsaid: Scope = { includes: [], excludes: [], may_include: [] };

/** Whether both print one value that one origin gave at one time. */
function oneSaying(a: Entry, b: Entry): boolean {
  if (a.origin.key !== b.origin.key || a.interval === undefined || b.interval === undefined) return false;
  if (!same(a.interval, b.interval)) return false;
  return (a.statement !== undefined && a.statement === b.statement) || meet(a.asOf, b.asOf);
}

/** For each claim of a fact what its value counts: as its source says, or else as others say who print the same saying. */
export function scopesIn(entries: readonly Entry[]): (entry: Entry) => Scope {
  const of = ({ claim: { includes = [], excludes = [], may_include = [] } }: Entry): Scope => ({
    includes,
    excludes,
    may_include,
  });
  const saying = entries.filter(
    ({ claim: { includes, excludes, may_include, set_aside } }) =>
      set_aside === undefined && (includes ?? excludes ?? may_include) !== undefined,
  );
  if (saying.length === 0) return () => unsaid;
  return (entry) => {
    if (saying.includes(entry) || entry.origin.key === 'unstated') return of(entry);
    const scopes = saying.filter((other) => oneSaying(entry, other)).map(of);
    const all = (key: keyof Scope): readonly Id[] =>
      [...new Set(scopes.flatMap((scope) => scope[key]))].sort();
    return { includes: all('includes'), excludes: all('excludes'), may_include: all('may_include') };
  };
}

/** Whether `a` counts a part that `b` leaves out. */
function countsMore({ scope: { includes } }: Entry, { scope: { excludes } }: Entry): boolean {
  return excludes.length > 0 && includes.some((part) => excludes.includes(part));
}

/** Whether one counts a part that the other leaves out: neither is then a reading of what the other counts. */
export function otherParts(a: Entry, b: Entry): boolean {
  return countsMore(a, b) || countsMore(b, a);
}

/** Whether they cannot both hold, though they meet: 230 with the officers, 230 without them. */
export function outOfScope(a: Entry, b: Entry): boolean {
  if (a.interval === undefined || b.interval === undefined) return false;
  return (
    (countsMore(a, b) && a.interval.high <= b.interval.low) ||
    (countsMore(b, a) && b.interval.high <= a.interval.low)
  );
}

/** Whether one of them counts what the other says it leaves out, or is not sure to count. */
export function otherScope(a: Entry, b: Entry): boolean {
  return otherParts(a, b) || a.scope.may_include.length > 0 || b.scope.may_include.length > 0;
}
