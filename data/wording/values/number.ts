/** Numbers in digits, grouped as the language does it. Always the digits 0 to 9, and the same on every machine. */
import type { Locale } from '../locales/locale.ts';

/** Up to 9 places behind the point, without what only binary fractions add. */
export function numberWords({ numbers }: Pick<Locale, 'numbers'>, n: number, places?: number): string {
  const { group, decimal, groupFrom } = numbers;
  const text = places === undefined ? `${Number(Math.abs(n).toPrecision(15))}` : Math.abs(n).toFixed(places);
  const [whole = '', rest = ''] = (
    text.includes('e') ? BigInt(Math.round(Math.abs(n))).toString() : text
  ).split('.');
  const grouped = Math.abs(n) < groupFrom ? whole : whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${n < 0 ? '−' : ''}${grouped}${rest === '' ? '' : decimal + rest}`;
}

/** A small number as a word, where the language has one: "five". */
export function smallNumber(locale: Pick<Locale, 'numbers' | 'numberWords'>, n: number): string {
  return locale.numberWords[n] ?? numberWords(locale, n);
}
