/** What an author most likely meant by a count that cannot be read: "approx. 14", "ca. 20", "est. 300". */

/** The count in words that can be read, if only its form was wrong. `text` is tidied. */
export function meantCount(text: string): string | undefined {
  const meant = text
    .replace(/^(?:approx\.?|appr\.?|ca\.?|c\.|est\.?) ?(?=\d)/, 'about ')
    .replace(/^(?:min\.?) ?(?=\d)/, 'at least ')
    .replace(/^(?:max\.?) ?(?=\d)/, 'up to ');
  return meant === text ? undefined : meant;
}
