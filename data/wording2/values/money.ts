/**
 * Sums of money: "$9.6 billion". A number is given in the fact's scale and said in the largest power of ten in which it
 * loses nothing; a sum is never rounded.
 */
import type { Money } from '../../bundle2/types.ts';
import { counted, type Localizer } from '../localizer.ts';
import { fill, plain } from '../phrase.ts';
import { numberWords } from './number.ts';

const powers = { thousand: 3, million: 6, billion: 9, trillion: 12 } as const;
type Scale = keyof typeof powers;
const scales: readonly Scale[] = ['trillion', 'billion', 'million'];

/** Without what only binary fractions add. */
function sumOf({ scale }: Money, n: number): number {
  return Number((n * 10 ** (scale === undefined ? 0 : powers[scale])).toPrecision(15));
}

/** The scale in which all sums have at most three digits before the point and lose nothing behind it. */
function scaleOf(sums: readonly number[]): Scale | undefined {
  return scales.find((scale) =>
    sums.every((sum) => sum >= 10 ** powers[scale] && Number(sum.toPrecision(4)) === sum),
  );
}

function amount(l: Localizer, sum: number, scale: Scale | undefined): string {
  if (scale === undefined) return numberWords(l.locale, sum, Number.isInteger(sum) ? undefined : 2);
  const n = Number((sum / 10 ** powers[scale]).toPrecision(15));
  // A fraction takes the form of "other", where whole numbers have forms of their own.
  const plural = Number.isInteger(n) ? l.locale.scales[scale] : { other: l.locale.scales[scale].other };
  return plain(counted(l, plural, n, { n: numberWords(l.locale, n) }));
}

function signed(l: Localizer, { currency }: Money, n: string): string {
  const { money, currencies } = l.locale;
  const sign = currencies[currency];
  // A currency without a sign of its own is written behind the number by its code.
  return sign === undefined ? `${n} ${currency}` : plain(fill(money, { n, sign }));
}

export function moneyWords(l: Localizer, money: Money, n: number): string {
  const sum = sumOf(money, n);
  return signed(l, money, amount(l, sum, scaleOf([sum])));
}

export function moneyRange(l: Localizer, money: Money, low: number, high: number): string {
  const [from, to] = [sumOf(money, low), sumOf(money, high)];
  const scale = scaleOf([from, to]);
  const first =
    scale === undefined ? amount(l, from, undefined) : numberWords(l.locale, from / 10 ** powers[scale]);
  return signed(l, money, `${first}–${amount(l, to, scale)}`);
}
