/** Makes a value of the numbers in a count: one with a word before it, or the two ends of a range. */
import type { CountValue } from '../../../bundle/types.ts';
import { nearest } from '../../nearest.ts';
import { type Around, examples } from './count-context.ts';
import { meansCount, tooLarge, twiceScaled, twoReadings, unread, unscaled } from './count-refused.ts';
import type { NearlyWord, Prefix } from './count-words.ts';
import { numberAt, type Printed, scaleFactor } from './number.ts';
import type { ParseResult, Unread } from './reading.ts';
import { tidied } from './tidied.ts';
import { isScaled } from './units.ts';

/** Units that are searched for the one that was meant. */
const MAX_SUGGESTED_UNITS = 20;

/** A single number. `rest` stands after it. */
export function bounded(
  form: Prefix | 'exact',
  printed: Printed,
  rest: string,
  around: Around,
  word?: NearlyWord,
): ParseResult<CountValue> {
  const { raw } = around;
  if (printed.n > Number.MAX_SAFE_INTEGER) return tooLarge(raw);
  if (/^[-+.,\d]/.test(rest)) return unread(raw, raw, around);
  const scale = scaledUnit(around);
  if (scale !== undefined && printed.scale !== 1) return twiceScaled(raw, scale, form, printed.n);
  if (scale !== undefined && isBareSum(around)) return unscaled(raw, printed.n, scale);
  const n = inScale(printed, around);
  if (typeof n === 'object') return n;
  const unit = unitOf(rest, n, around);
  if (typeof unit === 'object') return unit;
  if (printed.doubtful) return twoReadings(raw);
  const own = unit === undefined ? {} : { unit };
  if (form === 'nearly') return { value: { form, n, ...(word && { word }), ...own } };
  return { value: { form, n, ...own } };
}

/** "26–30", "between 26 and 30", "164 or 165", "2 to 3 million". `undefined` when it is no range. */
export function ranged(text: string, around: Around): ParseResult<CountValue> | undefined {
  const match = /^(?:between (.+?) and (.+)|(?:from )?(.+?) (?:to|or) (.+)|(\d[^-]*?) ?- ?(\d.*))$/.exec(
    text,
  );
  if (match === null) return undefined;
  const [, a1, b1, a2, b2, a3, b3] = match;
  const first = numberAt(a1 ?? a2 ?? a3 ?? '');
  const second = numberAt(b1 ?? b2 ?? b3 ?? '');
  const { raw } = around;
  if (first === undefined || second === undefined) {
    // "14 or more" is no range, and "two to one" only looks like one with both numbers.
    return a1 === undefined && a3 === undefined ? undefined : unread(raw, raw, around);
  }
  if (Math.max(first.n, second.n) > Number.MAX_SAFE_INTEGER) return tooLarge(raw);
  const scale = scaledUnit(around);
  if (scale !== undefined && (first.scale !== 1 || second.scale !== 1)) return twiceScaled(raw, scale);
  if (scale !== undefined && isBareSum(around)) return unscaled(raw, second.n, scale);
  if (first.doubtful || second.doubtful) return twoReadings(raw);
  // "2 to 3 million": the scale, like the unit, is written once.
  const shared = first.scale === 1 && first.rest === '' && first.n < second.n / second.scale;
  const low = inScale(shared ? scaled(first, second.scale) : first, around);
  const high = inScale(second, around);
  if (typeof low === 'object') return low;
  if (typeof high === 'object') return high;
  if (low >= high) {
    return {
      code: 'reversed-range',
      message: `"${raw.trim()}" runs from ${low} to ${high}; the smaller number comes first`,
      nearest: low > high ? `${high}–${low}` : String(low),
    };
  }
  const unit = unitOf(second.rest === '' ? first.rest : second.rest, undefined, around);
  if (typeof unit === 'object') return unit;
  return { value: unit === undefined ? { form: 'range', low, high } : { form: 'range', low, high, unit } };
}

function scaled(printed: Printed, scale: number): Printed {
  return { ...printed, n: Number((printed.n * scale).toPrecision(15)), scale };
}

/** The number in the fact's own scale: "916 million" is 916 where money is counted in millions. */
function inScale(printed: Printed, around: Around): number | Unread {
  const { units, priced, raw } = around;
  if (!units.priced || units.scale === undefined) return printed.n;
  if (printed.scale !== 1) return Number((printed.n / scaleFactor(units.scale)).toPrecision(15));
  // "$916" where millions are counted: either may be meant.
  return priced ? unscaled(raw, printed.n, `${units.scale}s`) : printed.n;
}

/** The unit that a number is printed in, if that is one like "million dollars". */
function scaledUnit({ unit, units }: Around): string | undefined {
  const own = units.names.flatMap((one) => (one.own ? [one.name] : []));
  return (unit === undefined ? own : [unit]).find(isScaled);
}

/** A sign of money, and no unit: "$916" where millions of dollars are counted. */
function isBareSum({ priced, written }: Around): boolean {
  return priced && !written;
}

/** The other unit that a value is in; `undefined` for the fact's own. `rest` stands after the number. */
function unitOf(rest: string, n: number | undefined, around: Around): string | undefined | Unread {
  const { raw, unit } = around;
  if (rest === '') return unit;
  const { names } = around.units;
  if (unit === undefined) {
    const named = names.find((one) => one.tidied === rest);
    if (named !== undefined) return named.own ? undefined : named.name;
  }
  const known = names.slice(0, MAX_SUGGESTED_UNITS).map(({ name }) => name);
  const meant = nearest(rest, known);
  if (meant !== undefined) {
    return {
      code: 'unknown-unit',
      message: `"${rest}" is not a unit of this fact`,
      expected: known.join(', '),
      nearest: meant,
    };
  }
  // What follows the number is most likely no unit at all: "14ish", "12 killed".
  const roughly = /^(?:-?ish|or so|or thereabouts|odd)$/.test(rest) && n !== undefined;
  return {
    code: 'bad-value',
    message: `"${raw.trim()}" cannot be read as a count, because of "${rest}" after the number`,
    expected: examples,
    nearest: roughly ? `about ${n}` : meansCount(tidied(raw), around),
  };
}
