/** What an author most likely meant by a count that cannot be read: "approx. 14", "14 or more", "$916m", "fourteen". */
import { spoken } from './count-words.ts';

const scales: readonly (readonly [RegExp, string])[] = [
  [/(\d) ?(?:bn|bln)\b/g, '$1 billion'],
  [/(\d) ?(?:m|mn|mln|mio)\b/g, '$1 million'],
  [/(\d) ?k\b/g, '$1 thousand'],
];

/** The count in words that can be read, if only its form was wrong. `text` is tidied. */
export function meantCount(text: string): string | undefined {
  let meant = text
    .replace(/^(?:approx\.?|appr\.?|ca\.?|c\.|est\.?) ?(?=\d)/, 'about ')
    .replace(/^(.*\d) (?:or|and) (?:more|above|over)$/, 'at least $1')
    .replace(/^(.*\d) (?:or|and) (?:fewer|less|below|under)$/, 'at most $1')
    .replace(/^(.*\d) plus$/, 'at least $1')
    .replace(/(?:us)?[$€£] ?(?=\d)/g, '');
  for (const [short, long] of scales) meant = meant.replace(short, long);
  const digit = spoken.indexOf(meant);
  if (digit >= 0) meant = String(digit);
  return meant === text ? undefined : meant;
}
