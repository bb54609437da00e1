/**
 * The words that lead back to a passage: what an editor selected, lengthened until it stands only once in the text, and at
 * most eight words, because we point at a source and do not copy it.
 */
const mostWords = 8;

interface Range {
  readonly start: number;
  readonly end: number;
}

/** From the first to the last whole word that the range touches; undefined where it touches none. */
export function wholeWords(text: string, { start, end }: Range): Range | undefined {
  const touched = [...text.slice(0, end + 60).matchAll(/[^\s]+/g)].filter(
    ({ index, 0: word }) => index + word.length > start && index < end,
  );
  const [first, last] = [touched[0], touched.at(-1)];
  return first === undefined || last === undefined
    ? undefined
    : { start: first.index, end: last.index + last[0].length };
}

export function anchorOf(text: string, range: Range): string {
  const next = text.indexOf('\n', range.start);
  const line = {
    start: text.lastIndexOf('\n', Math.max(0, range.start - 1)) + 1,
    end: next === -1 ? text.length : next,
  };
  const words = [...text.slice(line.start, line.end).matchAll(/[^\s]+/g)].map(({ index, 0: word }) => ({
    start: line.start + index,
    end: line.start + index + word.length,
  }));
  let from = words.findIndex(({ end }) => end > range.start);
  let to = words.findLastIndex(({ start }) => start < range.end);
  if (from === -1 || to < from) return text.slice(range.start, range.end).trim();
  to = Math.min(to, from + mostWords - 1);
  const anchor = (): string => trimmed(text.slice(words[from]?.start, words[to]?.end));
  while (countOf(text, anchor()) > 1 && to - from + 1 < mostWords) {
    if (to + 1 < words.length) to += 1;
    else if (from > 0) from -= 1;
    else break;
  }
  return anchor();
}

/** Without quotation marks and stops at its ends. */
function trimmed(words: string): string {
  return words.replace(/^[\s"“”„«»'‘(]+|[\s"“”„«»'’),.;:!?…]+$/gu, '') || words;
}

function countOf(text: string, words: string): number {
  return words === '' ? 0 : text.split(words).length - 1;
}
