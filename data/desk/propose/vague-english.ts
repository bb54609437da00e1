/** Words for a size, as the English words that a value in YAML is written with: "десятки" is "dozens". */

import { isLanguage } from '../../bundle/languages.ts';
import { vagueIn, vagueWords } from '../../compiler/check/value/vague.ts';
import { locales } from '../../wording/locales/index.ts';
import type { ReadingLanguage } from './languages/language.ts';
import { onceFor } from './words.ts';

export function vagueInEnglish(word: string, language: ReadingLanguage): string | undefined {
  const spelled = word.toLowerCase().replace(/\s+/g, ' ');
  return (
    onceFor(language, 'vague', () => table(language)).get(spelled) ??
    (vagueIn(language.tag, spelled) === undefined ? undefined : spelled)
  );
}

function table(language: ReadingLanguage): ReadonlyMap<string, string> {
  // What has no English word is written as it stands: the compiler reads it in the language of the source.
  const words = new Map(vagueWords(language.tag).map((one) => [one, one]));
  if (language.tag !== 'en' && isLanguage(language.tag)) {
    // The first of two English words for one is the usual one.
    for (const [english, own] of Object.entries(locales[language.tag].vague).reverse())
      words.set(own.toLowerCase(), english);
  }
  for (const [own, english] of Object.entries(language.vague)) words.set(own, english);
  return words;
}
