/** Finds the counts in a sentence: each number with the words that bound it, what it counts and what it is measured in. */

import { readCount } from '../../compiler/check/value/count.ts';
import { type Prefix, plainest } from '../../compiler/check/value/count-words.ts';
import { plainDigits } from '../../compiler/check/value/tidied.ts';
import { unitNames } from '../../compiler/check/value/units.ts';
import { countedNoun } from './counted-noun.ts';
import type { ReadingLanguage } from './languages/language.ts';
import { type NumberPatterns, numberPatterns } from './number-pattern.ts';
import { digitsIn, spelledIn } from './number-value.ts';
import { vagueInEnglish } from './vague-english.ts';
import { onceFor, wordsPattern } from './words.ts';

export interface Spotted {
  /** Offsets into the text that was looked through. */
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly unit?: string;
  readonly counts?: string;
}

/** `taken` are passages that are something else: dates, addresses. */
export function countsIn(
  text: string,
  language: ReadingLanguage,
  taken: readonly { start: number; end: number }[],
): readonly Spotted[] {
  const plain = plainDigits(text);
  const flat = plain.length === text.length ? plain : text;
  const patterns = numberPatterns(language);
  const found: Spotted[] = [];
  patterns.number.lastIndex = 0;
  for (let match = patterns.number.exec(flat); match !== null; match = patterns.number.exec(flat)) {
    const start = match.index;
    const end = start + match[0].length;
    if (end === start) {
      patterns.number.lastIndex++;
      continue;
    }
    if (taken.some((one) => one.start < end && start < one.end)) continue;
    const one = spot(flat, match, language, patterns);
    if (one === undefined) continue;
    patterns.number.lastIndex = Math.max(one.end, end);
    const last = found.at(-1);
    const range = last === undefined ? undefined : rangeOf(flat, last, one, language);
    if (range === undefined) found.push(one);
    else found[found.length - 1] = range;
  }
  return found;
}

interface Bounded {
  readonly form: Prefix | 'exact';
  readonly start: number;
}

function spot(
  text: string,
  match: RegExpExecArray,
  language: ReadingLanguage,
  patterns: NumberPatterns,
): Spotted | undefined {
  const { money, digits, power, vague, words } = match.groups ?? {};
  const start = match.index;
  let end = start + match[0].length;
  const rest = text.slice(end);
  const before = text.slice(Math.max(0, start - 40), start);
  if (language.notCounted.test(rest) || (digits !== undefined && isName(before, rest, digits, language)))
    return undefined;
  if (
    language.notCountedBefore.test(before) ||
    language.notCountedAround.test(`${before}#${rest.slice(0, 40)}`)
  )
    return undefined;
  const prefix = patterns.before.exec(text.slice(0, start));
  const bounded: Bounded =
    prefix?.[1] === undefined
      ? { form: 'exact', start }
      : {
          form: (patterns.prefixForms.get(prefix[1].toLowerCase()) ?? signForm(prefix[1])) as Prefix,
          start: prefix.index,
        };
  const suffix = patterns.after.exec(rest);
  let form = bounded.form;
  if (suffix !== null && form === 'exact') {
    form = (patterns.suffixForms.get((suffix[1] ?? '').toLowerCase()) as Prefix | undefined) ?? 'at-least';
    end += suffix[0].length;
  }
  const behind = text.slice(end);
  const priced = money?.trim() ?? patterns.money.exec(behind)?.[1];
  const unit = priced ?? patterns.unit.exec(behind)?.[1];
  const measured =
    money === undefined && unit !== undefined
      ? (patterns.money.exec(behind) ?? patterns.unit.exec(behind))
      : null;
  if (measured !== null) end += measured[0].length;
  const { noun, isPeople } = countedNoun(text.slice(end), language, patterns.people);
  const said = saidAs({ digits, power, vague, words }, form, text.slice(bounded.start, start), language);
  if (said === undefined) return undefined;
  // "One" is hardly ever a count; "one person" is, and so is "no more than a week".
  if (said.single && !isPeople && (form === 'exact' || unit === undefined)) return undefined;
  return {
    start: bounded.start,
    end,
    value: said.value,
    ...(unit !== undefined && { unit }),
    ...(noun !== undefined && { counts: noun }),
  };
}

type Groups = Readonly<Record<'digits' | 'power' | 'vague' | 'words', string | undefined>>;

