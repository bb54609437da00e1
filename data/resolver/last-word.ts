/**
 * Rule 6, a voice's last word: its later saying makes its earlier ones history, but what says less replaces nothing.
 * Decides the cases "rounding is not lowering", "none, then at least one by the same office", "the last word of a voice,
 * though it only believes it", "an expectation does not undo a report that it was done", "one office first denies and later
 * admits" and "an office that does not know yet, and then does".
 */
import { contains } from '../bundle/interval.ts';
import type { FactIndex } from './bundle-index.ts';
import { isKept } from './editor.ts';
import type { Why } from './finding.ts';
import {
  compare,
  isBefore,
  isSameDay,
  type Voice,
  type WorkingChange,
  type WorkingReading,
} from './indexed-claim.ts';
import { contradict, isMore, isSame } from './same-number.ts';

type Less = { readonly why: Why; readonly renews: boolean };

const isTentative = ({ hedge, form }: WorkingReading): boolean =>
  hedge === 'expected' || form.type === 'possible';

/** Why `next` says less than what its voice has said already; `undefined` when it is a new word. */
function saysLess(next: WorkingReading, before: WorkingReading, { answers }: FactIndex): Less | undefined {
  const [a, b] = [next.form, before.form];
  if (a.type === 'unclear' || b.type === 'unclear') return undefined;
  if (isTentative(next) && before.hedge === undefined && !isTentative(before))
    return { why: 'expected', renews: false };
  if (a.type === 'word' && b.type === 'figure') return { why: 'says-less', renews: false };
  const isRounder = b.plain && a.roughness > b.roughness;
  if (
    isSame(a, b) &&
    !isTentative(before) &&
    (isRounder || (a.key === b.key && next.hedge !== undefined && before.hedge === undefined))
  )
    return { why: 'says-less', renews: true };
  const isWider = a.type === 'date' && b.type === 'date' && contains(a, b) && !isSame(a, b);
  const isGeneral =
    a.type === 'answer' &&
    b.type === 'answer' &&
    a.key !== b.key &&
    a.answers.every((one) => b.answers.some((other) => one === other || answers.isKindOf(other, one)));
  return isWider || isGeneral ? { why: 'says-less', renews: false } : undefined;
}

/** Takes a voice off a reading that it has moved on from. The reading changes state when nobody holds it any more. */
function leave(
  reading: WorkingReading,
  voice: Voice,
  state: 'history' | 'behind',
  why: Why,
  by: WorkingReading,
): void {
  if (state === 'history' && isKept(reading)) {
    reading.kept = true;
    return;
  }
  const rest = reading.voices.filter((one) => one !== voice);
  if (rest.length > 0) reading.voices = rest;
  if (rest.length > 0) return;
  reading.voices = reading.holders;
  Object.assign(reading, { state, why, by });
}

/** The same value said again: one reading, of the newer day. */
function merge(before: WorkingReading, next: WorkingReading): void {
  next.claims = [...next.claims, ...before.claims];
  next.since = before.since;
  next.firm ||= before.firm;
  Object.assign(before, { state: 'merged', by: next });
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
  const isTotal = moves === 'total' && !next.isPast && next.form.type === 'figure';
  return isOneDay && !isOrdered && isTotal && isMore(next.form, before.form);
}

function isEarlier(before: WorkingReading, next: WorkingReading, fact: FactIndex): boolean {
  return isSaidBefore(before, next) || isLowerOfOneDay(before, next, fact);
}

/** Of one day, a date that holds a narrower one says less than it. */
function isWiderOfOneDay(next: WorkingReading, before: WorkingReading): boolean {
  const [a, b] = [next.form, before.form];
  return a.type === 'date' && b.type === 'date' && isSameDay(next.day, before.day) && contains(a, b);
}

const counted = ({ claims }: WorkingReading): boolean =>
  claims.some(({ claim: { includes = [], excludes = [] } }) => includes.length + excludes.length > 0);

/** How a voice changed its own firm value, if it did. */
function changeOf(
  from: WorkingReading,
  to: WorkingReading,
  { moves, isState, answers }: FactIndex,
): WorkingChange['how'] | undefined {
  if (moves === 'daily' || isState || isSame(from.form, to.form) || counted(from) !== counted(to))
    return undefined;
  if (!contradict(from.form, to.form, answers)) return undefined;
  if (to.form.type === 'figure') return to.form.least > from.form.most ? 'raised' : 'lowered';
  return to.form.type === 'answer' && answers.isPair && from.form.answers[0] === 'no'
    ? 'first-denied'
    : 'changed';
}

