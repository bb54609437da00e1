/**
 * Rule 6, a voice's last word: its later saying makes its earlier ones history, but what says less replaces nothing.
 * Decides the cases "rounding is not lowering", "none, then at least one by the same office", "the last word of a voice,
 * though it only believes it", "an expectation does not undo a report that it was done", "one office first denies and later
 * admits", "an office that does not know yet, and then does" and "same voice with an hour and without".
 */
import { contains } from '../bundle/interval.ts';
import type { FactIndex } from './bundle-index.ts';
import { keeps } from './editor.ts';
import type { Why } from './finding.ts';
import {
  countAlike,
  isBefore,
  isSameDay,
  put,
  sortedBy,
  stands,
  type Voice,
  type WorkingChange,
  type WorkingReading,
} from './model.ts';
import { contradict, isMore, isSame } from './same-number.ts';

const isTentative = ({ hedge, form }: WorkingReading): boolean =>
  hedge === 'expected' || form.type === 'possible';

/** Why `next` says less than what its voice has said already; `undefined` when it is a new word. */
function saysLess(next: WorkingReading, before: WorkingReading, { answers }: FactIndex): Why | undefined {
  const [a, b] = [next.form, before.form];
  if (a.type === 'unclear' || b.type === 'unclear') return undefined;
  if (isTentative(next) && before.hedge === undefined && !isTentative(before)) return 'expected';
  const isRounder = b.plain && a.roughness > b.roughness;
  const isHedged = a.key === b.key && next.hedge !== undefined && before.hedge === undefined;
  const isSurer = next.hedge === undefined && before.hedge !== undefined;
  const isGeneral = (): boolean =>
    a.answers.every((one) => b.answers.some((other) => answers.isWithin(other, one)));
  const isLess =
    (a.type === 'word' && b.type === 'figure') ||
    (isSame(a, b) && !isTentative(before) && (isRounder || isHedged)) ||
    (a.type === 'date' && b.type === 'date' && contains(a, b) && !isSame(a, b)) ||
    (a.type === 'answer' && b.type === 'answer' && a.key !== b.key && !isSurer && isGeneral());
  return isLess ? 'says-less' : undefined;
}

/** Takes a voice off a reading that it has moved on from. The reading changes state when nobody holds it any more. */
function leave(
  reading: WorkingReading,
  voice: Voice,
  state: 'history' | 'behind',
  why: Why | undefined,
  by: WorkingReading,
): void {
  const rest = reading.voices.filter((one) => one !== voice);
  reading.voices = rest.length > 0 ? rest : reading.holders;
  if (rest.length === 0) put(reading, state, why, by);
}

/** The same value said again: one reading, of the newer day. */
function merge(before: WorkingReading, next: WorkingReading): void {
  next.claims = [...next.claims, ...before.claims];
  next.since = before.since;
  next.firm ||= before.firm;
  put(before, 'merged', undefined, next);
}

/** Whether `before` was said before `next`. */
function isSaidBefore(before: WorkingReading, next: WorkingReading): boolean {
  if (isBefore(before.day, next.day)) return true;
  const [a, b] = [before.day.instant, next.day.instant];
  return isSameDay(before.day, next.day) && a !== undefined && b !== undefined && a < b;
}

/** Of two totals of one day that cannot be one, the higher is taken for the later (rule 4); nobody says that it is. */
function isLowerOfOneDay(before: WorkingReading, next: WorkingReading, { moves }: FactIndex): boolean {
  const [a, b] = [before.day, next.day];
  const isOneDay = isSameDay(a, b) && a.first === a.last;
  const isOrdered = a.instant !== undefined && b.instant !== undefined && a.instant !== b.instant;
  const isTotal = moves === 'total' && !next.isPast && !isTentative(next) && next.form.type === 'figure';
  return isOneDay && !isOrdered && isTotal && isMore(next.form, before.form);
}

/** Dates and answers of one day need no order: the wider or general one says less than the other. Lists stand together. */
function needNoOrder({ form, day }: WorkingReading, other: WorkingReading, { answers }: FactIndex): boolean {
  const isOne = form.type === 'date' || (form.type === 'answer' && !answers.severalHold);
  return isOne && isSameDay(day, other.day);
}

/** How a voice changed its own firm value, if it did. */
function changeOf(
  from: WorkingReading,
  to: WorkingReading,
  { moves, isState, answers }: FactIndex,
): WorkingChange['how'] | undefined {
  if (moves === 'daily' || isState || isSame(from.form, to.form) || !countAlike(from, to)) return undefined;
  if (!contradict(from.form, to.form, answers)) return undefined;
  if (to.form.type === 'figure') return to.form.least > from.form.most ? 'raised' : 'lowered';
  const isAdmission = to.form.type === 'answer' && answers.isPair && from.form.answers[0] === 'no';
  return isAdmission ? 'first-denied' : 'changed';
}

