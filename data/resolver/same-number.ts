/**
 * "The same number" (see README.md), fitting and contradicting: the only ways in which two values are compared.
 * Decides the cases "nearly eight thousand is not seven and a half", "thirteen hundred and fourteen hundred are two
 * numbers" and "two clocks a minute apart".
 */

import { compare } from '../bundle/compare.ts';
import { overlap } from '../bundle/interval.ts';
import { DAY_MS, MINUTE_MS } from '../bundle/moment.ts';
import type { Answers } from './answers.ts';
import type { Form } from './forms.ts';

/** A margin for numbers that went through a unit. */
const NOISE = 1e-9;

function mayRound(rounder: Form, n: number): boolean {
  const slack = Math.abs(n) * NOISE * 0.01;
  return rounder.rounding.low - slack <= n && n <= rounder.rounding.high + slack;
}

/** Whether two values are one number, day or answer. A range is only the same range, a word only the same word. */
export function isSame(a: Form, b: Form): boolean {
  if (a === b || a.key === b.key) return true;
  if (a.type !== b.type) return false;
  switch (a.type) {
    case 'figure': {
      if (isRange(a) || isRange(b)) return a.least === b.least && a.most === b.most;
      if (a.least === b.least) return a.bound === undefined || b.bound === undefined || a.bound === b.bound;
      return (a.plain && mayRound(b, a.least)) || (b.plain && mayRound(a, b.least));
    }
    case 'word':
    case 'date':
      return a.low === b.low && a.high === b.high && a.bound === b.bound;
    default:
      return false;
  }
}

/** "26–30", but not a word. */
export function isRange({ type, least, most }: Form): boolean {
  return type === 'figure' && least < most;
}

/** Whether two values of one saying can be one figure (rule 4): a word only with a word; dates and answers when equal. */
export function canBeOne(a: Form, b: Form): boolean {
  return isSame(a, b) || (a.type === b.type && (a.type === 'figure' || a.type === 'word') && overlap(a, b));
}

const isNumber = ({ type }: Form): boolean => type === 'figure' || type === 'word';

/** Numbers and dates that do not fit; answers that exclude each other. */
export function contradict(a: Form, b: Form, answers: Answers): boolean {
  if ((isNumber(a) && isNumber(b)) || (a.type === 'date' && b.type === 'date')) return !overlap(a, b);
  return a.type === 'answer' && b.type === 'answer' && answers.contradict(a.answers, b.answers);
}

/** "About" or "nearly" a number. */
const isRounded = ({ type, low, high, least, most, bound }: Form): boolean =>
  type === 'figure' && low < high && least === most && bound === undefined;

/** Whether one of two numbers is said to be rounded, and what they are roundings of meets: about 9,000 and 9,500. */
export function meetWhereRounded(a: Form, b: Form): boolean {
  if (a.type !== 'figure' || b.type !== 'figure' || !(isRounded(a) || isRounded(b))) return false;
  const gap = Math.max(a.rounding.low, b.rounding.low) - Math.min(a.rounding.high, b.rounding.high);
  return gap <= Math.max(1, a.least, b.least) * 4 * NOISE;
}

/** Clock times at most five minutes apart, and days side by side: they differ, and are never disputed (rule 12). */
export function isClose(a: Form, b: Form): boolean {
  if (a.type !== 'date' || b.type !== 'date') return false;
  const gap = Math.max(a.low, b.low) - Math.min(a.high, b.high);
  const [fine, coarse] = [Math.min(a.grain, b.grain), Math.max(a.grain, b.grain)];
  if (coarse < DAY_MS) return gap + fine <= 5 * MINUTE_MS + 1;
  // A clock time is of a day, which may lie beside the other.
  return fine < DAY_MS ? gap <= DAY_MS : fine === DAY_MS && gap <= 1;
}

/** Whether `a` counts more than `b` and is another number. */
export function isMore(a: Form, b: Form): boolean {
  return a.least > b.most && !isSame(a, b);
}

/** Whether a value says a figure or day plainly enough to agree on: neither a floor, a ceiling nor a word. */
export function canAgree({ type, bound }: Form): boolean {
  return bound === undefined && (type === 'figure' || type === 'date' || type === 'answer');
}

/** The entry whose form is nearest to one; of two the higher, then the first. */
export function nearestForm<T>(list: readonly T[], formIn: (one: T) => Form, to: Form): T | undefined {
  const distance = (one: T): number => Math.abs(formIn(one).least - to.least);
  let best: T | undefined;
  for (const one of list)
    if (
      best === undefined ||
      (compare(distance(one), distance(best)) || compare(formIn(best).least, formIn(one).least)) < 0
    )
      best = one;
  return best;
}
