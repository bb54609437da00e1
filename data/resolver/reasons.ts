/** The reasons of a finding, as codes with references, in a fixed order. Every renderer says them in its own language. */
import type { Fact } from '../bundle/bundle.ts';
import { meet, same, width, within } from '../bundle/interval.ts';
import { compatible } from './compatible.ts';
import type { Fates } from './fates.ts';
import type { ClaimId, Reason } from './finding.ts';
import type { Entry, Index } from './indexed-claim.ts';
import { compare } from './order.ts';
import { independent } from './origin.ts';
import type { Conflict } from './status.ts';
import type { Verdict } from './verdict.ts';

interface Grounds extends Verdict {
  readonly fact: Fact;
  readonly index: Index;
  readonly instant: number;
}

function ids(entries: readonly Entry[]): ClaimId[] {
  return [...entries].sort((a, b) => a.place - b.place).map(({ claim }) => claim.id);
}

/** The entries in groups by `keyOf`, the groups in the order of their keys. */
function grouped(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string | undefined,
): [string, Entry[]][] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return [...groups].sort(([a], [b]) => compare(a, b));
}

/** Every act, up to the moment, against a statement that these claims print. */
export function withdrawals(entries: readonly Entry[], index: Index, instant: number): Reason[] {
  const printed = entries.filter(
    ({ statement, claim }) => statement?.withdrawn !== undefined && claim.set_aside === undefined,
  );
  return grouped(printed, (entry) => entry.statement?.id).flatMap(([statement, entries]) =>
    (index.acts.get(statement) ?? []).flatMap((act, number): Reason[] =>
      act <= instant ? [{ code: 'withdrawn', statement, act: number, claims: ids(entries) }] : [],
    ),
  );
}

/** The kinds of disagreement, the gravest first. */
const gravity: readonly Conflict['why'][] = [
  'other-organisation',
  'same-organisation',
  'same-day',
  'undated',
  'other-day',
  'scope',
  'several',
  'unstated',
];

/** One reason for each kind of disagreement: the pair that lies furthest apart. */
function disagreements({ conflicts }: Grounds): Reason[] {
  const furthest = new Map<Conflict['why'], Conflict>();
  const apart = ({ a, b }: Conflict): number =>
    a.interval && b.interval
      ? Math.max(a.interval.low, b.interval.low) - Math.min(a.interval.high, b.interval.high)
      : 0;
  const order = (x: Conflict, y: Conflict): number =>
    compare(apart(y), apart(x)) || compare(x.a.claim.id, y.a.claim.id) || compare(x.b.claim.id, y.b.claim.id);
  for (const conflict of conflicts) {
    const other = furthest.get(conflict.why);
    if (other === undefined || order(conflict, other) < 0) furthest.set(conflict.why, conflict);
  }
  return [...furthest.values()]
    .sort((x, y) => gravity.indexOf(x.why) - gravity.indexOf(y.why))
    .map(({ a, b, why }): Reason => ({ code: 'conflict', a: a.claim.id, b: b.claim.id, why }));
}

/** Whether an origin's later word takes back its earlier one, rather than adding to it. */
export function revises(from: Entry, to: Entry, fact: Fact): boolean {
  if (from.origin.key !== to.origin.key || from.origin.key === 'unstated') return false;
  // Who says how it came takes back no expectation.
  if (from.claim.hedge === 'expected' && to.firm) return false;
  // Said again later, an answer is confirmed, not revised; and who did not know takes nothing back by an answer.
  const both = from.claim.value.form === 'answer' && to.claim.value.form === 'answer';
  if (fact.kind === 'answer') return both && !compatible(from, to);
  if (from.interval === undefined || to.interval === undefined) return false;
  // What goes up and down was right on its day.
  if (fact.counts === 'at one time' || (fact.counts === 'on one day' && !meet(from.days, to.days)))
    return false;
  if (to.interval.high < from.interval.low) return true;
  return fact.counts === undefined && to.interval.low > from.interval.high;
}

export interface Revision {
  readonly from: Entry;
  readonly to: Entry;
}

/** Where an origin's later word took back its own earlier one, in the order of the earlier ones. */
export function revisionsOf(fates: Fates, fact: Fact): Revision[] {
  // Of all who print what was revised, the most precise tells it; the others are history like the rest.
  const told = new Map<Entry, Entry>();
  for (const entry of inTime(fates.in('history'))) {
    const by = fates.byOf(entry);
    if (by === undefined || !revises(entry, by, fact)) continue;
    const other = told.get(by);
    if (other === undefined || entry.precision < other.precision) told.set(by, entry);
  }
  return [...told].map(([to, from]) => ({ from, to }));
}

