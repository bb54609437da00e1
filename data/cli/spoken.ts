/** The language that somebody typed for a card. */

import { languages } from '../bundle/languages.ts';
import type { Bundle } from '../bundle/types.ts';
import { didYouMean, nearest } from '../compiler/nearest.ts';
import { locales } from '../wording/locales/index.ts';
import { UsageError } from './usage-error.ts';

/** The language that was typed, if the card or the story speaks it. Throws `UsageError` for another. */
export function spoken(language: string, bundle: Bundle): string {
  const known: readonly string[] = languages;
  const [base = ''] = language.toLowerCase().split(/[-_]/);
  if (known.includes(base) || bundle.language.split('-')[0] === base) return language;
  const named = languages.find((tag) => locales[tag].name.toLowerCase() === base);
  const meant = named ?? nearest(base, known);
  throw new UsageError(
    `The card does not speak "${language}".${didYouMean(meant)} It speaks ${[...known].sort().join(', ')}.`,
  );
}

/** Throws `UsageError` for what no language can be called. */
export function checkTag(language: string): void {
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language)) {
    throw new UsageError(`"${language}" is not a language tag like en, ru or kk.`);
  }
}
