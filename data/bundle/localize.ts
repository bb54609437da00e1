/** Picks the reader's language from the texts that an editor wrote. */
import type { Text } from './types.ts';

/** The tag that the text is taken from: `language`, else its base language, else `fallback`, else the first there is. */
export function pickLanguage(text: Text, language: string, fallback: string): string {
  if (typeof text === 'string') return fallback;
  const [base = ''] = language.split('-');
  const tag = [language, base, fallback].find((one) => Object.hasOwn(text, one));
  return tag ?? Object.keys(text)[0] ?? fallback;
}

/** The text in that language. */
export function localize(text: Text, language: string, fallback: string): string {
  if (typeof text === 'string') return text;
  const tag = pickLanguage(text, language, fallback);
  return (Object.hasOwn(text, tag) ? text[tag] : undefined) ?? '';
}
