/** Puts the finding of one fact together: status, range, origins and reasons, from what became of its live claims. */
import type { Fact, Id } from './bundle.ts';
import type { ClaimState, Finding, Origin, Status, Trend } from './finding.ts';
import type { Entry, Index } from './index.ts';
import { reasonsOf } from './reasons.ts';
import { byAsOf, byPrecision, compare, type Fates, fatesOf } from './standing.ts';
import { allCompatible, conflictsOf, statusOfMeeting } from './status.ts';

const states: readonly ClaimState[] = [
  'current',
  'repeat',
  'unclear',
  'word',
  'history',
  'withdrawn',
  'set-aside',
];

/** Across origins an owned and unhedged value comes before a more precise one. */
function byWeight(a: Entry, b: Entry): number {
  return (
    Number(a.origin.key === 'unstated') - Number(b.origin.key === 'unstated') ||
    Number(b.firm) - Number(a.firm) ||
    byPrecision(a, b)
  );
}

/** The claims at the two ends of the range: the same one twice where all values meet. */
function endsOf(current: readonly Entry[], meeting: boolean): { low: Entry; high: Entry } | undefined {
  const [best] = [...current].sort(byWeight);
  if (best?.interval === undefined) return undefined;
  if (meeting) return { low: best, high: best };
  const bound = (entry: Entry, end: 'low' | 'high'): number => entry.interval?.[end] ?? 0;
  const [low = best] = [...current].sort(
    (a, b) =>
      compare(bound(a, 'low'), bound(b, 'low')) ||
      compare(bound(a, 'high'), bound(b, 'high')) ||
      byWeight(a, b),
  );
  const [high = best] = [...current].sort(
    (a, b) =>
      compare(bound(b, 'high'), bound(a, 'high')) ||
      compare(bound(b, 'low'), bound(a, 'low')) ||
      byWeight(a, b),
  );
  return { low, high };
}

/** Every live claim under its origin; origins whose claims stand come first, then in the order of their values. */
function originsOf(fates: Fates): Origin[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of fates.keys()) {
    const group = groups.get(entry.origin.key);
    if (group === undefined) groups.set(entry.origin.key, [entry]);
    else group.push(entry);
  }
  const rank = (entry: Entry): number => states.indexOf(fates.get(entry)?.state ?? 'set-aside');
  const ordered = [...groups.values()].map((group) =>
    group.sort((a, b) => rank(a) - rank(b) || byAsOf(b, a) || compare(a.claim.id, b.claim.id)),
  );
  const first = (group: readonly Entry[]): Entry => group[0] as Entry;
  ordered.sort(
    (a, b) =>
      rank(first(a)) - rank(first(b)) ||
      compare(first(b).asOf.high, first(a).asOf.high) ||
      compare(first(a).origin.key, first(b).origin.key),
  );
  return ordered.map((group) => {
    const { key, speaker, outlet } = first(group).origin;
    return {
      key,
      ...(speaker === undefined ? {} : { speaker }),
      ...(outlet === undefined ? {} : { outlet }),
      claims: group.map((entry) => ({ id: entry.claim.id, state: fates.get(entry)?.state ?? 'set-aside' })),
    };
  });
}

/** Rising or falling by an origin's own figures; also rising where another origin's later total overtook. */
function trendOf(fates: Fates, fact: Fact): Trend {
  if (fact.kind !== 'count') return 'none';
  let trend: Trend = 'none';
  for (const [entry, { state, by }] of fates) {
    if (state !== 'history' || by === undefined || fates.get(by)?.state !== 'current') continue;
    const [was, is] = [entry.interval, by.interval];
    if (was === undefined || is === undefined) continue;
    if (is.high < was.low && entry.origin.key === by.origin.key) return 'falling';
    if (is.low > was.high) trend = 'rising';
  }
  return trend;
}

function statusOf(current: readonly Entry[], fates: Fates, meeting: boolean, disputed: boolean): Status {
  const some = (state: ClaimState): boolean => [...fates.values()].some((fate) => fate.state === state);
  if (current.length > 0) {
    if (meeting) return statusOfMeeting(current, some('unclear'));
    return disputed ? 'disputed' : 'differ';
  }
  if (some('withdrawn')) return 'withdrawn';
  if (some('unclear')) return 'unclear';
  return 'unreported';
}

/** The finding of `fact` from its live claims at `instant`. */
export function findingOf(live: readonly Entry[], fact: Fact, index: Index, instant: number): Finding {
  const fates = fatesOf(live, fact, index, instant);
  const current = [...fates]
    .flatMap(([entry, { state }]) => (state === 'current' ? [entry] : []))
    .sort(byWeight);
  const meeting = allCompatible(current, fact);
  const conflicts = meeting ? [] : conflictsOf(current, fact, index.bundle.time_zone);
  const disputed = conflicts.some(({ why }) => why === 'other-organisation');
  const ends = endsOf(current, meeting);
  const chosen = new Set<Id>(
    current.flatMap(({ claim }) => (claim.value.form === 'answer' ? claim.value.answers : [])),
  );
  return {
    fact: fact.id,
    status: statusOf(current, fates, meeting, disputed),
    trend: trendOf(fates, fact),
    ...(ends === undefined ? {} : { low: ends.low.claim.id, high: ends.high.claim.id }),
    ...(fact.kind === 'answer' && current.length > 0
      ? { answers: (fact.answers ?? []).map(({ id }) => id).filter((id) => chosen.has(id)) }
      : {}),
    current: current.map(({ claim }) => claim.id),
    origins: originsOf(fates),
    reasons: reasonsOf({ fates, current, meeting, conflicts, best: ends?.low, fact, index, instant }),
  };
}
