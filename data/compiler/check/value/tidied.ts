/** How words are compared: dashes of all kinds as "-", all spaces as one, lower case. */
export function tidied(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