/** The value as one writes it in YAML, if the compiler can read it. */
function saidAs(
  { digits, power, vague, words }: Groups,
  form: Prefix | 'exact',
  before: string,
  language: ReadingLanguage,
): { value: string; single: boolean } | undefined {
  let bare: string | undefined;
  if (vague !== undefined) bare = vagueInEnglish(vague, language);
  else if (digits !== undefined) bare = digitsIn(digits, power, language);
  else if (words !== undefined) bare = spelledIn(words, language);
  if (bare === undefined || bare === '') return undefined;
  const isVague = vague !== undefined && !/ dozen$|^a (?:dozen|hundred|thousand)$/.test(bare);
  // "Almost", "approximately": an English page's own word is kept, and the compiler knows it.
  const own = language.tag === 'en' ? before.trim().toLowerCase().replace(/ an?$/, '') : '';
  const word =
    form === 'exact' || isVague
      ? ''
      : own !== '' && own !== 'an estimated' && readable(`${own} 5`)
        ? own
        : plainest[form];
  const value = `${word} ${bare}`.trim();
  return readable(value) || isVague ? { value, single: bare === '1' } : undefined;
}

const noUnits = unitNames({});

function readable(value: string): boolean {
  return 'value' in readCount(value, { units: noUnits, language: 'en' });
}

function signForm(sign: string): Prefix {
  return sign === '<'
    ? 'under'
    : sign === '>'
      ? 'over'
      : sign === '≥'
        ? 'at-least'
        : sign === '≤'
          ? 'at-most'
          : 'about';
}

/** Numbers that are part of a name or of a list: "Khabar 24", "COVID-19", "24/7", "Candelaria, 30, was". */
function isName(before: string, rest: string, digits: string, language: ReadingLanguage): boolean {
  if (
    /^\d{4}$/.test(digits) &&
    Number(digits) >= 1900 &&
    Number(digits) <= 2100 &&
    (!/^ \p{Ll}/u.test(rest) || language.capitalNouns)
  )
    return true;
  if (/\p{L}-$/u.test(before) && !/magnitude-$/i.test(before)) return true;
  if (/^[/:]\d|^-?\p{Lu}|^\p{L}/u.test(rest) && !/^(?:m|bn|k|km|kg|mph|p)\b/.test(rest)) return true;
  if (/\p{Lu}\p{L}+,? $/u.test(before) && /^\d{1,2}$/.test(digits) && /^[,;)]/.test(rest)) return true;
  if (/\($/.test(before) && /^\d{1,2}$/.test(digits) && /^\)/.test(rest)) return true;
  if (/^\s*$/.test(before) && /^[.)] /.test(rest)) return true;
  const says = onceFor(language, 'says', () => wordsPattern(language.says, 'iu'));
  if (/\p{Lu}\p{L}+ $/u.test(before) && says.test(rest.slice(0, 14))) return true;
  const ends =
    rest
      .trimStart()
      .split(/[\s,.;:]/)[0]
      ?.toLowerCase() ?? '';
  return (
    /\p{Ll}\p{L}* \p{Lu}\p{L}+ $/u.test(before) &&
    digits.length <= 3 &&
    language.ends.includes(ends) &&
    !language.before.some(([words]) => before.trimEnd().toLowerCase().endsWith(words))
  );
}

/** "Between 26 and 30", "5 to 7", "26–30": two numbers as one. */
function rangeOf(text: string, low: Spotted, high: Spotted, language: ReadingLanguage): Spotted | undefined {
  const middle = text.slice(low.end, high.start).trim().toLowerCase();
  const before = text.slice(Math.max(0, low.start - 12), low.start).toLowerCase();
  const joined = /^[-–—]$/.test(middle)
    ? ''
    : language.between.find(
        ([first, second]) => second === middle && (first === '' || before.trimEnd().endsWith(first)),
      )?.[0];
  if (joined === undefined || !/^[\d.,]+(?: \w+)?$/.test(low.value) || !/^[\d.,]+(?: \w+)?$/.test(high.value))
    return undefined;
  const value = `${low.value}–${high.value}`;
  if (!readable(value)) return undefined;
  const start = joined === '' ? low.start : text.toLowerCase().lastIndexOf(joined, low.start);
  return { ...high, start, value };
}
