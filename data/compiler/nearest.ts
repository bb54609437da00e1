/** Finds the word that an author most likely meant. */

/** The candidate that looks most like `word`, begins like it or shares its words; nothing when none is near enough to be proposed. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const all = [...candidates];
  const length = word.length + 1;
  return (
    closest(word, all, (one) => one) ??
    (length > 4 ? closest(word, all, (one) => one.slice(0, length)) : undefined) ??
    sharing(word, all)
  );
}

/** The end of a message about a word that is not known, with its space; `otherwise` where no candidate is near. */
export function didYouMean(meant: string | undefined, otherwise = ''): string {
  const end = meant === undefined ? otherwise : `Did you mean ${meant}?`;
  return end === '' ? '' : ` ${end}`;
}

/** The only candidate whose words are all in `word`, or that has all words of it: "the city" for `city`. */
function sharing(word: string, candidates: readonly string[]): string | undefined {
  const wanted = wordsOf(word);
  const [found, other] = candidates.filter((one) => {
    const words = wordsOf(one);
    return words.every((part) => wanted.includes(part)) || wanted.every((part) => words.includes(part));
  });
  return other === undefined ? found : undefined;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/[^\p{Letter}\p{Number}]+/u);
}

function closest(
  word: string,
  candidates: readonly string[],
  part: (one: string) => string,
): string | undefined {
  const wanted = word.toLowerCase().slice(0, 64);
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let least = limit + 1;
  for (const candidate of candidates) {
    const compared = part(candidate).toLowerCase();
    if (Math.abs(compared.length - wanted.length) >= least) continue;
    const steps = distance(wanted, compared);
    if (steps < least || (steps === least && best !== undefined && candidate < best)) {
      least = steps;
      best = candidate;
    }
  }
  return best;
}

/** Edits (insert, delete, replace, swap of neighbours) between two words. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let steps = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        steps = Math.min(steps, (before[j - 2] ?? 0) + 1);
      }
      row.push(steps);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
