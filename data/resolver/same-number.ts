/**
 * "The same number up to rounding" (section 4), fitting and contradicting: the only ways in which two values are compared.
 * Decides the cases "nearly eight thousand is not seven and a half", "thirteen hundred and fourteen hundred are two
 * numbers" and "two clocks a minute apart".
 */

import { overlap } from '../bundle/interval.ts';
import { DAY_MS, MINUTE_MS } from '../bundle/moment.ts';
import type { Answers } from './answers.ts';
import type { Form } from './forms.ts';
import { countWhile } from './indexed-claim.ts';

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
      const isRange = a.least !== a.most || b.least !== b.most;
      if (isRange) return a.least === b.least && a.most === b.most;
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

/** Whether a value says a figure or day plainly enough to agree on: neither a floor, a ceiling nor a word (section 4). */
export function canAgree({ type, bound }: Form): boolean {
  return bound === undefined && (type === 'figure' || type === 'date' || type === 'answer');
}

/** For all but figures: equal keys mean the same value. */
function keyOfSame({ type, low, high, bound, key }: Form): string {
  return type === 'word' || type === 'date' ? `${type} ${low} ${high} ${bound}` : key;
}

interface Entry<T> {
  readonly form: Form;
  value: T;
}

/** Values by their forms. Figures are in their order, to find those of the same number without looking at all. */
export class FormTable<T> {
  readonly #figures: Entry<T>[] = [];
  readonly #others = new Map<string, Entry<T>[]>();
  /** By which factor a figure may be another one's rounding; "about" reaches a tenth, unless an editor says more. */
  #stretch = 1.2;
  /** It holds a floor, a ceiling or a range, which may fit figures at any distance. */
  #reachesFar = false;

  add(form: Form, value: T): void {
    this.#stretch = Math.max(this.#stretch, stretchOf(form));
    if (form.type === 'figure') {
      this.#reachesFar ||= reachesFar(form);
      this.#figures.splice(
        countWhile(this.#figures, (one) => one.form.least <= form.least),
        0,
        { form, value },
      );
      return;
    }
    const key = keyOfSame(form);
    const list = this.#others.get(key);
    if (list === undefined) this.#others.set(key, [{ form, value }]);
    else list.push({ form, value });
  }

  /** The entries of the same number, day or answer. */
  of(form: Form): readonly Entry<T>[] {
    if (form.type !== 'figure') return this.#others.get(keyOfSame(form)) ?? [];
    const found: Entry<T>[] = [];
    const stretch = Math.max(this.#stretch, stretchOf(form));
    const last = form.least * stretch;
    for (let i = this.#placeOf(form.least / stretch); i < this.#figures.length; i++) {
      const entry = this.#figures[i];
      if (entry === undefined || entry.form.least > last) break;
      if (isSame(entry.form, form)) found.push(entry);
    }
    return found;
  }

  /** The nearest entry that a form fits, of two the higher. What is no figure fits its like, a word any word. */
  nearest(form: Form, fits: (other: Form) => boolean): T | undefined {
    if (form.type !== 'figure') {
      const alike = form.type === 'word' ? [...this.#others.values()].flat() : this.of(form);
      const distance = ({ form: { least } }: Entry<T>): number => Math.abs(least - form.least);
      return alike
        .filter((entry) => fits(entry.form))
        .sort((a, b) => distance(a) - distance(b) || b.form.least - a.form.least)[0]?.value;
    }
    const reach = Math.max(this.#stretch, stretchOf(form)) ** 2;
    const most = this.#reachesFar || reachesFar(form) ? Infinity : form.least * (reach - 1);
    let above = this.#placeOf(form.least);
    let below = above - 1;
    for (;;) {
      const up = (this.#figures[above]?.form.least ?? Infinity) - form.least;
      const down = form.least - (this.#figures[below]?.form.least ?? -Infinity);
      const entry = this.#figures[up <= down ? above++ : below--];
      if (entry === undefined || Math.min(up, down) > most) return undefined;
      if (fits(entry.form)) return entry.value;
    }
  }

  #placeOf(n: number): number {
    return countWhile(this.#figures, ({ form }) => form.least < n);
  }
}

const reachesFar = ({ bound, least, most }: Form): boolean => bound !== undefined || least !== most;

function stretchOf({ least, rounding }: Form): number {
  if (!(least > 0) || Number.isNaN(rounding.low)) return 1;
  return rounding.low > 0 ? Math.max(rounding.high / least, least / rounding.low) : Infinity;
}
