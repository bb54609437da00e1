/** What each printed form means when values are compared. The table in data/README.md says the same in words. */
import type { CountValue, DateValue, Fact, Value } from '../bundle/bundle.ts';
import type { Interval } from '../bundle/interval.ts';
import { spanOf } from '../bundle/moment.ts';

/**
 * How coarse a round number is: the largest power of ten that divides it and is at most a fifth of it. 700 → 100,
 * 8,000 → 1,000, 1,500 → 100, 12 → 1. A number with decimals is as coarse as its last decimal.
 */
export function coarseness(n: number): number {
  const smallest = step(n);
  let s = smallest;
  while (s * 10 <= n / 5 && isMultiple(n, s * 10)) s *= 10;
  return s;
}

/** The unit of the last printed digit: 1 for whole numbers, 0.1 for 13.5. */
function step(n: number): number {
  const [, decimals = ''] = String(n).split('.');
  return 10 ** -decimals.length;
}

/** Division without the noise of binary fractions. */
function isMultiple(n: number, s: number): boolean {
  const quotient = n / s;
  return Math.abs(quotient - Math.round(quotient)) < 1e-9;
}

/** Removes the noise that decimals pick up on the way: 13.5 + 0.1 is 13.6. */
function tidy(n: number): number {
  return Number.isFinite(n) ? Number(n.toPrecision(15)) : n;
}

function countInterval(value: CountValue): Interval {
  switch (value.form) {
    case 'exact':
      return { low: value.n, high: value.n };
    case 'at-least':
      return { low: value.n, high: Infinity };
    case 'over':
      return { low: tidy(value.n + step(value.n)), high: Infinity };
    case 'under':
      return { low: 0, high: tidy(value.n - step(value.n)) };
    case 'at-most':
      return { low: 0, high: value.n };
    case 'about': {
      const half = (value.rounded_to ?? coarseness(value.n)) / 2;
      return { low: tidy(value.n - half), high: tidy(value.n + half) };
    }
    case 'nearly': {
      const s = value.rounded_to ?? coarseness(value.n);
      return { low: tidy(value.n - s), high: tidy(value.n - step(value.n)) };
    }
    case 'range':
    case 'vague':
      return { low: value.low, high: value.high };
    case 'none':
      return { low: 0, high: 0 };
    case 'some':
      return { low: 1, high: Infinity };
  }
}

/** What its ends may have been before they were rounded to their last digit. */
function rounded({ low, high }: Interval): Interval {
  return {
    low: low === 0 ? 0 : low - step(low) / 2,
    high: Number.isFinite(high) ? high + step(high) / 2 : high,
  };
}

function dateInterval(value: DateValue, zone: string): Interval {
  const first = spanOf(value.date, zone) ?? { low: -Infinity, high: Infinity };
  switch (value.form) {
    case 'on':
      return first;
    case 'by':
      return { low: -Infinity, high: first.high };
    case 'from':
      return { low: first.low, high: Infinity };
    case 'between':
      return { low: first.low, high: spanOf(value.until, zone)?.high ?? Infinity };
  }
}

/**
 * The closed interval of a count (in the fact's unit) or a date (in UTC milliseconds). `undefined` for answers and for
 * what cannot be compared. What was printed in a unit that is no whole number of the fact's, nor it of that, is no closer
 * than its last digit: 30 knots are 54.6 to 56.5 km/h, so that 56 km/h does not contradict them.
 */
export function intervalOf(value: Value, fact: Pick<Fact, 'units'>, zone: string): Interval | undefined {
  switch (value.form) {
    case 'answer':
    case 'unclear':
    case 'unreadable':
      return undefined;
    case 'on':
    case 'by':
    case 'from':
    case 'between':
      return dateInterval(value, zone);
    default: {
      const interval = countInterval(value);
      const unit = 'unit' in value ? value.unit : undefined;
      const factor = unit === undefined ? 1 : (fact.units?.[unit] ?? 1);
      if (factor === 1) return interval;
      const { low, high } =
        Number.isInteger(factor) || Number.isInteger(1 / factor) ? interval : rounded(interval);
      return { low: tidy(low * factor), high: tidy(high * factor) };
    }
  }
}

/** A value that gives a number, as opposed to words like "dozens" or "some". Dates and answers always count. */
export function isFigure(value: Value): boolean {
  return (
    value.form !== 'vague' && value.form !== 'some' && value.form !== 'unclear' && value.form !== 'unreadable'
  );
}
