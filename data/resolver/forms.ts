/**
 * The table of value forms (see README.md, "The same number"): for each printed form its interval, the figures that it names, what it
 * may be a rounding of, and whether it is a figure, a bound or a word. All else asks a `Form` and never looks at a value.
 */

import { EVERYWHERE, type Interval } from '../bundle/interval.ts';
import { DAY_MS, MINUTE_MS, type Precision, readMoment, type Zone } from '../bundle/moment.ts';
import type { Claim, Fact, Id, Moment, Value } from '../bundle/types.ts';

export type FormType =
  | 'figure'
  | 'word'
  | 'date'
  | 'answer'
  | 'possible'
  | 'unclear'
  | 'denial'
  | 'unreadable';

/** A printed value, ready for comparing. Two claims print one form when their keys are equal. */
export interface Form extends Interval {
  readonly key: string;
  readonly type: FormType;
  /** The figures that it names: n for "at least n". In the fact's unit; for dates the moment as written. */
  readonly least: number;
  readonly most: number;
  /** What it may be a rounding of. Empty for ranges, words and all that is no number. */
  readonly rounding: Interval;
  readonly bound: 'floor' | 'ceiling' | undefined;
  /** A plain number or "about" one, which others may have rounded. */
  readonly plain: boolean;
  /** From the least round to the roundest: exact, about, nearly, bounds, words; then by the step it is rounded to. */
  readonly roughness: number;
  readonly answers: readonly Id[];
  /** Printed in another unit than the fact's own. */
  readonly isConverted: boolean;
  /** For dates: the smallest unit that it was written in, in milliseconds. */
  readonly grain: number;
}

type ValueForm = Value['form'];
type ValueOf<F, V> = V extends { readonly form: infer G } ? (F extends G ? V : never) : never;

interface Traits<V> {
  readonly type: FormType;
  readonly bound?: 'floor' | 'ceiling';
  readonly plain?: true;
  readonly rank?: number;
  /** Tells values of this form apart. */
  readonly key: (value: V) => string | number;
  /** The closed interval; an open end is moved in by a billionth. */
  readonly interval?: (value: V, zone: Zone) => Interval;
  readonly named?: (value: V) => Interval;
  readonly rounding?: (value: V) => Interval;
}

interface Number_ {
  readonly n: number;
  readonly rounded_to?: number;
}

const nowhere: Interval = { low: Number.NaN, high: Number.NaN };
const at = (n: number): Interval => ({ low: n, high: n });

/** The unit of the last printed digit: 1 for whole numbers, 0.1 for 13.5. */
function digitOf(n: number): number {
  const [, decimals = ''] = Number.isInteger(n) ? [] : String(n).split('.');
  return 10 ** -decimals.length;
}

/** Removes the noise that decimals pick up on the way: 13.5 + 0.1 is 13.6. */
function tidy(n: number): number {
  return Number.isInteger(n * 2) || !Number.isFinite(n) ? n : Number(n.toPrecision(15));
}

/** The largest power of ten that divides `n` and is at most a share of it; 0 where there is none. */
function step(n: number, share: number): number {
  let s = digitOf(n);
  if (s > n * share) return 0;
  const divides = (by: number): boolean => Math.abs(n / by - Math.round(n / by)) < 1e-9;
  while (s * 10 <= n * share && divides(s * 10)) s *= 10;
  return s;
}

/** What "about" and "nearly" are rounded to. */
const coarseness = ({ n, rounded_to }: Number_): number => rounded_to ?? (step(n, 1 / 5) || digitOf(n));
const inward = (n: number): number => Math.max(1, Math.abs(n)) * 1e-9;
const upFrom = (n: number): Interval => ({ low: n, high: n + step(n, 1 / 10) - inward(n) });
/** Half-open, like all rounding: 9,500 is not about 9,000. */
const around = (n: number, s: number): Interval => ({
  low: tidy(n - s / 2),
  high: s === 0 ? n : tidy(n + s / 2) - inward(n),
});

const number = {
  type: 'figure',
  key: ({ n, rounded_to }: Number_) => (rounded_to === undefined ? n : `${n}/${rounded_to}`),
  named: ({ n }: Number_) => at(n),
} as const;

const floor = { ...number, bound: 'floor', rank: 3, rounding: ({ n }: Number_) => upFrom(n) } as const;
const ceiling = { ...number, bound: 'ceiling', rank: 3, rounding: ({ n }: Number_) => at(n) } as const;

const margins: Readonly<Record<Precision, number>> = {
  time: 30 * MINUTE_MS,
  day: DAY_MS,
  month: 31 * DAY_MS,
  year: 366 * DAY_MS,
};

interface Date_ {
  readonly date: Moment;
  readonly until?: Moment;
  readonly about?: true;
}

/** From the first to the last instant that is named, with a margin for "about". */
function spanned({ date, until, about }: Date_, zone: Zone): Interval {
  const first = readMoment(date, zone);
  const last = until === undefined ? first : readMoment(until, zone);
  if (first === undefined || last === undefined) return EVERYWHERE;
  const margin = about === true ? margins[first.precision] : 0;
  return { low: first.span.low - margin, high: last.span.high + margin };
}

const date = {
  type: 'date',
  key: ({ date: from, until, about }: Date_) => `${from}/${until ?? ''}${about === true ? '~' : ''}`,
  interval: spanned,
} as const;

const word = { type: 'word', rank: 4, named: ({ low, high }: Interval) => ({ low, high }) } as const;

