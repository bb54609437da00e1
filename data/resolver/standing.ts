/**
 * Decides what becomes of each live claim of one fact: withdrawn, repeat, history, word, unclear or current. Knows
 * nothing of statuses. Rules 2 to 6 of "From claims to a finding" in data/README.md.
 */

import type { Fact } from '../bundle/bundle.ts';
import { meet } from '../bundle/interval.ts';
import { compatible, overlapInPart } from './compatible.ts';
import { Fates } from './fates.ts';
import type { Entry } from './indexed-claim.ts';
import { notAnswered, notConceded, notOvertaken } from './overtaking.ts';
import { otherParts } from './scope.ts';
import { coarseness } from './value.ts';

/** Whether `b` says nothing that `a`, of the same origin, has not said already. */
function repeats(a: Entry, b: Entry, fact: Fact): boolean {
  const sameSaying = (a.statement !== undefined && a.statement === b.statement) || meet(a.asOf, b.asOf);
  if (!(sameSaying || fact.several) || !compatible(a, b) || overlapInPart(a, b)) return false;
  if (!fact.several || a.claim.value.form !== 'answer' || b.claim.value.form !== 'answer') return true;
  const { answers } = a.claim.value;
  return b.claim.value.answers.every((answer) => answers.includes(answer));
}

/**
 * A plain round number that another source of the same origin prints with "about" has lost a word on the way: 2,000 comes
 * after "about 2,000". An odd number keeps its place: in "about 164" the word was added.
 */
function carefulFirst(entries: readonly Entry[]): readonly Entry[] {
  const about = new Set(entries.flatMap(({ claim: { value } }) => (value.form === 'about' ? [value.n] : [])));
  const bare = ({ claim: { value } }: Entry): boolean =>
    value.form === 'exact' && about.has(value.n) && coarseness(value.n) >= 10;
  return about.size === 0 ? entries : [...entries.filter((one) => !bare(one)), ...entries.filter(bare)];
}

/** What stands of one origin's claims, most precise first, after repeats and its own later word. */
function withinOrigin(entries: readonly Entry[], fact: Fact, fates: Fates): readonly Entry[] {
  // Claims without a stated owner have nothing in common but that: none repeats or replaces another.
  if (entries.length === 1 || entries[0]?.origin.key === 'unstated') return entries;
  const kept: Entry[] = [];
  for (const entry of carefulFirst(entries)) {
    const by = kept.find((other) => repeats(other, entry, fact));
    if (by === undefined) kept.push(entry);
    else fates.set(entry, 'repeat', by);
  }
  if (fact.several || kept.length === 1) return kept;
  // An origin's own later word replaces its earlier one; where the order is not known, both stand.
  const inOrder = [...kept].sort((a, b) => a.time - b.time);
  return kept.filter((entry) => {
    const later = inOrder.find(
      (other) => other.asOf.low > entry.asOf.high && replaces(other, entry) && !otherParts(other, entry),
    );
    if (later === undefined) return true;
    fates.set(entry, 'history', later);
    return false;
  });
}

/** A later "dozens" says less than the figure before it, so it does not replace it; "not known" does. */
function replaces(later: Entry, older: Entry): boolean {
  return later.figure || !older.figure || later.claim.value.form === 'unclear';
}

/** A number or day that was only expected is history once somebody says, on a later day and unhedged, that it came otherwise. */
function notCameOtherwise(standing: readonly Entry[], fates: Fates): readonly Entry[] {
  if (!standing.some(({ claim }) => claim.hedge === 'expected')) return standing;
  return standing.filter((entry) => {
    if (entry.claim.hedge !== 'expected' || entry.claim.value.form === 'unclear') return true;
    const came = standing.find(
      (later) =>
        later.days.low > entry.days.high &&
        later.firm &&
        later.figure &&
        later.origin.key !== 'unstated' &&
        !compatible(entry, later),
    );
    if (came !== undefined) fates.set(entry, 'history', came);
    return came === undefined;
  });
}

/**
 * What became of each of these claims. `live` holds the claims that are on and published, most precise first; `gone`:
 * whether a figure was withdrawn, be its printers on or off.
 */
export function fatesOf(live: readonly Entry[], fact: Fact, instant: number, gone: boolean): Fates {
  const fates = new Fates(live);
  const origins = new Map<string, Entry[]>();
  for (const entry of live) {
    if (entry.claim.set_aside !== undefined) fates.set(entry, 'set-aside');
    else if (entry.deadFrom <= instant) fates.set(entry, 'withdrawn');
    else {
      const group = origins.get(entry.origin.key);
      if (group === undefined) origins.set(entry.origin.key, [entry]);
      else group.push(entry);
    }
  }

  const standing: Entry[] = [];
  for (const entries of origins.values()) standing.push(...withinOrigin(entries, fact, fates));
  let left: readonly Entry[] = fact.kind === 'answer' ? standing : notCameOtherwise(standing, fates);
  if (fact.counts !== undefined) left = notOvertaken(left, fact, fates);
  else if (fact.kind === 'answer' && !fact.several) left = notAnswered(notConceded(left, fates), fates);

  // Where a figure was withdrawn, a word is not a figure to fall back on either.
  const figures = gone || left.some((entry) => entry.figure);
  for (const entry of left) {
    if (entry.claim.value.form === 'unclear') fates.set(entry, 'unclear');
    else fates.set(entry, figures && !entry.figure ? 'word' : 'current', fates.byOf(entry));
  }

  // What repeats a claim that does not stand shares its fate.
  for (const entry of [...fates.in('repeat')]) {
    const stands = fates.byOf(entry);
    const state = stands && fates.stateOf(stands);
    if (stands && state !== undefined && state !== 'current') fates.set(entry, state, fates.byOf(stands));
  }
  return fates;
}
