/** Counts the words of an anchor. A word is what stands between spaces; where a script has none, what a dictionary says. */

/** Scripts that are written without spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

let segmenter: Intl.Segmenter | undefined;

/** Words that an anchor may have. It points at a passage; it does not copy it. */
export const maxWords = 8;

export function wordsIn(anchor: string): number {
  let words = 0;
  for (const token of anchor.split(/[\s\p{White_Space}]+/u)) {
    if (token === '') continue;
    if (!unspaced.test(token)) {
      words++;
      continue;
    }
    segmenter ??= new Intl.Segmenter('und', { granularity: 'word' });
    for (const segment of segmenter.segment(token)) if (segment.isWordLike) words++;
  }
  return words;
}