/** One row for each form: the type checker asks for a row as soon as the bundle has a new form. */
const table: { readonly [F in ValueForm]: Traits<ValueOf<F, Value>> } = {
  exact: {
    ...number,
    plain: true,
    interval: ({ n }) => at(n),
    rounding: ({ n }) => around(n, step(n, 1 / 50)),
  },
  none: {
    type: 'figure',
    plain: true,
    key: () => 0,
    interval: () => at(0),
    named: () => at(0),
    rounding: () => at(0),
  },
  range: { type: 'figure', key: ({ low, high }) => `${low}-${high}`, interval: (v) => v, named: (v) => v },
  about: {
    ...number,
    plain: true,
    rank: 1,
    interval: (v) => around(v.n, coarseness(v)),
    rounding: (v) => around(v.n, coarseness(v)),
  },
  nearly: {
    ...number,
    rank: 2,
    interval: (v) => ({ low: v.n - coarseness(v) / 2 + inward(v.n), high: v.n - inward(v.n) }),
    rounding: (v) => ({ low: v.n - coarseness(v) / 2 + inward(v.n), high: v.n }),
  },
  'at-least': { ...floor, interval: ({ n }) => ({ low: n, high: Infinity }) },
  over: { ...floor, interval: ({ n }) => ({ low: tidy(n + digitOf(n)), high: Infinity }) },
  'at-most': { ...ceiling, interval: ({ n }) => ({ low: 0, high: n }) },
  under: { ...ceiling, interval: ({ n }) => ({ low: 0, high: tidy(n - digitOf(n)) }) },
  vague: { ...word, key: ({ word: text, low, high }) => `${text}/${low}/${high}`, interval: (v) => v },
  some: {
    ...word,
    key: () => '',
    interval: () => ({ low: 1, high: Infinity }),
    named: () => ({ low: 1, high: Infinity }),
  },
  on: date,
  between: date,
  by: { ...date, bound: 'ceiling', interval: (v, zone) => ({ low: -Infinity, high: spanned(v, zone).high }) },
  from: { ...date, bound: 'floor', interval: (v, zone) => ({ low: spanned(v, zone).low, high: Infinity }) },
  answer: { type: 'answer', key: ({ answers }) => [...answers].sort().join() },
  possible: { type: 'possible', key: ({ answers }) => [...answers].sort().join() },
  unclear: { type: 'unclear', key: () => '' },
  unreadable: { type: 'unreadable', key: () => '' },
};

/**
 * `n` times `by`. In a unit that is no whole multiple, a number is as coarse as "about" is, and may be the nearest whole
 * number of the fact's unit, once that is exact enough: 60 feet are 16.8 to 19.8 metres, 65 feet may be 20.
 */
function scaled({ low, high }: Interval, by: number): Interval {
  if (by === 1 || Number.isNaN(low)) return { low, high };
  const isLoose = !Number.isInteger(by) && !Number.isInteger(1 / by);
  const half = (n: number): number => (isLoose && n > 0 && Number.isFinite(n) ? coarseness({ n }) / 2 : 0);
  const whole = (n: number): number => (isLoose && n >= 10 ? Math.round(n) : n);
  const [least, most] = [tidy((low - half(low)) * by), tidy((high + half(high)) * by)];
  return { low: Math.min(least, whole(low * by)), high: Math.max(most, whole(high * by)) };
}

/** What tells the values of a fact apart, without reading them. Forms that a newer compiler wrote are unreadable here. */
export function keyOf({ value, denies }: Pick<Claim, 'value' | 'denies'>): string {
  if (value === undefined) return `denies ${JSON.stringify(denies ?? '')}`;
  const traits = (Object.hasOwn(table, value.form) ? table[value.form] : table.unreadable) as Traits<Value>;
  const unit = 'unit' in value && value.unit !== undefined ? ` ${value.unit}` : '';
  return `${value.form} ${traits.key(value)}${unit}`;
}

const without = {
  bound: undefined,
  plain: false,
  roughness: 0,
  answers: [],
  isConverted: false,
  grain: 0,
} as const;

/** Reads the value of a claim of this fact. */
export function formOf(claim: Pick<Claim, 'value' | 'denies'>, fact: Pick<Fact, 'units'>, zone: Zone): Form {
  const key = keyOf(claim);
  const { value } = claim;
  const empty = { low: Number.NaN, high: Number.NaN, least: Number.NaN, most: Number.NaN, rounding: nowhere };
  if (value === undefined) {
    const answers = claim.denies !== undefined && 'answer' in claim.denies ? [claim.denies.answer] : [];
    return { ...without, ...empty, key, type: 'denial', answers };
  }
  const traits = (Object.hasOwn(table, value.form) ? table[value.form] : table.unreadable) as Traits<Value>;
  const unit = 'unit' in value ? value.unit : undefined;
  const by = unit === undefined ? 1 : (fact.units?.[unit] ?? 1);
  const interval = scaled(traits.interval?.(value, zone) ?? nowhere, by);
  const dated = 'date' in value ? readMoment(value.date, zone) : undefined;
  const grains: Readonly<Record<Precision, number>> = { ...margins, time: MINUTE_MS };
  const own = traits.named?.(value) ?? nowhere;
  const named = dated?.span ?? { low: tidy(own.low * by), high: tidy(own.high * by) };
  const rounded =
    traits.plain === true && by !== 1 ? interval : scaled(traits.rounding?.(value) ?? nowhere, by);
  const trailing = named.low === named.high ? step(named.low, 1) : 0;
  return {
    ...interval,
    key,
    type: traits.type,
    least: named.low,
    most: named.high,
    rounding: rounded,
    bound: traits.bound,
    plain: traits.plain === true,
    // In another unit it is rounder than the same form in the fact's own.
    roughness: (traits.rank ?? 0) * 1e15 + (by === 1 ? 0 : 5e14) + trailing,
    isConverted: by !== 1,
    answers: 'answers' in value ? value.answers : [],
    grain: dated === undefined ? 0 : grains[dated.precision],
  };
}
