/** Finds an anchor in a text, word for word, and describes the passage by digests that reveal nothing of it. */
import { createHash } from 'node:crypto';

/** One spelling of letters and single spaces, so that copies of a text from different programs are one text. */
export function forEvidence(text: string): string {
  return text
    .replace(/^\ufeff/, '')
    .normalize('NFC')
    .replace(/[\s\p{White_Space}]+/gu, ' ')
    .trim();
}

/** The first 128 bits of the SHA-256 of a text, in hexadecimal. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

const word = /[\p{Letter}\p{Mark}\p{Number}]/u;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whether two neighbouring characters belong to one word, so that no anchor can end between them. */
function joined(a: string, b: string): boolean {
  return word.test(a) && word.test(b) && !(unspaced.test(a) || unspaced.test(b));
}

/** Where an anchor begins in a text, at whole words only; at most two places. Both must be settled. */
export function anchorOffsets(anchor: string, text: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(anchor); at >= 0 && found.length < 2; at = text.indexOf(anchor, at + 1)) {
    const end = at + anchor.length;
    const before = at > 0 && joined(text.charAt(at - 1), anchor.charAt(0));
    const after = end < text.length && joined(anchor.charAt(anchor.length - 1), text.charAt(end));
    if (!before && !after) found.push(at);
  }
  return found;
}

/** The sentence around a passage: from the last full stop before it to the first at or after its end. */
export function sentenceAt(text: string, at: number, length: number): string {
  const stop = /[.!?。！？؟۔…]["'»”’)\]]* /g;
  let start = 0;
  stop.lastIndex = Math.max(0, at - 2000);
  for (let match = stop.exec(text); match !== null && stop.lastIndex <= at; match = stop.exec(text))
    start = stop.lastIndex;
  stop.lastIndex = Math.max(at + length - 1, 0);
  const end = stop.exec(text);
  return text.slice(start, end === null ? text.length : stop.lastIndex).trim();
}

/** The words of a text that an anchor most likely meant: the same but for quotes, dashes and capitals. */
export function meantBy(anchor: string, text: string): string | undefined {
  const [place, other] = anchorOffsets(folded(anchor), folded(text));
  return place === undefined || other !== undefined ? undefined : text.slice(place, place + anchor.length);
}

/** Folds without changing the length, so that places stay the same. */
function folded(text: string): string {
  return text
    .replace(/[‘’ʼ′`]/g, "'")
    .replace(/[“”„«»″]/g, '"')
    .replace(/[‐-―−]/g, '-')
    .replace(/\p{Lu}/gu, (letter) =>
      letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
    );
}
