/** How long the bar of a count is, and which part of it is light because the number is open. */
import type { Fact, Value } from '../../bundle/types.ts';
import type { FigureRow } from '../card-model.ts';

/** How much further the light end of an open number reaches. */
const OPEN_SHARE = 0.06;

/** How many of the fact's own unit one of the value's is; nothing where the fact does not know that unit. */
function factorOf({ units }: Fact, value: Value): number | undefined {
  const unit = 'unit' in value ? value.unit : undefined;
  return unit === undefined ? 1 : units?.[unit];
}

/** The number that a bar ends at, in the fact's own unit; nothing for words. */
export function reach(fact: Fact, value: Value | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (value.form === 'none') return 0;
  const n = 'n' in value ? value.n : value.form === 'range' ? value.high : undefined;
  const factor = factorOf(fact, value);
  return n === undefined || factor === undefined ? undefined : n * factor;
}

/** `max`: the number whose bar fills the row. Ends are from 0 to 1, rounded to a thousandth. */
export function barOf(fact: Fact, value: Value | undefined, max: number): FigureRow['bar'] {
  const end = reach(fact, value);
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
      return { solidTo: share((end * value.low) / value.high), to: share(end) };
    default:
      return { to: share(end) };
  }
}

/** The number that fills the row, with room for the light end of the highest open one. */
export function barScale(values: readonly (readonly [Fact, Value | undefined])[]): number {
  let max = 0;
  for (const [fact, value] of values) {
    const end = reach(fact, value) ?? 0;
    const isOpen = value?.form === 'at-least' || value?.form === 'over';
    max = Math.max(max, isOpen ? end / (1 - OPEN_SHARE) : end);
  }
  return max;
}
