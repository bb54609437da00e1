/** Reads numbers that are written as English words: "two", "twenty-one", "a hundred and five", "three thousand". */

const small: readonly string[] =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens: readonly string[] = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const scales: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };

/** What one word below a hundred stands for. */
function below100(word: string): number | undefined {
  const n = small.indexOf(word);
  if (n >= 0) return n;
  const [ten = '', one] = word.split('-');
  const t = tens.indexOf(ten);
  if (t < 0) return undefined;
  if (one === undefined) return (t + 2) * 10;
  const o = small.indexOf(one);
  return o > 0 && o < 10 ? (t + 2) * 10 + o : undefined;
}

interface Spoken {
  readonly n: number;
  /** What stands behind the number. */
  readonly rest: string;
  /** The "thousand" and the like that it ends with, so that a range may share it; 1 without. */
  readonly scale: number;
}

/** The number that a text begins with, and what stands behind it. `undefined` when it begins with none. */
export function spokenAt(text: string): Spoken | undefined {
  const words = text.split(' ');
  let total = 0;
  let group: number | undefined;
  let used = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    const next = words[i + 1] ?? '';
    const n = below100(word);
    if (n !== undefined) {
      // "twenty one", "two hundred five"; but "one two" are two numbers.
      if (group !== undefined && (group % 100 !== 0 || group === 0) && !(group % 10 === 0 && n < 10 && n > 0))
        break;
      group = (group ?? 0) + n;
    } else if (word === 'a' && group === undefined && total === 0 && (next === 'hundred' || next in scales))
      group = 1;
    else if (word === 'hundred' && group !== undefined && group > 0 && group < 100) group *= 100;
    else if (Object.hasOwn(scales, word) && group !== undefined && group > 0) {
      total += group * (scales[word] ?? 1);
      group = undefined;
      used = i + 1;
      continue;
    } else if (word === 'and' && used === i && used > 0 && below100(next) !== undefined) continue;
    else break;
    used = i + 1;
  }
  if (used === 0) return undefined;
  const scale = group === undefined ? (scales[words[used - 1] ?? ''] ?? 1) : 1;
  return { n: total + (group ?? 0), rest: words.slice(used).join(' '), scale };
}
