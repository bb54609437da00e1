/** Puts the finding of one fact together: status, range, origins and reasons, from what became of its live claims. */

import type { Fact, Id } from '../bundle/bundle.ts';
import { same, within } from '../bundle/interval.ts';
import { overlapInPart } from './compatible.ts';
import { claimStates, type Fates } from './fates.ts';
import type { ClaimState, Finding, Origin, Reason, Status, Trend } from './finding.ts';
import type { Entry } from './indexed-claim.ts';
import { compare } from './order.ts';
import { revises } from './reasons.ts';
import { fatesOf } from './standing.ts';
import { allCompatible, conflictsOf, statusOfMeeting } from './status.ts';
import type { Verdict } from './verdict.ts';

/** Across origins an owned and unhedged value comes before a more precise one. */
function byWeight(a: Entry, b: Entry): number {
  return (
    Number(a.origin.key === 'unstated') - Number(b.origin.key === 'unstated') ||
    Number(b.firm) - Number(a.firm) ||
    a.precision - b.precision
  );
}

/** Whether `wide` ("more than", "about") only says more loosely what `narrow`, no weaker in kind, says as well. */
function looser(wide: Entry, narrow: Entry): boolean {
  if (wide.interval === undefined || narrow.interval === undefined) return false;
  if (wide.claim.value.form === 'range') return false;
  if (wide.firm && !narrow.firm) return false;
  return within(narrow.interval, wide.interval) && !same(narrow.interval, wide.interval);
}

/**
 * The claims at the two ends of the range: the same one twice where all values meet. A value without an owner is no end
 * while somebody owns one. "More than 300" beside 369 and 453 is no end either: 369 says it more closely.
 * `standing` begins with the weightiest.
 */
function endsOf(standing: readonly Entry[], fact: Fact): { low: Entry; high: Entry } | undefined {
  const owned = standing.filter(({ origin }) => origin.key !== 'unstated');
  const all = owned.length > 0 ? owned : standing;
  const [best] = all;
  if (best?.interval === undefined) return undefined;
  const apart = all.some((entry) => overlapInPart(entry, best));
  if (!apart && allCompatible(all, fact)) return { low: best, high: best };
  const current = all.filter((entry) => !all.some((other) => looser(entry, other)));
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

const ranks = Object.fromEntries(claimStates.map((state, rank) => [state, rank])) as Record<
  ClaimState,
  number
>;

/** Every live claim under its origin; origins whose claims stand come first, of those the latest. */
function originsOf(fates: Fates): Origin[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of fates.live) {
    const group = groups.get(entry.origin.key);
    if (group === undefined) groups.set(entry.origin.key, [entry]);
    else group.push(entry);
  }
  const rank = (entry: Entry): number => ranks[fates.stateOf(entry)];
  const inOrder = (a: Entry, b: Entry): number => rank(a) - rank(b) || b.time - a.time;
  const ordered: { readonly first: Entry; readonly group: readonly Entry[] }[] = [];
  for (const group of groups.values()) {
    const [first] = group.length === 1 ? group : group.sort(inOrder);
    if (first !== undefined) ordered.push({ first, group });
  }
  return ordered
    .sort((a, b) => inOrder(a.first, b.first))
    .map(({ first: { origin }, group }) => ({
      key: origin.key,
      ...(origin.speaker === undefined ? {} : { speaker: origin.speaker }),
      ...(origin.outlet === undefined ? {} : { outlet: origin.outlet }),
      claims: group.map((entry) => ({ id: entry.claim.id, state: fates.stateOf(entry) })),
    }));
}

/** Rising or falling by an origin's own figures; also rising where another origin's later total overtook. */
function trendOf(fates: Fates, fact: Fact): Trend {
  if (fact.kind !== 'count') return 'none';
  let trend: Trend = 'none';
  for (const entry of fates.in('history')) {
    const by = fates.byOf(entry);
    if (by?.interval === undefined || entry.interval === undefined || fates.stateOf(by) !== 'current')
      continue;
    if (by.interval.high < entry.interval.low && revises(entry, by, fact)) return 'falling';
    // What does not move with time is corrected upwards; it does not rise. Nor does anything from what was only expected.
    const counted = fact.counts !== undefined && entry.claim.hedge !== 'expected';
    if (by.interval.low > entry.interval.high && counted) trend = 'rising';
  }
  return trend;
}

function statusOf(
  fates: Fates,
  shown: Entry | undefined,
  meeting: boolean,
  disputed: boolean,
  gone: boolean,
): Status {
  const current = fates.in('current');
  if (current.length > 0) {
    if (meeting) return statusOfMeeting(current, shown, fates.in('unclear').length > 0);
    return disputed ? 'disputed' : 'differ';
  }
  // Where nobody says anything, there is nothing that a withdrawn figure could be missing from.
  if (fates.in('withdrawn').length > 0 || (gone && fates.live.length > fates.in('set-aside').length))
    return 'withdrawn';
  if (fates.in('unclear').length > 0) return 'unclear';
  return 'unreported';
}

/** Answers that stand, in the fact's order. */
function answersOf(current: readonly Entry[], fact: Fact): Id[] | undefined {
  if (fact.kind !== 'answer' || current.length === 0) return undefined;
  const chosen = new Set(
    current.flatMap(({ claim: { value } }) => (value.form === 'answer' ? value.answers : [])),
  );
  return (fact.answers ?? []).map(({ id }) => id).filter((id) => chosen.has(id));
}

/** The verdict on `fact` from its live claims at `instant`. `gone`: a figure was withdrawn, be its printers on or off. */
export function verdictOf(live: readonly Entry[], fact: Fact, instant: number, gone: boolean): Verdict {
  const fates = fatesOf(live, fact, instant, gone);
  const current = [...fates.in('current')].sort(byWeight);
  const meeting = allCompatible(current, fact);
  const conflicts = meeting ? [] : conflictsOf(current, fact, fates);
  const ends = endsOf(current, fact);
  const answers = answersOf(current, fact);
  const disputed = conflicts.some(({ why }) => why === 'other-organisation');
  return {
    fates,
    status: statusOf(fates, ends?.low, meeting, disputed, gone),
    current,
    meeting,
    conflicts,
    ...ends,
    ...(answers === undefined ? {} : { answers }),
  };
}

/**
 * The finding that tells a verdict. Its origins and reasons are worked out when they are first read: most findings of a
 * card stay folded, and most views are looked at once.
 */
export function findingOf(verdict: Verdict, fact: Fact, reasonsOf: () => readonly Reason[]): Finding {
  const { fates, status, current, low, high, answers } = verdict;
  let origins: readonly Origin[] | undefined;
  let reasons: readonly Reason[] | undefined;
  return {
    fact: fact.id,
    status,
    trend: trendOf(fates, fact),
    ...(low === undefined || high === undefined ? {} : { low: low.claim.id, high: high.claim.id }),
    ...(answers === undefined ? {} : { answers }),
    current: current.map(({ claim }) => claim.id),
    get origins() {
      origins ??= originsOf(fates);
      return origins;
    },
    get reasons() {
      reasons ??= reasonsOf();
      return reasons;
    },
  };
}
