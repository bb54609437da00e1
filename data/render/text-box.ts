/**
 * Puts a text into a box without drawing it: how large its letters may be, and where its lines end. Widths are generous
 * estimates by script, so that no letter is ever cut off.
 */

export interface TextBox {
  readonly lines: readonly string[];
  /** Of the letters, in pixels. */
  readonly size: number;
}

interface Room {
  readonly width: number;
  /** The largest that letters may be. */
  readonly size: number;
  /** The most lines. */
  readonly lines: number;
}

/** Letters smaller than this cannot be read in a list of links. */
const MIN_SIZE = 22;

/** In ems of bold letters. */
function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) {
    if (/[\p{Mn}\p{Cf}]/u.test(letter)) continue;
    if (
      /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\p{Extended_Pictographic}]/u.test(
        letter,
      )
    )
      width += 1.05;
    else if (/[MWmwЖШЩЮжшщюЫФ—…%@]/u.test(letter)) width += 0.98;
    else if (/\p{Lu}/u.test(letter)) width += 0.74;
    else if (/[\p{L}\p{N}]/u.test(letter)) width += 0.64;
    else width += 0.36;
  }
  return width;
}

/** As large as there is room for; what does not fit at the smallest size ends with an ellipsis. */
export function fitText(text: string, { width, size, lines }: Room): TextBox {
  const words = text
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return { lines: [], size };
  for (let at = size; at > MIN_SIZE; at -= 2) {
    const broken = broke(words, width / at);
    if (broken.length <= lines && broken.every((line) => widthOf(line) * at <= width))
      return { lines: broken, size: at };
  }
  const most = width / MIN_SIZE;
  const kept = broke(
    words.flatMap((word) => pieces(word, most - 2)),
    most - 2,
  );
  const shown = kept.slice(0, lines);
  const last = shown.at(-1) ?? '';
  return { lines: kept.length > lines ? [...shown.slice(0, -1), `${last} …`] : shown, size: MIN_SIZE };
}

/** `most`: ems in a line. */
function broke(words: readonly string[], most: number): string[] {
  const lines: string[] = [];
  for (const word of words.flatMap((one) => pieces(one, most))) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last}${isGlued(last, word) ? '' : ' '}${word}`;
    if (last !== undefined && widthOf(joined) <= most) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}

/** Chinese has no spaces between the pieces that a long word was cut into. */
function isGlued(last: string, word: string): boolean {
  return (
    /\p{Script=Han}$|[，。、：；！？）”]$/u.test(last) && /^[\p{Script=Han}，。、：；！？（“]/u.test(word)
  );
}

/** A word that is wider than a line, cut where the line ends. */
function pieces(word: string, most: number): readonly string[] {
  if (widthOf(word) <= most) return [word];
  const found: string[] = [''];
  for (const letter of word) {
    const last = found.at(-1) ?? '';
    if (widthOf(last + letter) <= most) found[found.length - 1] = last + letter;
    else found.push(letter);
  }
  return found;
}
