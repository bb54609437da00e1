/** Puts printed numbers of any language into the digits that the compiler reads. */
import type { ReadingLanguage } from './languages/language.ts';

const scales: readonly (readonly [power: number, word: string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
];

/** "7.939" in German is "7,939"; "1,3 Mio." is "1.3 million". */
export function digitsIn(
  digits: string,
  power: string | undefined,
  language: ReadingLanguage,
): string | undefined {
  const bare =
    language.decimal === '.'
      ? digits.replace(/[,'’\s]/g, '')
      : digits.replace(/[.'’](?=\d{3}(?!\d))|\s/g, '').replace(',', '.');
  const n = Number(bare);
  if (!Number.isFinite(n)) return undefined;
  const times = power === undefined ? 1 : powerOf(power, language);
  return times === undefined ? undefined : written(n, times);
}

/** "zweiundsechzig", "more than a thousand": as digits. `undefined` for what is no number. */
export function spelledIn(words: string, language: ReadingLanguage): string | undefined {
  let total = 0;
  let group: number | undefined;
  let scale = 1;
  for (const piece of words.toLowerCase().split(/[\s]+/)) {
    if (language.joins.includes(piece)) continue;
    const times = language.powers[piece];
    const n =
      language.numbers[piece] ??
      language.times[piece] ??
      (language.ones.includes(piece) ? 1 : language.compound?.read(piece)) ??
      joined(piece, language);
    if (n !== undefined && times === undefined) {
      group = (group ?? 0) + n;
      scale = 1;
    } else if (times === 100) group = (group ?? 1) * 100;
    else if (times !== undefined) {
      total += (group ?? 1) * times;
      group = undefined;
      scale = times;
    } else return undefined;
  }
  const n = total + (group ?? 0);
  // "Two million" is left as one says it.
  return scale >= 1e6 && n % scale === 0 ? written(n / scale, scale) : written(n, 1);
}

/** "Twenty-one" and what else stands with a hyphen. */
function joined(piece: string, language: ReadingLanguage): number | undefined {
  const parts = piece.split('-').map((part) => language.numbers[part]);
  return parts.length > 1 && parts.every((part) => part !== undefined)
    ? parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)
    : undefined;
}

function powerOf(power: string, language: ReadingLanguage): number | undefined {
  const bare = power.trim().toLowerCase().replace(/^-/, '');
  return language.powers[bare] ?? language.powers[bare.replace(/\.$/, '')];
}

function written(n: number, times: number): string {
  const [, word] = scales.find(([power]) => power === times) ?? [];
  if (word !== undefined) return `${n} ${word}`;
  return Number((n * times).toPrecision(15)).toLocaleString('en', { maximumFractionDigits: 6 });
}
