/** Reads one printed number: digits with or without marks between thousands, decimals, and "1.3 million". */

export interface Printed {
  readonly n: number;
  /** What stands after the number: a unit, or nothing. */
  readonly rest: string;
  /** "thousand", "million" or "billion" was written, so that a range may share it. */
  readonly scale: number;
  /** Written like 7.939: a decimal here, but most likely meant as thousands. */
  readonly doubtful: boolean;
}

const scales: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };

/** What "million" and the like multiply by; 1 for other words. */
export function scaleOf(word: string): number {
  return scales[word] ?? 1;
}

/** Words that stand for a number after "more than" and the like. */
const words: Readonly<Record<string, number>> = {
  'half a dozen': 6,
  'two dozen': 24,
  'a dozen': 12,
  'one hundred': 100,
  'a hundred': 100,
  'one thousand': 1000,
  'a thousand': 1000,
  'one million': 1e6,
  'a million': 1e6,
};

const digits = /^(\d{1,3}(?:[, '’]\d{3})+(?!\d)|\d+)(\.\d+)?(?: ?(thousand|million|billion)\b)?/;

/** The number that a text begins with. `wordy` allows "a dozen" and its like. Texts come in tidied and in lower case. */
export function numberAt(text: string, wordy = false): Printed | undefined {
  if (wordy) {
    for (const [word, n] of Object.entries(words)) {
      if (text === word || text.startsWith(`${word} `)) {
        return { n, rest: text.slice(word.length).trim(), scale: 1, doubtful: false };
      }
    }
  }
  const match = digits.exec(text);
  if (match === null) return undefined;
  const [whole, grouped = '', decimals = '', word] = match;
  const scale = word === undefined ? 1 : scaleOf(word);
  const n = Number(`${grouped.replace(/[, '’]/g, '')}${decimals}`);
  const rest = text.slice(whole.length).trim();
  if (/^[.,'’]?\d/.test(text.slice(whole.length))) return undefined;
  return {
    n: Number((n * scale).toPrecision(15)),
    rest,
    scale,
    doubtful: scale === 1 && /^[1-9]\d{0,2}$/.test(grouped) && decimals.length === 4,
  };
}
