/** Makes the voice that tells a story in a terminal: the interface's own words in a language, as far as there are any. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { nearest } from '../compiler/nearest.ts';
import type { Bundle } from '../model/bundle.ts';
import { en } from '../wording/locales/en.ts';
import { languages } from '../wording/locales/languages.ts';
import type { Strings } from '../wording/strings.ts';
import { type Voice, voiceOf } from '../wording/voice.ts';
import { Misused } from './misused.ts';

/** Languages as somebody may type them. */
const names: Readonly<Record<string, string>> = {
  ar: 'arabic',
  de: 'german',
  en: 'english',
  es: 'spanish',
  fr: 'french',
  kk: 'kazakh',
  ru: 'russian',
  zh: 'chinese',
};

const stringsDir = join(import.meta.dirname, '../wording/locales');

/** The strings of a language; English where the interface has no others. */
async function stringsOf(language: string): Promise<Strings> {
  const path = join(stringsDir, `${language}.ts`);
  if (!existsSync(path)) return en;
  const module = (await import(pathToFileURL(path).href)) as Readonly<Record<string, Strings>>;
  return module[language] ?? en;
}

/** The language that was typed, if the card or the story speaks it. Throws `Misused` for another. */
export function spoken(language: string, bundle: Bundle): string {
  const known = ['en', ...languages];
  const [base = ''] = language.toLowerCase().split(/[-_]/);
  if (known.includes(base) || bundle.language.split('-')[0] === base) return language;
  const named = Object.entries(names).find(([, name]) => name === base)?.[0];
  const meant = named ?? nearest(base, known);
  throw new Misused(
    `The card does not speak "${language}".${meant === undefined ? '' : ` Did you mean ${meant}?`} It speaks ${[...known].sort().join(', ')}.`,
  );
}

export async function voiceIn(bundle: Bundle, language: string): Promise<Voice> {
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language)) {
    throw new Misused(`"${language}" is not a language tag like en, ru or kk.`);
  }
  const [base = ''] = language.split('-');
  return voiceOf(bundle, await stringsOf(base), language);
}
