/** Ids made from words, on the desk, in its pages and at the command line. */

/** Letters and digits of the Latin alphabet with single hyphens, at most `most` characters, cut between words; empty where there are none. */
export function slugFrom(words: string, most = 48): string {
  const slug = words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (slug.length <= most) return slug;
  return slug
    .slice(0, most + 1)
    .replace(/-[^-]*$/, '')
    .slice(0, most);
}

/** The id, or the first of ID-2, ID-3 … that is free. */
export function firstFree(id: string, taken: (id: string) => boolean): string {
  if (!taken(id)) return id;
  let nth = 2;
  while (taken(`${id}-${nth}`)) nth += 1;
  return `${id}-${nth}`;
}

/** An id from words that is not taken; from `fallback` where the words have no letter that an id can have. */
export function freeSlug(words: string, taken: (id: string) => boolean, fallback: string): string {
  return firstFree(slugFrom(words) || fallback, taken);
}
