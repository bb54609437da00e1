/** Builds regular expressions from the word lists of a language, and tells the words of a text. */

/** Alternatives, the longest first, as whole words without regard to case. */
export function alternation(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join('|');
}

const START = '(?<![\\p{L}\\p{M}\\p{N}])';
const END = '(?![\\p{L}\\p{M}\\p{N}])';

/** Whole words. An empty list matches nothing. */
export function wordsPattern(words: readonly string[], flags = 'giu'): RegExp {
  return new RegExp(words.length === 0 ? '(?!)' : `${START}(?:${alternation(words)})${END}`, flags);
}

/** A source for whole words inside a larger expression. */
export function word(words: readonly string[]): string {
  return words.length === 0 ? '(?!)' : `${START}(?:${alternation(words)})${END}`;
}

export function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

export interface Token {
  readonly at: number;
  readonly word: string;
}

/** The words of a text in lower case, with apostrophes and hyphens inside. */
export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+(?:[-’'][\p{L}\p{M}\p{N}]+)*/gu), (match) => ({
    at: match.index,
    word: match[0].toLowerCase(),
  }));
}

const made = new WeakMap<object, Map<string, unknown>>();

/** What is worked out once for each language. */
export function onceFor<T>(owner: object, name: string, make: () => T): T {
  const known = made.get(owner) ?? new Map<string, unknown>();
  made.set(owner, known);
  if (!known.has(name)) known.set(name, make());
  return known.get(name) as T;
}

/** Words of a language that are written in a row, with semicolons between them. Backslashes stand for themselves. */
export function wordList(strings: TemplateStringsArray): string[] {
  return strings.raw
    .join('')
    .split(';')
    .map((one) => one.trim().replace(/\s+/g, ' '));
}