const isValue = ({ form, hedge }: WorkingReading): boolean =>
  hedge !== 'expected' && (form.type === 'figure' || form.type === 'date' || form.type === 'answer');

/** What one voice says within one scope, in order. */
function inOrder(
  voice: Voice,
  said: readonly WorkingReading[],
  fact: FactIndex,
  changes: WorkingChange[],
): void {
  let current: WorkingReading[] = [];
  let denials: WorkingReading[] = [];
  const firm: WorkingReading[] = [];
  for (const next of said) {
    // Readings held together may have changed with another of their voices.
    if (next.state !== 'stands' || !next.voices.includes(voice)) continue;
    if (next.form.type === 'denial') {
      const isDenied = ({ form }: WorkingReading): boolean =>
        form.answers.some((one) => next.form.answers.includes(one));
      for (const one of current)
        if (isDenied(one) && isEarlier(one, next, fact)) leave(one, voice, 'history', 'own-later', next);
      for (const one of denials)
        if (one.form.key === next.form.key && one.voiceKey === next.voiceKey) merge(one, next);
      current = current.filter((one) => one.state === 'stands' && one.voices.includes(voice));
      denials = [...denials.filter((one) => one.state === 'stands'), next];
      continue;
    }
    const earlier = current.filter((one) => isEarlier(one, next, fact));
    // What says less than a figure that has passed is a new word.
    const lessThan = current
      .filter((one) => !one.isPast && (earlier.includes(one) || isWiderOfOneDay(next, one)))
      .map((one) => ({ one, less: saysLess(next, one, fact) }))
      .find(({ less }) => less !== undefined);
    if (lessThan?.less !== undefined) {
      if (lessThan.less.renews)
        Object.assign(lessThan.one, { day: next.day, dayIsPublication: next.dayIsPublication });
      leave(next, voice, 'behind', lessThan.less.why, lessThan.one);
      continue;
    }
    for (const one of earlier) {
      const isAgain =
        one.form.key === next.form.key && one.voiceKey === next.voiceKey && one.hedge === next.hedge;
      // A list of answers adds to the lists before it.
      const adds = fact.answers.severalHold && next.form.type === 'answer' && one.form.type === 'answer';
      if (isAgain) merge(one, next);
      else if (!adds || saysLess(one, next, fact) !== undefined)
        leave(one, voice, 'history', isSaidBefore(one, next) ? 'own-later' : 'same-day', next);
    }
    for (const one of denials) {
      if (!isEarlier(one, next, fact) || !one.form.answers.some((id) => next.form.answers.includes(id)))
        continue;
      leave(one, voice, 'history', 'own-later', next);
      if (one.firm && next.firm && next.form.type === 'answer')
        changes.push({ voice: voice.key, from: one, to: next, how: 'first-denied', on: next.day.text });
    }
    current = [...current.filter((one) => one.state === 'stands' && one.voices.includes(voice)), next];
    if (!next.firm || !isValue(next)) continue;
    const from = firm.findLast((one) => isSaidBefore(one, next));
    if (from !== undefined) {
      const how = changeOf(from, next, fact);
      // What several hold together one of them has told.
      const isTold = (): boolean =>
        next.holders.length > 1 && changes.some((one) => one.from === from && one.to === next);
      if (how !== undefined && !isTold())
        changes.push({ voice: voice.key, from, to: next, how, on: next.day.text });
    }
    firm.push(next);
  }
}

/** Decides what each voice's earlier sayings come to, and how it changed its own firm values. */
export function applyLastWord(
  chains: readonly { readonly voice: Voice; readonly said: readonly WorkingReading[] }[],
  fact: FactIndex,
): readonly WorkingChange[] {
  const changes: WorkingChange[] = [];
  for (const { voice, said } of chains) inOrder(voice, [...said].sort(byTime), fact, changes);
  return changes;
}

function byTime(a: WorkingReading, b: WorkingReading): number {
  return (
    compare(a.day.last, b.day.last) ||
    compare(a.day.instant ?? -Infinity, b.day.instant ?? -Infinity) ||
    (a.form.type === 'date' ? compare(a.form.high - a.form.low, b.form.high - b.form.low) : 0) ||
    compare(a.form.least, b.form.least) ||
    compare(a.form.key, b.form.key) ||
    compare(a.claims[0]?.place ?? 0, b.claims[0]?.place ?? 0)
  );
}
