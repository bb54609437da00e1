/**
 * Sentences with marked pieces. A template of the interface is filled with names and values, and each of these stays a
 * piece of its own, so that the card can isolate it from the direction of the text around it. No DOM, no `Intl`.
 */

/** A value that was taken back is marked `gone`, the owner of a value `owner`. */
export type Mark = 'gone' | 'owner';

/**
 * Words of the interface, or (in brackets) words of the story: a name, a value, a day. `lang` is the tag of an editor's words
 * in another language than the sentence.
 */
export type Piece = string | readonly [text: string, mark?: Mark | undefined, lang?: string | undefined];

export type Phrase = readonly Piece[];

/** One template for each plural category that a language has; `other` for the rest. `{n}` stands for the number. */
export type Plural = { readonly other: string } & { readonly [category in Intl.LDMLPluralRule]?: string };

/** Puts `parts` in the place of `{name}` in a template. A string becomes an isolated piece; an unknown name nothing. */
export function fill(template: string, parts: { readonly [name: string]: string | Phrase }): Phrase {
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
  const [, ...marks] = piece;
  return [text, ...marks];
}

const leftward = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const rightward = /\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek}/u;

/**
 * The phrase without its marks, for terminals, clipboards and labels. Words of the story that run against the sentence
 * are isolated by signs, where the card does it by elements: they must not turn round what stands beside them.
 */
export function plain(phrase: Phrase): string {
  const own = phrase.filter((piece) => typeof piece === 'string').join('');
  const against = leftward.test(own) ? rightward : leftward;
  const isolated = (text: string): string => (against.test(text) ? `\u2068${text}\u2069` : text);
  return phrase.map((piece) => (typeof piece === 'string' ? piece : isolated(piece[0]))).join('');
}

/** The phrase with every isolated piece marked. */
export function marked(phrase: Phrase, mark: Mark): Phrase {
  return phrase.map((piece) => {
    const [text, , ...lang] = typeof piece === 'string' ? [piece] : piece;
    return [text, mark, ...lang];
  });
}

/** The phrase with its first letter as a capital. */
export function capital(phrase: Phrase, language: string): Phrase {
  return first(phrase, (letter) => letter.toLocaleUpperCase(language));
}

/** The phrase with its first letter small, where that is the interface's own word and not a name. */
export function small(phrase: Phrase, language: string): Phrase {
  return typeof phrase[0] === 'string'
    ? first(phrase, (letter) => letter.toLocaleLowerCase(language))
    : phrase;
}

function first([piece, ...rest]: Phrase, turn: (letter: string) => string): Phrase {
  if (piece === undefined) return rest;
  const text = textOf(piece);
  return [worded(piece, turn(text.slice(0, 1)) + text.slice(1)), ...rest];
}
