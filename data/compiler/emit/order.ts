/**
 * The canonical order of everything in a bundle whose order in the files means nothing, so that the same files give
 * the same bytes whatever the order of keys or files.
 */
import { spanOf } from '../../model/moment.ts';

export function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compare(a.id, b.id);
}

/** Earlier moments first; what has no moment before everything else. */
export function compareMoments(a: string | undefined, b: string | undefined, zone: string): number {
  if (a === b) return 0;
  const first = a === undefined ? undefined : spanOf(a, zone);
  const second = b === undefined ? undefined : spanOf(b, zone);
  if (first === undefined || second === undefined)
    return compare(Number(first !== undefined), Number(second !== undefined));
  return compare(first.low, second.low) || compare(first.high, second.high) || compare(a ?? '', b ?? '');
}

/** One spelling of the same letters, and a text in several languages in the order of their tags. */
export function canonicalText<T extends string | Readonly<Record<string, string>> | undefined>(text: T): T {
  if (text === undefined) return text;
  if (typeof text === 'string') return text.normalize('NFC').trim() as T;
  const languages = Object.keys(text).sort();
  return Object.fromEntries(languages.map((tag) => [tag, (text[tag] ?? '').normalize('NFC').trim()])) as T;
}
