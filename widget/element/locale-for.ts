/** The words of a reader's language: English is always here, the others are loaded when they are asked for. */
import { isLanguage } from '../../data/bundle/languages.ts';
import { en } from '../../data/wording/locales/en.ts';
import type { Locale } from '../../data/wording/locales/locale.ts';
import type { LoadChunk } from './card-host.ts';

export interface LoadedLocale {
  /** English where the language is not spoken, or did not come. */
  readonly locale: Locale;
  /** The card speaks the language, but its words did not come. */
  readonly isMissing: boolean;
}

/** Never rejects. */
export async function loadLocale(language: string, part: LoadChunk): Promise<LoadedLocale> {
  const [base = ''] = language.toLowerCase().split('-');
  if (base === 'en' || !isLanguage(base)) return { locale: en, isMissing: false };
  try {
    const module = (await part(base)) as { readonly [name: string]: Locale };
    const locale = module[base];
    return locale === undefined ? { locale: en, isMissing: true } : { locale, isMissing: false };
  } catch {
    return { locale: en, isMissing: true };
  }
}
