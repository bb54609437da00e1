/**
 * Whether two texts of an editor say the same, when one is written in several languages or plural forms and the other is
 * not: `people` is the same unit as `{ en: { one: person, other: people }, ru: … }` in a story in English.
 */
import type { Linked } from './linked.ts';

/** The word in the story's language, of plural forms the one for many; the text itself where it has neither. */
function wordIn(text: unknown, language: string): unknown {
  if (typeof text !== 'object' || text === null) return text;
  const forms = text as Readonly<Record<string, unknown>>;
  const inner = forms[language] ?? forms.other;
  return inner === undefined ? text : wordIn(inner, language);
}

export function sameWords(a: unknown, b: unknown, { story }: Linked): boolean {
  const language = story.head?.language ?? 'en';
  return JSON.stringify(wordIn(a, language)) === JSON.stringify(wordIn(b, language));
}
