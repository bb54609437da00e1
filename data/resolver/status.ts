/**
 * From the claims that stand to the status: how far they can be relied on, and nothing else. Rules 6 and 7 of "From
 * claims to a finding" in data/README.md.
 */
import type { Fact } from '../bundle/bundle.ts';
import { type Interval, allMeet as intervalsMeet, meet, same } from '../bundle/interval.ts';
import { compatible } from './compatible.ts';
import type { Fates } from './fates.ts';
import type { Reason, Status } from './finding.ts';
import type { Entry } from './indexed-claim.ts';
import { independent } from './origin.ts';
import { otherScope } from './scope.ts';

export type ConflictWhy = Extract<Reason, { code: 'conflict' }>['why'];

export interface Conflict {
  readonly a: Entry;
  readonly b: Entry;
  readonly why: ConflictWhy;
}

/** Whether one value could satisfy all of them. */
export function allCompatible(current: readonly Entry[], fact: Fact): boolean {
  // Several answers may hold, so that each pair sharing one is enough; and what is left out is a matter of two as well.
  if (fact.several || current.some(({ scope }) => scope.excludes.length > 0))
    return current.every((a, i) => current.slice(i + 1).every((b) => compatible(a, b)));
  if (fact.kind !== 'answer') {
    return intervalsMeet(
      current.map((entry) => entry.interval).filter((one): one is Interval => one !== undefined),
    );
  }
  const [first, ...others] = current;
  if (first?.claim.value.form !== 'answer') return true;
  return first.claim.value.answers.some((answer) =>
    others.every(({ claim }) => claim.value.form === 'answer' && claim.value.answers.includes(answer)),
  );
}

function oneDay({ days }: Entry): boolean {
  return days.low === days.high;
}

/**
 * Whether two readings of a moving count that do not meet can both hold, each on its day: one is later, and is a total that
 * has grown, or counts what goes up and down. What is hedged or ownerless stands so beside what it does not overtake.
 */
function eachOnItsDay(a: Entry, b: Entry, { counts }: Fact): boolean {
  if (counts === undefined || meet(a.days, b.days)) return false;
  const [older, later] = a.days.high < b.days.low ? [a, b] : [b, a];
  return counts !== 'running total' || (later.interval?.low ?? 0) > (older.interval?.high ?? 0);
}

/** What kind of disagreement two values that do not meet are. Only `other-organisation` is a real conflict. */
function whyOf(a: Entry, b: Entry, fact: Fact): ConflictWhy {
  if (otherScope(a, b)) return 'scope';
  if (eachOnItsDay(a, b, fact)) return 'other-day';
  if (a.origin.key === 'unstated' || b.origin.key === 'unstated') return 'unstated';
  if (fact.several) return 'several';
  if (!independent(a.origin, b.origin)) return 'same-organisation';
  if (fact.counts !== undefined && meet(a.days, b.days))
    return oneDay(a) && oneDay(b) ? 'same-day' : 'undated';
  return 'other-organisation';
}

/** Every pair that does not meet: of what stands, and of a total with an earlier one that was above it. */
export function conflictsOf(current: readonly Entry[], fact: Fact, fates: Fates): Conflict[] {
  const conflicts: Conflict[] = [];
  current.forEach((a, i) => {
    const rival = fates.byOf(a);
    if (rival !== undefined && !current.includes(rival))
      conflicts.push({ a, b: rival, why: whyOf(a, rival, fact) });
    for (const b of current.slice(i + 1)) {
      if (compatible(a, b)) continue;
      const why = whyOf(a, b, fact);
      // A total stands beside a later one because of what was above it before, and that is told.
      if (why !== 'other-day' || (rival ?? fates.byOf(b)) === undefined) conflicts.push({ a, b, why });
    }
  });
  return conflicts;
}

/** A value that can bear agreement: said without a hedge, and closed on both sides. */
function firmAndClosed(entry: Entry): boolean {
  if (!(entry.firm && entry.figure)) return false;
  const { interval } = entry;
  return interval === undefined || (Number.isFinite(interval.low) && Number.isFinite(interval.high));
}

/**
 * Whether an independent origin says just this of just the same, no looser and no closer. 225 does not bear out "about
 * 230", nor 4 "nearly 5".
 */
function bearOut(a: Entry, b: Entry): boolean {
  if (!independent(a.origin, b.origin) || otherScope(a, b) || isRounded(a) !== isRounded(b)) return false;
  return a.interval === undefined || b.interval === undefined || same(a.interval, b.interval);
}

function isRounded({ claim: { value } }: Entry): boolean {
  return value.form === 'about' || value.form === 'nearly';
}

function sameAnswers(current: readonly Entry[]): boolean {
  const sets = current.map(({ claim: { value } }) =>
    value.form === 'answer' ? [...value.answers].sort().join() : '',
  );
  return new Set(sets).size <= 1;
}

/**
 * The status where values stand and all of them could hold. `shown` is the one that the finding leads with: it is agreed
 * only at its own precision. `doubted`: somebody current says that it is not known.
 */
export function statusOfMeeting(
  current: readonly Entry[],
  shown: Entry | undefined,
  doubted: boolean,
): Status {
  const stated = current.filter((entry) => entry.origin.key !== 'unstated');
  if (new Set(stated.map((entry) => entry.origin.key)).size <= 1) return 'single';
  // Where several answers may hold, sharing one of them is not agreement on all that is shown.
  if (doubted || !sameAnswers(current)) return 'consistent';
  const bearing = stated.filter(firmAndClosed);
  const leading = shown?.interval === undefined ? bearing : bearing.filter((entry) => entry === shown);
  return leading.some((a) => bearing.some((b) => bearOut(a, b))) ? 'agreed' : 'consistent';
}
