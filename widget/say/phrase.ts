/**
 * Sentences with marked pieces. A template of the interface is filled with names and values, and each of these stays a
 * piece of its own, so that the card can isolate it from the direction of the text around it. No DOM, no `Intl`.
 */

/** A value that was taken back is marked `gone`, the owner of a value `owner`. */
export type Mark = 'gone' | 'owner';

/** Words of the interface, or (in brackets) words of the story: a name, a value, a day. */
export type Piece = string | readonly [text: string, mark?: Mark];

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

/** The phrase without its marks, for terminals, clipboards and labels. */
export function plain(phrase: Phrase): string {
  return phrase.map(textOf).join('');
}

/** The phrase with every isolated piece marked. */
export function marked(phrase: Phrase, mark: Mark): Phrase {
  return phrase.map((piece) => [textOf(piece), mark] as const);
}

/** Makes the first letter a capital one. Leaves pieces of the story as their editor wrote them unless they come first. */
export function capital(phrase: Phrase, language: string): Phrase {
  const [first, ...rest] = phrase;
  if (first === undefined) return phrase;
  const text = textOf(first);
  const upper = text.slice(0, 1).toLocaleUpperCase(language) + text.slice(1);
  return [typeof first === 'string' ? upper : ([upper, ...first.slice(1)] as unknown as Piece), ...rest];
}
