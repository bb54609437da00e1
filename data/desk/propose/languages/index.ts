/** The languages that articles are read in. Of others, only digits and the compiler's words for sizes are found. */
import { en } from './en.ts';
import type { ReadingLanguage } from './language.ts';

const languages: Readonly<Record<string, ReadingLanguage>> = { en };

/** Of a tag of BCP 47. */
export function languageFor(tag: string | undefined): ReadingLanguage {
  const [base = ''] = (tag ?? 'en').toLowerCase().split(/[-_]/);
  return (Object.hasOwn(languages, base) ? languages[base] : undefined) ?? en;
}
