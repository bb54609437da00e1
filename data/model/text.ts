/** Picks the reader's language from the texts that an editor wrote. */
import type { Text } from './bundle.ts';

/** The text in `language`, else in its base language, else in `fallback`, else the first there is. */
export function textIn(text: Text, language: string, fallback: string): string {
  if (typeof text === 'string') return text;
  const [base = ''] = language.split('-');
  for (const tag of [language, base, fallback]) {
    if (Object.hasOwn(text, tag)) return text[tag] ?? '';
  }
  return Object.values(text)[0] ?? '';
}
