/** The languages that articles are read in. Of others, only digits and the compiler's words for sizes are found. */
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { ReadingLanguage } from './language.ts';
import { ru } from './ru.ts';

const languages: Readonly<Record<string, ReadingLanguage>> = { de, en, es, fr, ru };

/** Of a tag of BCP 47. */
export function languageFor(tag: string | undefined): ReadingLanguage {
  const [base = ''] = (tag ?? 'en').toLowerCase().split(/[-_]/);
  return (Object.hasOwn(languages, base) ? languages[base] : undefined) ?? en;
}

/** Tags of the languages with rules of their own. */
export const readLanguages: readonly string[] = Object.keys(languages);
