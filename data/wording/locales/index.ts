/** Every language that the card speaks. A page loads only the one that it needs, from its own file. */
import { isLanguage, type Language } from '../../bundle/languages.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { kk } from './kk.ts';
import type { Locale } from './locale.ts';
import { ru } from './ru.ts';
import { zh } from './zh.ts';

export const locales: Readonly<Record<Language, Locale>> = { ar, de, en, es, fr, kk, ru, zh };

/** The words for a reader's language tag; English where it is not spoken. */
export function localeFor(tag: string): Locale {
  const [base = ''] = tag.toLowerCase().split(/[-_]/);
  return isLanguage(base) ? locales[base] : en;
}
