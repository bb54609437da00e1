/** Notices a text that " #" cuts short: in YAML what follows is a comment, and nobody sees that it is gone. */
import { isMap, isPair, isScalar, isSeq } from 'yaml';

/** Keys whose values are somebody's words. */
const wordy: ReadonlySet<string> = new Set([
  'title',
  'summary',
  'name',
  'short',
  'outlet',
  'asks',
  'label',
  'note',
  'anchor',
  'printed',
  'heard',
  'scope',
  'set_aside',
  'why',
  'stands',
  'where',
  'who',
  'unclear',
]);

/** A cut text: where the comment begins and ends, and the text as it was most likely meant. */
export interface Cut {
  readonly from: number;
  readonly to: number;
  readonly meant: string;
}

/**
 * Plain texts of a document, behind which one space and "#" stand on the same line. Two spaces before a comment are the
 * custom of those who mean one.
 */
export function cutTexts(node: unknown, text: string, key = ''): Cut[] {
  if (isMap(node)) {
    return node.items.flatMap((pair) => {
      if (!isPair(pair)) return [];
      const own = isScalar(pair.key) ? String(pair.key.value) : '';
      // A text in several languages stands under the key of the text.
      return cutTexts(pair.value, text, wordy.has(own) || !wordy.has(key) ? own : key);
    });
  }
  if (isSeq(node)) return node.items.flatMap((one) => cutTexts(one, text, key));
  if (!isScalar(node) || node.type !== 'PLAIN' || !wordy.has(key) || typeof node.value !== 'string')
    return [];
  const [from = 0, to = 0] = node.range ?? [];
  const [comment] = /^ #[^\n\r]*/.exec(text.slice(to)) ?? [];
  if (comment === undefined || from === to) return [];
  const meant = `${text.slice(from, to)}${comment.trimEnd()}`;
  return [{ from: to + 1, to: to + comment.length, meant: `'${meant.replaceAll("'", "''")}'` }];
}
