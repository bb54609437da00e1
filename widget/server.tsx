/**
 * The card as HTML that a newsroom's server puts into its page, from a bundle and the words of a language. Built for Node,
 * with the small JSX runtime in the place of Preact's.
 */
import type { Bundle } from '../data/bundle/types.ts';
import type { Locale } from '../data/wording/locales/locale.ts';
import { staticCard as cardOf } from './card/static/server-card.tsx';
import { bundleTextOf } from './state/bundle-text.ts';

/** `asked`: the tag of the reader's language. `fallback`: where the story stands as a page. */
export function serverCard(bundle: Bundle, locale: Locale, asked: string, fallback?: string): string {
  return cardOf(bundleTextOf(bundle, locale, asked), fallback);
}