function inTime(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((a, b) => a.time - b.time);
}

function overtaken({ fates, fact }: Grounds): { revised: Reason[]; later: Reason[] } {
  const revisions = revisionsOf(fates, fact);
  const revised = revisions.map(
    ({ from, to }): Reason => ({ code: 'revised', from: from.claim.id, to: to.claim.id }),
  );
  const tellers = new Set(revisions.map(({ from }) => from));
  const later = grouped(
    inTime(fates.in('history')).filter((entry) => !tellers.has(entry)),
    (entry) => fates.byOf(entry)?.claim.id,
  ).map(([by, entries]): Reason => ({ code: 'later', claims: ids(entries), by }));
  return { revised, later };
}

/** Repeats within an origin, and rounder forms of the value that stands for all. */
function collapsed({ fates, current, meeting, low: best }: Grounds): {
  sameOrigin: Reason[];
  rounding: Reason[];
} {
  const exact: [Entry, Entry][] = [];
  const round: [Entry, Entry][] = [];
  const sort = (entry: Entry, by: Entry): void => {
    // A bare 2,000 that repeats "about 2,000" is no rounder form of it.
    const looser = entry.interval && by.interval && width(entry.interval) > width(by.interval);
    (looser ? round : exact).push([entry, by]);
  };
  for (const entry of fates.in('repeat')) {
    const by = fates.byOf(entry);
    if (by !== undefined) sort(entry, by);
  }
  if (meeting && best?.interval) {
    for (const entry of current) {
      if (entry.interval === undefined || same(entry.interval, best.interval)) continue;
      if (within(best.interval, entry.interval)) round.push([entry, best]);
    }
  }
  const told = (pairs: [Entry, Entry][], code: 'same-origin' | 'rounding'): Reason[] => {
    const byOf = new Map(pairs.map(([entry, by]) => [entry, by.claim.id]));
    return grouped(
      pairs.map(([entry]) => entry),
      (entry) => byOf.get(entry),
    ).map(([by, entries]) => ({ code, claims: ids(entries), by }));
  };
  return { sameOrigin: told(exact, 'same-origin'), rounding: told(round, 'rounding') };
}

function anyIndependent(current: readonly Entry[]): boolean {
  return current.some((a, i) => current.slice(i + 1).some((b) => independent(a.origin, b.origin)));
}

/** Why the verdict on `fact` is what it is. */
export function reasonsOf(verdict: Verdict, fact: Fact, index: Index, instant: number): Reason[] {
  const grounds: Grounds = { ...verdict, fact, index, instant };
  const { fates, current, meeting } = verdict;
  const standing = [...current, ...fates.in('repeat')];
  const { revised, later } = overtaken(grounds);
  const { sameOrigin, rounding } = collapsed(grounds);
  const list = (
    code: 'words' | 'said-unclear' | 'set-aside' | 'unstated',
    entries: readonly Entry[],
  ): Reason[] => (entries.length === 0 ? [] : [{ code, claims: ids(entries) }]);
  // A value without a stated owner has no owner that could be independent or not; `unstated` tells of it.
  const owned = current.filter(({ origin }) => origin.key !== 'unstated');
  const origins = new Set(owned.map(({ origin }) => origin.key));
  const dependent = meeting && origins.size > 1 && !anyIndependent(owned);
  return [
    ...withdrawals(fates.live, index, instant),
    ...disagreements(grounds),
    ...revised,
    ...later,
    ...sameOrigin,
    ...rounding,
    ...(dependent ? [{ code: 'not-independent', claims: ids(owned) } as const] : []),
    ...grouped(standing, (entry) => entry.claim.traced).map(
      ([source, entries]): Reason => ({ code: 'traced', claims: ids(entries), source }),
    ),
    ...list(
      'unstated',
      standing.filter(({ origin }) => origin.key === 'unstated'),
    ),
    ...list('words', fates.in('word')),
    ...list('said-unclear', fates.in('unclear')),
    ...list('set-aside', fates.in('set-aside')),
    ...(fact.part_of === undefined ? [] : [{ code: 'part-of', fact: fact.part_of } as const]),
  ];
}
