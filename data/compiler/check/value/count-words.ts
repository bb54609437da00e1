/** The English words that stand before a number in a count, and small numbers as words. */

export type Prefix = 'at-least' | 'over' | 'under' | 'at-most' | 'about' | 'nearly';

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
export const prefixes: readonly (readonly [words: string, form: Prefix])[] = [
  ['at least', 'at-least'],
  ['no fewer than', 'at-least'],
  ['no less than', 'at-least'],
  ['not less than', 'at-least'],
  ['≥', 'at-least'],
  ['more than', 'over'],
  ['just over', 'over'],
  ['over', 'over'],
  ['>', 'over'],
  ['just under', 'nearly'],
  ['fewer than', 'under'],
  ['less than', 'under'],
  ['under', 'under'],
  ['<', 'under'],
  ['no more than', 'at-most'],
  ['not more than', 'at-most'],
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
  ['nearly', 'nearly'],
  ['almost', 'nearly'],
];

/** Numbers as words, in order from 0: refused, with the figure proposed. */
export const spoken: readonly string[] = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
];
