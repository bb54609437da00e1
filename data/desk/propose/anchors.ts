/** Makes anchors: the marked words, lengthened inside their sentence until they stand only once in the text. */
import { maxWords, wordsIn } from '../../compiler/check/anchor.ts';
import { anchorOffsets, forEvidence } from '../../compiler/evidence/passage.ts';
import type { Sentence } from './text.ts';

/** Fewer words are hard to recognise, even where they stand only once. */
const MIN_WORDS = 2;

/** `start` and `end` are offsets into the sentence, `whole` is the settled text of the page. */
export function anchorFor(sentence: Sentence, start: number, end: number, whole: string): string {
  const words = Array.from(sentence.text.matchAll(/[^\s\p{White_Space}]+/gu), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  let first = Math.max(
    0,
    words.findIndex((word) => word.end > start),
  );
  let last = Math.max(
    first,
    words.findLastIndex((word) => word.start < end),
  );
  const text = () =>
    trimmed(forEvidence(sentence.text.slice(words[first]?.start ?? start, words[last]?.end ?? end)));
  let anchor = text();
  while (wordsIn(anchor) < MIN_WORDS || anchorOffsets(anchor, whole).length > 1) {
    if (wordsIn(anchor) >= maxWords) break;
    // What is counted stands behind a number, so words are taken from there first.
    if (last < words.length - 1 && (last - first < 4 || first === 0)) last++;
    else if (first > 0) first--;
    else break;
    const longer = text();
    if (wordsIn(longer) > maxWords) break;
    anchor = longer;
  }
  return anchor;
}

/** Without marks at its ends that belong to the sentence. */
function trimmed(text: string): string {
  return text.replace(/^[\s("“„«»”‘'—–-]+/u, '').replace(/[\s.,;:!?)"”“»«’'—–-]+$/u, '');
}
