/**
 * Finds the numbers that a few printed words may mean, in any of the languages that stories are written in. Generous:
 * every reading of "7.939" or "18 500" is among them, since they only tell whether a value can come from these words.
 */
import { plainDigits } from '../check/value/tidied.ts';
import { wordNumbers } from './word-numbers.ts';

/** What words and signs behind a number multiply it by. */
const scales: readonly (readonly [pattern: RegExp, by: number])[] = [
  [
    /^(?:thousands?|k|tausend|tsd|mille|mil|mila|тыс\p{L}*|мың|bin|千|ألف|آلاف|الاف|هزار|тисяч\p{L}*)(?!\p{L})/u,
    1e3,
  ],
  [/^(?:万|萬)/u, 1e4],
  [/^lakhs?(?!\p{L})/u, 1e5],
  [
    /^(?:millions?|millionen|millones|millón|milioni|milhões|m|mn|mln|mio|миллион\p{L}*|млн|milyon|مليون|ملايين|мільйон\p{L}*)(?!\p{L})/u,
    1e6,
  ],
  [/^crores?(?!\p{L})/u, 1e7],
  [/^(?:亿|億)/u, 1e8],
  [
    /^(?:billions?|bn|bln|milliarden?|mrd|milliards?|miliardi|миллиард\p{L}*|млрд|milyar|مليار)(?!\p{L})/u,
    1e9,
  ],
  [/^(?:trillions?|tn|трлн)(?!\p{L})/u, 1e12],
];

/** The numbers of some words. */
export interface PrintedNumbers {
  /** Every number that they can mean. */
  readonly all: ReadonlySet<number>;
  /** Those that are plainly there: not an article, a time of day, or a word for a span. */
  readonly plain: readonly number[];
}

/** `language` is that of the page. */
export function printedNumbers(words: string, language: string): PrintedNumbers {
  const text = plainDigits(words.normalize('NFKC'))
    .toLowerCase()
    .replace(/\b\d{1,2}[:.]\d{2}(?= ?(?:[ap]\.?m|uhr|h\b))|\b\d{1,2}:\d{2}\b/g, ' ');
  const all = new Set<number>();
  const plain = new Set<number>();
  const wholes = myriads(text);
  for (const n of wholes) plain.add(n);
  // "3 thousand 393", "2 million 353 thousand": the sum so far, its last scale, and where the number ends.
  let thousands = { n: 0, scale: 0, end: -1 };
  const numeral = /\d+(?:[.,'’٬ ]\d+)*/g;
  for (let match = numeral.exec(text); match !== null; match = numeral.exec(text)) {
    const behind = text.slice(match.index + match[0].length).replace(/^[\s.-]*/, '');
    const by = scales.filter(([pattern]) => pattern.test(behind)).map(([, scale]) => scale);
    const own = wholeOf(match[0], by.length > 0);
    const scaled = times(own, by[0] ?? 1);
    const joined =
      wholes.length === 0 &&
      scaled < thousands.scale &&
      /^\s*\p{L}+\.?\s*$/u.test(text.slice(thousands.end, match.index));
    for (const n of readings(match[0])) {
      all.add(n);
      for (const scale of by) all.add(times(n, scale));
    }
    if (joined) {
      plain.delete(thousands.n);
      plain.add(thousands.n + scaled);
      all.add(thousands.n + scaled);
    } else if (wholes.length === 0) plain.add(scaled);
    const n = joined ? thousands.n + scaled : scaled;
    thousands = { n, scale: by[0] ?? 0, end: match.index + match[0].length };
  }
  const spoken = wordNumbers(text, language);
  // Beside digits a word like "thousand" is most likely their scale.
  const digits = /\d/.test(text);
  for (const n of spoken.plain) if (!digits || n < 100) plain.add(n);
  for (const n of [...spoken.plain, ...spoken.perhaps, ...fractions(text), ...wholes]) all.add(n);
  const parts = [...plain];
  // "149 civilians and 11 officers" is 160 as well.
  if (parts.length > 1 && parts.length < 4) all.add(parts.reduce((sum, n) => sum + n, 0));
  if (week.test(text)) for (const n of [...all]) all.add(n * 7);
  return { all, plain: parts.filter((n) => Number.isFinite(n)) };
}

const week = /(?<!\p{L})(?:week|woche|semaine|semana|settiman|недел|апта|hafta|أسبوع|тижд|周|週)/u;

/** The number of a run of digits. One or two places before a word like "million" are a fraction: "1,5 Millionen". */
function wholeOf(run: string, isScaled: boolean): number {
  const fraction = isScaled ? /^(\d+)[.,](\d{1,2})$/.exec(run) : null;
  return fraction === null ? Number(run.replace(/[,'’٬ ]/g, '')) : Number(`${fraction[1]}.${fraction[2]}`);
}

function times(n: number, by: number): number {
  return Number((n * by).toPrecision(15));
}

/** "3½" and "3 -1/2". */
function fractions(text: string): number[] {
  return [...text.matchAll(/(\d+)?[ -]*(\d)[⁄/](\d)/g)].map(
    ([, whole = '0', over = '0', under = '1']) => Number(whole) + Number(over) / Number(under),
  );
}

/** "9億1600万", which is written in ten thousands. */
function myriads(text: string): number[] {
  return [...text.matchAll(/([\d,.]+)[億亿](?:([\d,]+)[万萬])?/g)].map(
    ([, high = '0', low = '0']) =>
      Number(high.replaceAll(',', '')) * 1e8 + Number(low.replaceAll(',', '')) * 1e4,
  );
}

/** All that a run of digits and separators can be. */
function readings(run: string): number[] {
  const found: number[] = [];
  const add = (text: string) => {
    const n = Number(text);
    if (text !== '' && Number.isFinite(n)) found.push(n);
  };
  const parts = run.split(/[.,'’٬ ]/);
  for (const part of parts) add(part);
  if (parts.length === 1) return found;
  const groups = run.split(' ');
  for (let from = 0; from < groups.length; from++) {
    for (let to = from + 1; to <= groups.length; to++) {
      const piece = groups.slice(from, to).join('');
      add(piece.replace(/[.,'’٬]/g, ''));
      const decimal = /^(.*)[.,](\d+)$/.exec(piece);
      if (decimal !== null) add(`${(decimal[1] ?? '').replace(/[.,'’٬]/g, '')}.${decimal[2]}`);
    }
  }
  return found;
}
