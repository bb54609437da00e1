/** The languages of the card. Their words are in data/wording/locales. */
import type { Bundle } from './types.ts';

export const languages = ['ar', 'de', 'en', 'es', 'fr', 'kk', 'ru', 'zh'] as const;
export type Language = (typeof languages)[number];

export function isLanguage(tag: string): tag is Language {
  return (languages as readonly string[]).includes(tag);
}

/** Those besides the story's own in which its title is written: readers of these are expected. */
export function otherLanguages({ title, language }: Pick<Bundle, 'title' | 'language'>): readonly Language[] {
  if (typeof title === 'string') return [];
  const [own] = language.split('-');
  return languages.filter((one) => one !== own && Object.hasOwn(title, one));
}
