/**
 * Decides what becomes of each live claim of one fact: withdrawn, repeat, history, word, unclear or current. Knows
 * nothing of statuses. Rules 2 to 6 of "From claims to a finding" in data/README.md.
 */
import type { Fact } from './bundle.ts';
import type { ClaimState } from './finding.ts';
import type { Entry, Index } from './index.ts';
import { meet, width } from './interval.ts';
import { dayOf } from './moment.ts';

/** What became of one claim, and which claim made it so. */
export interface Fate {
  readonly state: ClaimState;
  /** For a repeat: the claim that stands for it. For history: the claim that overtook it. */
  readonly by?: Entry;
}

export type Fates = ReadonlyMap<Entry, Fate>;

/** Sorts within one statement: the most precise form first. Ends with the id, so that no two entries tie. */
export function byPrecision(a: Entry, b: Entry): number {
  return (
    Number(b.figure) - Number(a.figure) ||
    compare(breadth(a), breadth(b)) ||
    Number(b.claim.value.form === 'exact') - Number(a.claim.value.form === 'exact') ||
    Number(b.firm) - Number(a.firm) ||
    Number(a.claim.traced !== undefined) - Number(b.claim.traced !== undefined) ||
    compare(a.known, b.known) ||
    compare(a.claim.id, b.claim.id)
  );
}

/** How much a value leaves open. An answer that names more leaves less open. */
function breadth(entry: Entry): number {
  const { value } = entry.claim;
  if (value.form === 'answer') return -value.answers.length;
  return entry.interval === undefined ? Infinity : width(entry.interval);
}

export function compare<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether two values can hold at once. For answers that may hold together: whether they share one. */
export function compatible(a: Entry, b: Entry): boolean {
  if (a.claim.value.form === 'answer' && b.claim.value.form === 'answer') {
    const { answers } = b.claim.value;
    return a.claim.value.answers.some((answer) => answers.includes(answer));
  }
  if (a.interval !== undefined && b.interval !== undefined) return meet(a.interval, b.interval);
  return a.claim.value.form === b.claim.value.form;
}

/** Whether `b` says nothing that `a`, of the same origin, has not said already. */
function repeats(a: Entry, b: Entry, fact: Fact): boolean {
  const sameSaying = (a.statement !== undefined && a.statement === b.statement) || meet(a.asOf, b.asOf);
  if (!(sameSaying || fact.several) || !compatible(a, b)) return false;
  if (!fact.several || a.claim.value.form !== 'answer' || b.claim.value.form !== 'answer') return true;
  const { answers } = a.claim.value;
  return b.claim.value.answers.every((answer) => answers.includes(answer));
}

/** Earlier as-of first; ends with the id. */
export function byAsOf(a: Entry, b: Entry): number {
  return (
    compare(a.asOf.high, b.asOf.high) || compare(a.asOf.low, b.asOf.low) || compare(a.claim.id, b.claim.id)
  );
}

/** What stands of one origin's claims, after repeats and its own later word. */
function withinOrigin(entries: readonly Entry[], fact: Fact, fates: Map<Entry, Fate>): Entry[] {
  const kept: Entry[] = [];
  for (const entry of [...entries].sort(byPrecision)) {
    const by = kept.find((other) => repeats(other, entry, fact));
    if (by === undefined) kept.push(entry);
    else fates.set(entry, { state: 'repeat', by });
  }
  if (fact.several) return kept;
  // An origin's own later word replaces its earlier one; where the order is not known, both stand.
  const inOrder = [...kept].sort(byAsOf);
  return kept.filter((entry) => {
    const later = inOrder.find((other) => other.asOf.low > entry.asOf.high && replaces(other, entry));
    if (later === undefined) return true;
    fates.set(entry, { state: 'history', by: later });
    return false;
  });
}

/** A later "dozens" says less than the figure before it, so it does not replace it; "not known" does. */
function replaces(later: Entry, older: Entry): boolean {
  return later.figure || !older.figure || later.claim.value.form === 'unclear';
}

/** Whether `later`, of another origin, makes an older reading of a count history. */
function overtakes(later: Entry, older: Entry, fact: Fact, zone: string): boolean {
  if (later.origin.key === older.origin.key || later.claim.value.form === 'unclear') return false;
  if (dayOf(later.asOf.low, zone) <= dayOf(older.asOf.high, zone)) return false;
  if (older.claim.value.form === 'unclear') return true;
  // What is weaker in kind never overtakes: a word no figure, a hedged or ownerless value no firm one.
  if (older.figure && !later.figure) return false;
  if (older.firm && !later.firm) return false;
  if (older.origin.key !== 'unstated' && later.origin.key === 'unstated') return false;
  if (fact.counts !== 'running total') return true;
  const [a, b] = [older.interval, later.interval];
  if (a === undefined || b === undefined) return false;
  return b.low >= a.low && (b.high >= a.high || a.high === Infinity);
}

/** What became of each of these claims. `live` holds the claims that are on and published; `instant` is the moment. */
export function fatesOf(live: readonly Entry[], fact: Fact, index: Index, instant: number): Fates {
  const fates = new Map<Entry, Fate>();
  const origins = new Map<string, Entry[]>();
  for (const entry of live) {
    const { statement } = entry;
    if (entry.claim.set_aside !== undefined) fates.set(entry, { state: 'set-aside' });
    else if (statement && (index.withdrawn.get(statement.id) ?? Infinity) <= instant)
      fates.set(entry, { state: 'withdrawn' });
    else {
      const group = origins.get(entry.origin.key);
      if (group === undefined) origins.set(entry.origin.key, [entry]);
      else group.push(entry);
    }
  }

  const standing: Entry[] = [];
  for (const entries of origins.values()) standing.push(...withinOrigin(entries, fact, fates));
  standing.sort(byPrecision);

  const zone = index.bundle.time_zone;
  const left = standing.filter((entry) => {
    if (fact.counts === undefined) return true;
    const over = standing
      .filter((other) => overtakes(other, entry, fact, zone))
      .sort(byAsOf)
      .at(-1);
    if (over !== undefined) fates.set(entry, { state: 'history', by: over });
    return over === undefined;
  });

  // Where a figure was withdrawn, a word is not a figure to fall back on either.
  const figures =
    left.some((entry) => entry.figure) || [...fates.values()].some(({ state }) => state === 'withdrawn');
  for (const entry of left) {
    if (entry.claim.value.form === 'unclear') fates.set(entry, { state: 'unclear' });
    else fates.set(entry, { state: figures && !entry.figure ? 'word' : 'current' });
  }
  return fates;
}
