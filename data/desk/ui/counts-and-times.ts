/** Small words that several screens need. */

/** "1 page", "2 pages". */
export function pluralized(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/** An ISO instant on this machine's clock: "9 Jan 2022, 18:05". */
export function dayAndTime(instant: string): string {
  return new Date(instant).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
}

/** A slug from any words: letters and digits of the Latin alphabet, at most `most` characters. */
export function slugOf(text: string, most = 48): string {
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (plain.length <= most) return plain;
  return plain
    .slice(0, most + 1)
    .replace(/-[^-]*$/, '')
    .slice(0, most);
}

/** The slug, or the first of slug-2, slug-3 … that is free. */
export function freeSlug(text: string, taken: (id: string) => boolean, fallback: string): string {
  const slug = slugOf(text) || fallback;
  if (!taken(slug)) return slug;
  let nth = 2;
  while (taken(`${slug}-${nth}`)) nth += 1;
  return `${slug}-${nth}`;
}
