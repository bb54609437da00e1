/** The English words that stand before and behind a number in a count, and what each makes of it. */
import type { CountValue } from '../../../bundle/types.ts';

export type Prefix = 'at-least' | 'over' | 'under' | 'at-most' | 'about' | 'nearly';

/** The word that "nearly" was printed as. */
export type NearlyWord = NonNullable<Extract<CountValue, { form: 'about' | 'nearly' }>['word']>;

/** How a proposal says each of them. */
export const plainest: Readonly<Record<Prefix | 'exact', string>> = {
  exact: '',
  'at-least': 'at least',
  over: 'more than',
  under: 'fewer than',
  'at-most': 'up to',
  about: 'about',
  nearly: 'nearly',
};

/** Longest first, so that "just under" is not read as "under". */
export const prefixes: readonly (readonly [words: string, form: Prefix, word?: NearlyWord])[] = [
  ['at least', 'at-least'],
  ['no fewer than', 'at-least'],
  ['no less than', 'at-least'],
  ['not less than', 'at-least'],
  ['a minimum of', 'at-least'],
  ['≥', 'at-least'],
  ['well over', 'over'],
  ['more than', 'over'],
  ['just over', 'over'],
  ['in excess of', 'over'],
  ['over', 'over'],
  ['>', 'over'],
  ['just under', 'nearly', 'just under'],
  ['fewer than', 'under'],
  ['less than', 'under'],
  ['under', 'under'],
  ['<', 'under'],
  ['no more than', 'at-most'],
  ['not more than', 'at-most'],
  ['as many as', 'at-most'],
  ['as much as', 'at-most'],
  ['a maximum of', 'at-most'],
  ['at most', 'at-most'],
  ['up to', 'at-most'],
  ['≤', 'at-most'],
  ['approximately', 'about'],
  ['roughly', 'about'],
  ['around', 'about'],
  ['about', 'about'],
  ['circa', 'about'],
  ['some', 'about'],
  ['~', 'about'],
  ['close to', 'nearly', 'close to'],
  ['nearly', 'nearly'],
  ['almost', 'nearly', 'almost'],
];

/** Words behind a number that say the same as one before it: "160-plus", "14 or more". */
export const suffixes: readonly (readonly [pattern: RegExp, form: Prefix])[] = [
  [/^(?:\+|-? ?plus)(?= |$)/, 'at-least'],
  [/^(?:or|and) (?:more|above|over)(?= |$)/, 'at-least'],
  [/^(?:or|and) (?:fewer|less|below|under)(?= |$)/, 'at-most'],
];

/** Words for nobody and nothing. */
export const nones: ReadonlySet<string> = new Set(['none', 'no one', 'no-one', 'nobody', 'nil', 'no']);

/** Words of a page that hold back; they belong into "hedge". */
export const hedged: RegExp = /^(?:an? )?(estimated|alleged|reported|expected|unconfirmed) (?=\d|[a-z])/;
