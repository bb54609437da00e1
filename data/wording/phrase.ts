/**
 * Sentences with marked pieces. A template of the card is filled with names and values, and each of these stays a piece
 * of its own, so that the page can isolate it from the direction of the text around it. No DOM, no `Intl`.
 */

/**
 * `del`: a value that was taken back, struck through and said as such. `b`: a value. `q`: a quotation. `scope`: what a value
 * is about, in brackets behind it. Empty: none.
 */
export type Mark = '' | 'del' | 'b' | 'q' | 'scope';

/**
 * Words of the card, or (in brackets) words of the story: a name, a value, a day. `lang` is the tag of words that are in
 * another language than the card.
 */
export type Piece = string | readonly [text: string, mark?: Mark, lang?: string];

/** Plain JSON: it is sent to the page as it is. */
export type Phrase = readonly Piece[];

/** One template for each plural form that a language has; `other` for the rest. `{n}` stands for the number. */
export interface Plural {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

export type Parts = { readonly [name: string]: string | Phrase };

/** Puts `parts` in the place of `{name}` in a template. A string becomes an isolated piece; an unknown name nothing. */
export function fill(template: string, parts: Parts): Phrase {
  return template.split(/\{(\w+)\}/).flatMap((text, at): Phrase => {
    if (at % 2 === 0) return text === '' ? [] : [text];
    const part = parts[text] ?? [];
    return typeof part === 'string' ? [[part]] : part;
  });
}

/** The pieces of several phrases, with `between` in between; phrases without pieces are left out. */
export function join(phrases: readonly Phrase[], between: string): Phrase {
  return phrases
    .filter((phrase) => phrase.length > 0)
    .flatMap((phrase, at) => (at === 0 ? phrase : [between, ...phrase]));
}

export function textOf(piece: Piece): string {
  return typeof piece === 'string' ? piece : piece[0];
}

/** The same piece with another text. */
export function worded(piece: Piece, text: string): Piece {
  if (typeof piece === 'string') return text;
  const [, mark, lang] = piece;
  return lang === undefined ? (mark === undefined ? [text] : [text, mark]) : [text, mark ?? '', lang];
}

const leftward = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const rightward = /\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek}/u;

/**
 * The phrase without its marks, for terminals, clipboards and labels. Words of the story that run against the sentence
 * are isolated by control characters, where the page does it by elements.
 */
export function plain(phrase: Phrase): string {
  const own = phrase.filter((piece) => typeof piece === 'string').join('');
  const against = leftward.test(own) ? rightward : leftward;
  const isolated = (text: string): string => (against.test(text) ? `\u2068${text}\u2069` : text);
  return phrase.map((piece) => (typeof piece === 'string' ? piece : isolated(piece[0]))).join('');
}

/** The phrase with every piece marked. */
export function marked(phrase: Phrase, mark: Mark): Phrase {
  return phrase.map((piece): Piece => {
    if (typeof piece === 'string') return [piece, mark];
    const lang = piece[2];
    return lang === undefined ? [piece[0], mark] : [piece[0], mark, lang];
  });
}

/** The phrase with its first letter as a capital. */
export function capital(phrase: Phrase): Phrase {
  const [piece, ...rest] = phrase;
  if (piece === undefined) return phrase;
  const text = textOf(piece);
  const [letter = ''] = text;
  return [worded(piece, letter.toUpperCase() + text.slice(letter.length)), ...rest];
}

/** The phrase with a full stop, unless it ends a sentence already. */
export function sentence(phrase: Phrase, stop: string): Phrase {
  const last = phrase.at(-1);
  if (last === undefined) return phrase;
  return /[.!?…。！？؟]["”»“]?$/u.test(textOf(last)) ? phrase : [...phrase, stop];
}
