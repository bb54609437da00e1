/** The closed interval that a value stands for when the compiler compares it: section 4 of the guide's rules. */
import type { CountValue, DateValue, Value } from '../../bundle/types.ts';
import type { Span } from '../time/moment.ts';

/**
 * How coarse a round number is: the largest power of ten that divides it and is at most a fifth of it. 700 → 100,
 * 8,000 → 1,000, 1,500 → 100, 12 → 1. A number with decimals is as coarse as its last decimal.
 */
export function coarseness(n: number, share = 5): number {
  let s = step(n);
  while (s * 10 <= n / share && isMultiple(n, s * 10)) s *= 10;
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

function countSpan(value: CountValue): Span {
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
    case 'about':
    case 'nearly': {
      const half = (value.rounded_to ?? coarseness(value.n)) / 2;
      const high = value.form === 'nearly' ? value.n - step(value.n) : value.n + half;
      return { low: tidy(value.n - half), high: tidy(high) };
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

const hour = 3_600_000;

/** What "about" adds on either side of a moment: half an hour to a time, a day to a day, a month to more. */
function margin(moment: string): number {
  if (moment.includes('T')) return hour / 2;
  return /^\d{4}-\d{2}-\d{2}/.test(moment) ? 24 * hour : 30 * 24 * hour;
}

function dateSpan(value: DateValue, spanOf: (moment: string) => Span): Span {
  const first = spanOf(value.date);
  const last = value.form === 'between' ? spanOf(value.until) : first;
  const more = value.about === true ? margin(value.date) : 0;
  return {
    low: value.form === 'by' ? -Infinity : first.low - more,
    high: value.form === 'from' ? Infinity : last.high + more,
  };
}

/** The interval of a count (in the fact's unit) or a date (in UTC milliseconds); nothing for answers and what cannot be compared. */
export function intervalOf(
  value: Value,
  units: Readonly<Record<string, number>>,
  spanOf: (moment: string) => Span,
): Span | undefined {
  switch (value.form) {
    case 'answer':
    case 'possible':
    case 'unclear':
    case 'unreadable':
      return undefined;
    case 'on':
    case 'by':
    case 'from':
    case 'between':
      return dateSpan(value, spanOf);
    default: {
      const { low, high } = countSpan(value);
      const factor = 'unit' in value && value.unit !== undefined ? (units[value.unit] ?? 1) : 1;
      return factor === 1 ? { low, high } : { low: tidy(low * factor), high: tidy(high * factor) };
    }
  }
}