const isValue = ({ form: { type }, hedge }: WorkingReading): boolean =>
  hedge !== 'expected' && (type === 'figure' || type === 'date' || type === 'answer');

function byTime({ day, form, claims }: WorkingReading): readonly (number | string)[] {
  return [day.last, day.instant ?? -Infinity, form.least, form.key, claims[0]?.place ?? 0];
}

/** Decides what a voice's earlier sayings of one scope come to, and adds how it changed its own firm values. */
export function applyLastWord(
  voice: Voice,
  said: readonly WorkingReading[],
  fact: FactIndex,
  changes: WorkingChange[],
): void {
  const heard: WorkingReading[] = [];
  const firm: WorkingReading[] = [];
  // Readings held together may have changed with another of their voices.
  const isHeld = (one: WorkingReading): boolean => stands(one) && one.voices.includes(voice);
  /** Whether a bare denial is of what a value says. */
  const isOf = ({ form: denial }: WorkingReading, { form }: WorkingReading): boolean =>
    form.answers.some((one) => denial.answers.some((other) => fact.answers.isWithin(one, other)));
  for (const next of sortedBy(said, byTime)) {
    if (!isHeld(next)) continue;
    const replace = (one: WorkingReading, why: Why): void => {
      if (!keeps(one)) leave(one, voice, 'history', why, next);
    };
    const isAgain = (one: WorkingReading): boolean =>
      one.form.key === next.form.key && one.voiceKey === next.voiceKey;
    const isEarlier = (one: WorkingReading): boolean =>
      isSaidBefore(one, next) || isLowerOfOneDay(one, next, fact);
    const standing = heard.filter(isHeld);
    heard.push(next);
    const denials = standing.filter(({ form }) => form.type === 'denial');
    const values = standing.filter(({ form }) => form.type !== 'denial');
    if (next.form.type === 'denial') {
      for (const one of values) if (isOf(next, one) && isEarlier(one)) replace(one, 'own-later');
      for (const one of denials) if (isAgain(one)) merge(one, next);
      continue;
    }
    const higher = values.find((one) => isLowerOfOneDay(next, one, fact));
    if (higher !== undefined && !keeps(next)) {
      leave(next, voice, 'history', 'same-day', higher);
      continue;
    }
    const earlier = values.filter(isEarlier);
    // What says less than a figure that has passed is a new word.
    const fuller = values.find(
      (one) =>
        !one.isPast && (earlier.includes(one) || needNoOrder(next, one, fact)) && saysLess(next, one, fact),
    );
    if (fuller !== undefined) {
      const why = saysLess(next, fuller, fact);
      if (why === 'says-less' && isSame(next.form, fuller.form))
        Object.assign(fuller, { day: next.day, dayIsPublication: next.dayIsPublication });
      leave(next, voice, 'behind', why, fuller);
      continue;
    }
    for (const one of values)
      if (needNoOrder(next, one, fact) && saysLess(one, next, fact) === 'says-less')
        leave(one, voice, 'behind', 'says-less', next);
    for (const one of earlier) {
      // A list of answers adds to the lists before it.
      const adds = fact.answers.severalHold && next.form.type === 'answer' && one.form.type === 'answer';
      if (isAgain(one) && one.hedge === next.hedge) merge(one, next);
      else if (!adds || saysLess(one, next, fact) !== undefined)
        replace(one, isSaidBefore(one, next) ? 'own-later' : 'same-day');
    }
    const change = { voice: voice.key, to: next, on: next.day.text };
    for (const one of denials) {
      // Who denied what another says, and now gives a value, has moved on.
      if (!isEarlier(one) || !(one.form.answers.length === 0 || isOf(one, next))) continue;
      replace(one, 'own-later');
      if (one.firm && next.firm && next.form.type === 'answer')
        changes.push({ ...change, from: one, how: 'first-denied' });
    }
    if (!next.firm || !isValue(next)) continue;
    const from = firm.findLast((one) => isSaidBefore(one, next));
    const how = from && changeOf(from, next, fact);
    // What several hold together one of them has told.
    const isTold = changes.some((one) => one.from === from && one.to === next && next.holders.length > 1);
    if (from !== undefined && how !== undefined && !isTold) changes.push({ ...change, from, how });
    firm.push(next);
  }
}
