/**
 * Sums of money: "$9.6 billion". A number is given in the fact's scale and said in the largest power of ten in which it
 * loses nothing; a sum is never rounded.
 */
import type { Money } from '../../bundle/types.ts';
import { counted, type Localizer } from '../localizer.ts';
import { fill, plain } from '../phrase.ts';
import { numberWords } from './number.ts';

const powers = { thousand: 3, million: 6, billion: 9, trillion: 12 } as const;

const MILLION = 1_000_000;

type Scale = Localizer['locale']['scales'][number];

/** Without what only binary fractions add. */
function exact(n: number): number {
  return Number(n.toPrecision(15));
}

function sumOf({ scale }: Money, n: number): number {
  return exact(n * 10 ** (scale === undefined ? 0 : powers[scale]));
}

/** The largest scale that all sums reach, where four digits tell each of them whole. */
function scaleOf(l: Localizer, sums: readonly number[]): Scale | undefined {
  const isShort = sums.every((sum) => Number(sum.toPrecision(4)) === sum);
  return isShort ? l.locale.scales.find(({ power }) => sums.every((sum) => sum >= 10 ** power)) : undefined;
}

function amount(l: Localizer, sum: number, scale: Scale | undefined): string {
  if (scale === undefined) return numberWords(l.locale, sum, Number.isInteger(sum) ? undefined : 2);
  const n = exact(sum / 10 ** scale.power);
  // A fraction takes the form of "other", where whole numbers have forms of their own.
  const words = Number.isInteger(n) ? scale.words : { other: scale.words.other };
  return plain(counted(l, words, n));
}

function signed(l: Localizer, { currency }: Money, n: string): string {
  const { money, currencies } = l.locale;
  const sign = currencies[currency];
  // A currency without a sign of its own is written behind the number by its code.
  return sign === undefined ? `${n} ${currency}` : plain(fill(money, { n, sign }));
}

/**
 * A number that people say in millions: "22.1 million"; others, and what four digits do not tell whole, in digits. `power`: of
 * the word, for languages that bend it. `isLast`: no unit follows, which some languages join with "of".
 */
export function saidNumber(
  l: Localizer,
  n: number,
  isLast: boolean,
): { readonly words: string; readonly power?: number } {
  const scale = n < MILLION ? undefined : scaleOf(l, [n]);
  if (scale === undefined) return { words: numberWords(l.locale, n) };
  const words = amount(l, n, scale);
  return { words: isLast ? words.replace(/ de$/, '') : words, power: scale.power };
}

export function moneyWords(l: Localizer, money: Money, n: number): string {
  const sum = sumOf(money, n);
  return signed(l, money, amount(l, sum, scaleOf(l, [sum])));
}

export function moneyRange(l: Localizer, money: Money, low: number, high: number): string {
  const [from, to] = [sumOf(money, low), sumOf(money, high)];
  const scale = scaleOf(l, [from, to]);
  const first =
    scale === undefined ? amount(l, from, undefined) : numberWords(l.locale, exact(from / 10 ** scale.power));
  return signed(l, money, `${first}–${amount(l, to, scale)}`);
}
