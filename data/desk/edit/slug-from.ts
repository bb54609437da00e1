/** An id made from words. */
import { isSlug } from '../../bundle/stored.ts';

/** Nothing where no letter or digit of them can stand in an id. */
export function slugFrom(words: string): string | undefined {
  const slug = words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 64)
    .replace(/^-|-$/g, '');
  return isSlug(slug) ? slug : undefined;
}
