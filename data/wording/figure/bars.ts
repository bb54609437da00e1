/** How long the bar of a count is, and which part of it is light because the number is open. */
import type { Value } from '../../bundle/types.ts';
import type { FigureRow } from '../card-model.ts';

/** How much further the light end of an open number reaches. */
const OPEN_SHARE = 0.06;

/** The number that a bar ends at; nothing for words. */
export function reach(value: Value | undefined): number | undefined {
  if (value === undefined) return undefined;
  if ('n' in value && typeof value.n === 'number') return value.n;
  if (value.form === 'range') return value.high;
  return value.form === 'none' ? 0 : undefined;
}

/** `max`: the number whose bar fills the row. Ends are from 0 to 1, rounded to a thousandth. */
export function barOf(value: Value | undefined, max: number): FigureRow['bar'] {
  const end = reach(value);
  if (value === undefined || end === undefined || !(max > 0)) return undefined;
  const share = (n: number): number => Math.round(Math.min(1, n / max) * 1000) / 1000;
  switch (value.form) {
    case 'at-least':
    case 'over':
      return { solidTo: share(end), to: share(end + max * OPEN_SHARE) };
    case 'under':
    case 'at-most':
      return { solidTo: 0, to: share(end) };
    case 'range':
      return { solidTo: share(value.low), to: share(value.high) };
    default:
      return { to: share(end) };
  }
}

/** The number that fills the row, with room for the light end of the highest open one. */
export function scaleOf(values: readonly (Value | undefined)[]): number {
  let max = 0;
  for (const value of values) {
    const end = reach(value) ?? 0;
    const isOpen = value?.form === 'at-least' || value?.form === 'over';
    max = Math.max(max, isOpen ? end / (1 - OPEN_SHARE) : end);
  }
  return max;
}
