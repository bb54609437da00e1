/** The strings of a reader's language: English is always here, the others are loaded when they are asked for. */

import { en } from '../../data/wording/locales/en.ts';
import { languages } from '../../data/wording/locales/languages.ts';
import type { Strings } from '../../data/wording/strings.ts';
import type { LoadPart } from './page.ts';

export interface Spoken {
  readonly strings: Strings;
  /** The tag to speak under: as asked for where it is spoken, else English. */
  readonly language: string;
}

/** Never fails: a language that is not spoken, or does not come, is answered in English. */
export async function stringsFor(language: string, part: LoadPart): Promise<Spoken> {
  const [base = ''] = language.toLowerCase().split('-');
  if (base === 'en') return { strings: en, language };
  if (!languages.includes(base)) return { strings: en, language: 'en' };
  try {
    const module = (await part(base)) as { readonly [name: string]: Strings };
    const strings = module[base];
    return strings === undefined ? { strings: en, language: 'en' } : { strings, language };
  } catch {
    return { strings: en, language: 'en' };
  }
}
