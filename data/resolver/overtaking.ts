/**
 * Between origins: which readings of a count that moves with time, which denials and which doubts are history. Rule 5 in
 * data/README.md.
 */
import type { Fact } from '../bundle/bundle.ts';
import type { Fates } from './fates.ts';
import type { Entry } from './indexed-claim.ts';
import { independent } from './origin.ts';
import { otherParts } from './scope.ts';

/** Whether `later`, of another origin, makes an older reading of a count history. */
function overtakes(later: Entry, older: Entry, fact: Fact): boolean {
  if (later.days.low <= older.days.high) return false;
  if (later.claim.value.form === 'unclear') return false;
  if (later.origin.key === older.origin.key && later.origin.key !== 'unstated') return false;
  if (older.claim.value.form === 'unclear') return true;
  if (otherParts(older, later)) return false;
  // What is weaker in kind never overtakes: a word no figure, a hedged or ownerless value no firm one.
  if (older.figure && !later.figure) return false;
  if (older.firm && !later.firm) return false;
  if (older.origin.key !== 'unstated' && later.origin.key === 'unstated') return false;
  if (fact.counts !== 'running total') return true;
  const [a, b] = [older.interval, later.interval];
  if (a === undefined || b === undefined) return false;
  return b.low >= a.low && (b.high >= a.high || a.high === Infinity);
}

/**
 * Another origin's firm figure that was already above this one on an earlier day. Then this was never a point of the
 * rising line, and `later`, a higher total, does not settle what the two disagree about: unless it is the word of this
 * one's own organisation, and the other's is not. That has moved on, and is what stands against the other now.
 */
function aboveBefore(entry: Entry, later: Entry, standing: readonly Entry[]): Entry | undefined {
  const { interval, origin } = entry;
  if (interval === undefined) return undefined;
  const movedOn = origin.organisation !== '' && later.origin.organisation === origin.organisation;
  return standing.find(
    (other) =>
      other.days.high < entry.days.low &&
      other.firm &&
      other.figure &&
      other.origin.key !== origin.key &&
      other.origin.key !== 'unstated' &&
      (other.interval?.low ?? 0) > interval.high &&
      !(movedOn && other.origin.organisation !== origin.organisation),
  );
}

/** Of what stands in each origin, what also stands between them. The latest that can overtake a claim does. */
export function notOvertaken(standing: readonly Entry[], fact: Fact, fates: Fates): Entry[] {
  const latestFirst = [...standing].sort((a, b) => b.time - a.time);
  return standing.filter((entry) => {
    for (const other of latestFirst) {
      if (other.days.high <= entry.days.high) break;
      if (!overtakes(other, entry, fact)) continue;
      const rival = fact.counts === 'running total' ? aboveBefore(entry, other, standing) : undefined;
      fates.set(entry, rival === undefined ? 'history' : 'current', rival ?? other);
      if (rival === undefined) return false;
    }
    return true;
  });
}

/** The one answer of a claim; undefined for none or several. */
function answerOf({ claim: { value } }: Entry): string | undefined {
  return value.form === 'answer' && value.answers.length === 1 ? value.answers[0] : undefined;
}

/**
 * A denial is history once a speaker of the same organisation has conceded, on a later day and without a hedge, what
 * somebody independent of it says too. Without that somebody, both stand: to re-read an order is not to concede.
 */
export function notConceded(standing: readonly Entry[], fates: Fates): Entry[] {
  return standing.filter((entry) => {
    const conceded = standing.find(
      (later) =>
        later.days.low > entry.days.high &&
        later.firm &&
        later.origin.organisation !== '' &&
        later.origin.organisation === entry.origin.organisation &&
        answerOf(later) !== undefined &&
        answerOf(later) !== answerOf(entry) &&
        standing.some(
          (other) => answerOf(other) === answerOf(later) && independent(other.origin, later.origin),
        ),
    );
    if (conceded !== undefined) fates.set(entry, 'history', conceded);
    return conceded === undefined;
  });
}

/**
 * Somebody's "not known" is history once the question was answered, without a hedge, on a later day: by a speaker of the
 * same organisation, or alike by two who are independent of each other. One party's word alone ends nobody else's doubt.
 */
export function notAnswered(standing: readonly Entry[], fates: Fates): Entry[] {
  const unclear = ({ claim: { value } }: Entry): boolean => value.form === 'unclear';
  if (!standing.some(unclear)) return [...standing];
  const answers = standing
    .filter((entry) => entry.firm && answerOf(entry) !== undefined)
    .sort((a, b) => b.days.low - a.days.low || b.time - a.time);
  const alike = (a: Entry): boolean =>
    answers.some(
      (b) => b.days.low >= a.days.low && answerOf(b) === answerOf(a) && independent(a.origin, b.origin),
    );
  const borneOut = answers.find(alike);
  return standing.filter((entry) => {
    if (!unclear(entry)) return true;
    const own = answers.find(
      ({ origin }) => origin.organisation !== '' && origin.organisation === entry.origin.organisation,
    );
    const answer = [borneOut, own].find((one) => one !== undefined && one.days.low > entry.days.high);
    if (answer === undefined) return true;
    fates.set(entry, 'history', answer);
    return false;
  });
}
