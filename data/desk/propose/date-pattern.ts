/** The expressions that find days and times in a language, made once from its word lists and its months. */
import { isLanguage } from '../../bundle/languages.ts';
import { locales } from '../../wording/locales/index.ts';
import type { ReadingLanguage } from './languages/language.ts';
import { alternation, escapeRegExp, onceFor, word } from './words.ts';

export interface DatePatterns {
  /** Groups: day, month, year · month2, day2, year2 · iso · numeric · weekday · near · thisMonth · part, month3, year3 · year4, until4. */
  readonly date: RegExp;
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlyMap<string, number>;
  readonly on: RegExp;
  readonly by: RegExp;
  readonly since: RegExp;
  readonly partOfDay: RegExp;
}

export function datePatterns(language: ReadingLanguage): DatePatterns {
  return onceFor(language, 'dates', () => make(language));
}

function make(language: ReadingLanguage): DatePatterns {
  const months = monthsOf(language);
  const weekdays = new Map(language.weekdays.map((name, i) => [name.toLowerCase(), i % 7]));
  const month = `${word([...months.keys()].map(escapeRegExp))}(?:\\.(?=,? ?[\\d\\p{Ll}]))?`;
  const of = language.of.length === 0 ? ' ' : ` (?:(?:${alternation(language.of)}) )?`;
  const day = '(?<![\\d.,:/-])(?:0?[1-9]|[12]\\d|3[01])';
  const ordinal = '(?:st|nd|rd|th|er|\\.|º|-?го|-?е)?';
  const year = '(?:19|20)\\d\\d(?!\\d)';
  const comma = '(?:,? |\\u00a0)';
  const partOfMonth = language.partOfMonth.length === 0 ? '' : `(?<part>${word(language.partOfMonth)})[ -]?`;
  const alternatives = [
    `(?<iso>(?<!\\d)(?:19|20)\\d\\d-[01]\\d-[0-3]\\d(?:T\\d\\d:\\d\\d)?)`,
    `(?<numeric>(?<![\\d.])(?:[0-3]?\\d\\.[01]?\\d\\.(?:20)?\\d\\d|[0-3]?\\d/[01]?\\d/20\\d\\d)(?![\\d]))`,
    `(?<day>${day})${ordinal}(?:${of}|\\u00a0)(?<month>${month})(?:(?:${comma}|${of})(?<year>${year}))?`,
    `(?<month2>${month})[ \\u00a0](?<day2>${day})(?:st|nd|rd|th)?(?![\\d:]|[.,]\\d| ?(?:%|percent))(?:${comma}(?<year2>${year}))?`,
    `(?:${partOfMonth})?(?<month3>${month})${of}(?<year3>${year})`,
    ...(partOfMonth === '' ? [] : [`${partOfMonth.replace('<part>', '<part2>')}(?<month4>${month})`]),
    `(?<![\\p{L}\\p{M}])(?<weekday>${alternation(language.weekdays)})(?:${alternation(language.partOfDay)})?(?![\\p{L}\\p{M}])`,
    `(?<near>${word(Object.keys(language.days))})`,
    `(?<thisMonth>${word(language.thisMonth)})`,
    `(?<inYear>${word(language.inYear)}) (?<year5>${year})(?:(?: (?:${alternation(language.until)}) |[-–—])(?<year6>${year}))?`,
  ];
  return {
    date: new RegExp(alternatives.join('|'), 'giu'),
    months,
    weekdays,
    on: new RegExp(`${word([...language.on, ...language.byDay, ...language.sinceDay])}[ \\u00a0]$`, 'iu'),
    by: new RegExp(`^(?:${alternation(language.byDay)})(?!\\p{L})`, 'iu'),
    since: new RegExp(`^(?:${alternation(language.sinceDay)})(?!\\p{L})`, 'iu'),
    partOfDay: new RegExp(
      `^,? (?:${alternation(['[\\p{L}]{0,8}?', ...language.of])} )?${word(language.partOfDay)}`,
      'iu',
    ),
  };
}

/** The month of each form of its name, from 0: the card's names, and the forms that only pages use. */
function monthsOf(language: ReadingLanguage): ReadonlyMap<string, number> {
  const months = new Map<string, number>();
  const calendar = isLanguage(language.tag) ? locales[language.tag].calendar : locales.en.calendar;
  for (const names of [calendar.months, calendar.alone ?? [], calendar.short, calendar.shortAlone ?? []])
    for (const [i, name] of names.entries()) months.set(name.toLowerCase().replace(/\.$/, ''), i);
  for (const [name, i] of Object.entries(language.months)) months.set(name, i);
  return months;
}
