/** The expressions that find numbers in a language, made once from its word lists. */
import { vagueWords } from '../../compiler/check/value/vague.ts';
import type { ReadingLanguage } from './languages/language.ts';
import { alternation, escapeRegExp, onceFor, word } from './words.ts';

export interface NumberPatterns {
  /** One printed number with its money sign and power of ten; groups: money, digits, words, vague, power, after. */
  readonly number: RegExp;
  /** Words before a number, at the end of a text; the group holds the words alone. */
  readonly before: RegExp;
  readonly after: RegExp;
  readonly unit: RegExp;
  readonly money: RegExp;
  readonly prefixForms: ReadonlyMap<string, string>;
  readonly suffixForms: ReadonlyMap<string, string>;
  readonly people: RegExp;
}

const SIGNS = '[$€£¥₹₽₸₺₴₩₦₪]';
const CODES = 'USD|EUR|GBP|CHF|RUB|KZT|JPY|CNY|INR';
const SPACE = '[ \\u00a0\\u202f\\u2009]';

export function numberPatterns(language: ReadingLanguage): NumberPatterns {
  return onceFor(language, 'numbers', () => make(language));
}

function make(language: ReadingLanguage): NumberPatterns {
  const group = language.decimal === '.' ? ",|['’]" : "\\.|['’]";
  const space = language.spacedGroups ? SPACE : '[\\u00a0\\u202f\\u2009]';
  const decimal = escapeRegExp(language.decimal);
  const digits = `\\d{1,3}(?:(?:${group}|${space})\\d{3})+(?!\\d)(?:${decimal}\\d+)?|\\d+(?:${decimal}\\d+)?`;
  const powers = alternation(Object.keys(language.powers).map(escapeRegExp));
  const plain = alternation(
    [...Object.keys(language.numbers), ...Object.keys(language.times)].map(escapeRegExp),
  );
  const one = word(language.ones);
  const joins = alternation(language.joins);
  const compound = language.compound === undefined ? '' : `|${language.compound.pattern}`;
  const first = `(?:${plain}|${one}(?= (?:${powers}|${alternation(language.units)}|${alternation(language.people)})(?!\\p{L}))${compound})`;
  const words = `${word([first])}(?:(?:-| (?:(?:${joins}) )?)(?:${word([plain, powers, ...language.ones.slice(0, 1)])}))*`;
  const vague = [...vagueWords(language.tag), ...Object.keys(language.vague)].filter(
    (one) => !/^(?:a|an) (?:hundred|thousand)$/.test(one),
  );
  const dozens = language.dozen.map((dozen) => `(?:${plain}) ${dozen}`);
  const power = `(?:${SPACE}|-)?(?:${powers})(?![\\p{L}\\p{N}])`;
  return {
    number: new RegExp(
      `(?:(?<money>(?<![\\p{L}\\p{N}])(?:(?:US|A|C|NZ|HK|S)?${SIGNS} ?|(?:${CODES}) |RM|Rs\\.? ?|R\\$ ?))|(?<![\\p{L}\\p{N}][.,:/'’]?|[\\d.,:/]-))(?<digits>${digits})(?!\\.\\d)(?<power>${power})?|(?<vague>${word([...vague.map(escapeRegExp), ...dozens])})|(?<words>${words})`,
      'giu',
    ),
    before: new RegExp(
      `(${word(language.before.map(([words]) => escapeRegExp(words)).filter((one) => /^\p{L}/u.test(one)))}|[<>≥≤~])[ \\u00a0]?(?:an? )?$`,
      'iu',
    ),
    after: new RegExp(
      `^(?:[ -]?(${alternation(language.after.map(([words]) => escapeRegExp(words)))})(?![\\p{L}])|(\\+))`,
      'iu',
    ),
    unit: new RegExp(`^[ \\u00a0\\u202f-]?(${alternation(language.units)})(?![\\p{L}])`, 'iu'),
    money: new RegExp(
      `^[ \\u00a0\\u202f]?(${SIGNS}|(?:${CODES})(?!\\p{L})|(?:u\\.?s\\.? |us-)?(?:dollars?|euros?|pounds?|roubles?|rubles?|tenge|yen|yuan|rupees?|francs?|pesos?|dólares|francos?|рубл\\p{L}*|доллар\\p{L}*|евро|тенге|руб\\.?|долл\\.?)(?!\\p{L}))`,
      'iu',
    ),
    prefixForms: new Map(language.before.map(([words, form]) => [words, form])),
    suffixForms: new Map(language.after.map(([words, form]) => [words, form])),
    people: new RegExp(`^(?:${alternation(language.people)})$`, 'iu'),
  };
}
