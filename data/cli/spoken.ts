/** The language that somebody typed for a card. */

import type { Bundle } from '../bundle/bundle.ts';
import { nearest } from '../compiler/nearest.ts';
import { languages } from '../wording/locales/languages.ts';
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

/** Throws `Misused` for what no language can be called. */
export function checkTag(language: string): void {
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language)) {
    throw new Misused(`"${language}" is not a language tag like en, ru or kk.`);
  }
}
