/**
 * The canonical order of everything in a bundle whose order in the files means nothing, so that the same files give
 * the same bytes whatever the order of keys or files.
 */
import type { Interval } from '../../bundle/interval.ts';
import { spanOf } from '../../bundle/moment.ts';

export function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compare(a.id, b.id);
}

/** A moment as written and the time that it stands for, worked out once before sorting. */
export interface Timed {
  readonly moment: string;
  readonly span: Interval | undefined;
}

export function timed(moment: string | undefined, zone: string): Timed | undefined {
  return moment === undefined ? undefined : { moment, span: spanOf(moment, zone) };
}

/** Earlier moments first; what has no moment before everything else. */
export function compareMoments(a: Timed | undefined, b: Timed | undefined): number {
  if (a?.moment === b?.moment) return 0;
  if (a?.span === undefined || b?.span === undefined)
    return compare(Number(a?.span !== undefined), Number(b?.span !== undefined));
  return compare(a.span.low, b.span.low) || compare(a.span.high, b.span.high) || compare(a.moment, b.moment);
}

/** One spelling of the same letters, and a text in several languages in the order of their tags. */
export function canonicalText<T extends string | Readonly<Record<string, string>> | undefined>(text: T): T {
  if (text === undefined) return text;
  if (typeof text === 'string') return text.normalize('NFC').trim() as T;
  const languages = Object.keys(text).sort();
  return Object.fromEntries(languages.map((tag) => [tag, (text[tag] ?? '').normalize('NFC').trim()])) as T;
}
