/** Reads one printed number: digits with or without marks between thousands, decimals, "1.3 million", "1.3m", "two". */
import { spokenAt } from './spoken.ts';

export interface Printed {
  readonly n: number;
  /** What stands after the number: a unit, or nothing. */
  readonly rest: string;
  /** "thousand", "million" and the like was written, so that a range may share it; 1 without. */
  readonly scale: number;
  /** Written like 7.939: a decimal here, but most likely meant as thousands. */
  readonly doubtful: boolean;
}

const scales: Readonly<Record<string, number>> = {
  thousand: 1e3,
  k: 1e3,
  lakh: 1e5,
  million: 1e6,
  mn: 1e6,
  mln: 1e6,
  mio: 1e6,
  m: 1e6,
  crore: 1e7,
  billion: 1e9,
  bn: 1e9,
  bln: 1e9,
  trillion: 1e12,
  tn: 1e12,
};

/** What "million" and the like multiply by; 1 for other words. */
export function scaleFactor(word: string): number {
  return Object.hasOwn(scales, word) ? (scales[word] ?? 1) : 1;
}

/** Words that stand for a number after "more than" and the like. */
const dozens: Readonly<Record<string, number>> = { 'half a dozen': 6, 'a dozen': 12 };

const digits = new RegExp(
  `^(\\d{1,3}(?:[, '’]\\d{3})+(?!\\d)|\\d{1,2}(?:,\\d{2})+,\\d{3}(?!\\d)|\\d+)(\\.\\d+)?(?: ?(${Object.keys(scales).join('|')})(?![\\p{L}\\d]))?`,
  'u',
);

/** The number that a text begins with. `wordy` allows "a dozen" and its like. Texts come in tidied and in lower case. */
export function numberAt(text: string, wordy = false): Printed | undefined {
  if (!/^\d/.test(text)) return wordAt(text, wordy);
  const match = digits.exec(text);
  if (match === null) return undefined;
  const [whole, grouped = '', decimals = '', word] = match;
  const scale = word === undefined ? 1 : scaleFactor(word);
  const n = Number(`${grouped.replace(/[, '’]/g, '')}${decimals}`);
  const rest = text.slice(whole.length).trim();
  if (/^[.,'’]?\d/.test(text.slice(whole.length))) return undefined;
  return {
    n: scale === 1 ? n : Number((n * scale).toPrecision(15)),
    rest,
    scale,
    doubtful: scale === 1 && /^[1-9]\d{0,2}$/.test(grouped) && decimals.length === 4,
  };
}

function wordAt(text: string, wordy: boolean): Printed | undefined {
  for (const [word, n] of Object.entries(dozens)) {
    if (!wordy || (text !== word && !text.startsWith(`${word} `))) continue;
    return { n, rest: text.slice(word.length).trim(), scale: 1, doubtful: false };
  }
  const spoken = spokenAt(text);
  if (spoken === undefined) return undefined;
  const [, rest] = /^dozen(?: (.*))?$/.exec(spoken.rest) ?? [null, null];
  if (rest !== null)
    return wordy ? { n: 12 * spoken.n, rest: rest ?? '', scale: 1, doubtful: false } : undefined;
  return { ...spoken, doubtful: false };
}
