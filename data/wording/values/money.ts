/**
 * Sums of money. A unit such as "million dollars a day" is read as what it is, and a number of it said as the reader's
 * language says such a sum: "$9.6 billion a day". What cannot be read so stays as the editor wrote it.
 */
import { fill, plain } from '../phrase.ts';
import type { Voice } from '../voice.ts';

export interface Money {
  /** ISO 4217 code. */
  readonly currency: string;
  readonly sign: string;
  /** What one of the unit is worth in the currency. */
  readonly factor: number;
  /** The rest of the unit: "a day". */
  readonly per: string;
}

const scales: { readonly [word: string]: number } = {
  '': 1,
  thousand: 1e3,
  million: 1e6,
  mln: 1e6,
  billion: 1e9,
};

const currencies: { readonly [word: string]: readonly [code: string, sign: string] } = {
  dollars: ['USD', '$'],
  euros: ['EUR', '€'],
  pounds: ['GBP', '£'],
};

const unit = /^(?:(thousand|million|mln|billion) )?(?:US )?(dollars|euros|pounds)((?: an? \w+)?)$/;

/** Nothing when the unit is no sum of money, or not in words that are read here. */
export function moneyOf(words: string | undefined): Money | undefined {
  const [, scale = '', name = '', per = ''] = unit.exec(words ?? '') ?? [];
  const [currency, sign] = currencies[name] ?? [];
  if (currency === undefined || sign === undefined) return undefined;
  return { currency, sign, factor: scales[scale] ?? 1, per };
}

const formats = new WeakMap<Voice, Map<string, Intl.NumberFormat>>();

/** "9.6 billion" rather than nine digits and more, but only where nothing of the sum is lost by it. */
function formatOf(voice: Voice, { currency }: Money, sums: readonly number[]): Intl.NumberFormat {
  const round = sums.every((sum) => sum >= 1e6 && Number(sum.toPrecision(4)) === sum);
  const cents = sums.some((sum) => !Number.isInteger(sum));
  const named = voice.strings.money === '';
  const key = `${currency} ${round} ${cents}`;
  const known = formats.get(voice) ?? new Map<string, Intl.NumberFormat>();
  formats.set(voice, known);
  let format = known.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(voice.locale, {
      ...(named ? { style: 'currency', currency, currencyDisplay: 'name' } : {}),
      ...(round ? { notation: 'compact', compactDisplay: 'long' } : {}),
      minimumFractionDigits: cents && !round ? 2 : 0,
      maximumFractionDigits: 9,
    });
    known.set(key, format);
  }
  return format;
}

/** Without what only binary fractions add. */
const sumOf = ({ factor }: Money, n: number): number => Number((n * factor).toPrecision(12));

function signed(voice: Voice, { sign }: Money, n: string): string {
  const { money, calendar } = voice.strings;
  // A language that lends its numbers does not bend the words in them.
  const bare = calendar ? n.replace(/(мил\p{L}*?(?:он|ард))\p{L}*/gu, '$1') : n;
  return money === '' ? n : plain(fill(money, { n: bare, sign }));
}

export function moneyWords(voice: Voice, money: Money, n: number): string {
  const sum = sumOf(money, n);
  return signed(voice, money, formatOf(voice, money, [sum]).format(sum));
}

export function rangeOfMoney(voice: Voice, money: Money, low: number, high: number): string {
  const [from, to] = [sumOf(money, low), sumOf(money, high)];
  return signed(voice, money, formatOf(voice, money, [from, to]).formatRange(from, to));
}
