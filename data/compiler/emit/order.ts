/**
 * The canonical order of everything in a bundle whose order in the files means nothing, so that the same files give
 * the same bytes whatever the order of keys or files.
 */
import { compare } from '../../bundle/compare.ts';
import type { Span } from '../time/moment.ts';

export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compare(a.id, b.id);
}

/** A moment as written and the time that it stands for, worked out once before sorting. */
export interface Timed {
  readonly moment: string;
  readonly span: Span;
}

/** Earlier moments first; what has no moment before everything else. */
export function compareMoments(a: Timed | undefined, b: Timed | undefined): number {
  if (a?.moment === b?.moment) return 0;
  if (a === undefined || b === undefined) return compare(Number(a !== undefined), Number(b !== undefined));
  return compare(a.span.low, b.span.low) || compare(a.span.high, b.span.high) || compare(a.moment, b.moment);
}

type Words =
  | string
  | { readonly [key: string]: string | { readonly [form: string]: string | undefined } | undefined };

/** One spelling of the same letters, and a text in several languages or forms in the order of their tags. */
export function canonicalText<T extends Words | undefined>(text: T): T {
  if (text === undefined) return text;
  if (typeof text === 'string') return text.normalize('NFC').trim() as T;
  const keys = Object.keys(text).sort();
  return Object.fromEntries(
    keys.flatMap((key) => (text[key] === undefined ? [] : [[key, canonicalText(text[key])]])),
  ) as T;
}

/** Ids each once, in the order of the alphabet. */
export function sorted(ids: readonly string[] | undefined): string[] | undefined {
  return ids && [...new Set(ids)].sort();
}

/** One id, or several as a list in the order of the alphabet. */
export function oneOrMore(ids: string | readonly string[] | undefined): string | string[] | undefined {
  if (ids === undefined || typeof ids === 'string') return ids;
  const all = sorted(ids) ?? [];
  return all.length === 1 ? all[0] : all;
}
