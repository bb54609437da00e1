/** Reads a count as an editor writes it, by the table in data/README.md. What its interval is, the model says. */
import type { CountValue, Unclear, Unreadable } from '../../../model/bundle.ts';
import { nearest } from '../../nearest.ts';
import { numberAt, type Printed } from './number.ts';
import { vagueIn, vagueWords } from './vague.ts';

/** A value, or why it cannot be read. */
export type Reading<T> =
  | { readonly value: T; readonly doubtful?: boolean }
  | {
      readonly code: 'bad-value' | 'unknown-unit' | 'reversed-range' | 'bad-answer';
      readonly message: string;
      readonly expected?: string;
      readonly nearest?: string | undefined;
    };

/** What a count is read against. */
export interface CountContext {
  /** The names of the fact's own unit, in any language. */
  readonly own: readonly string[];
  /** The other units of the fact. */
  readonly units: readonly string[];
  /** The source's language, for words like "dozens". */
  readonly language: string;
  /** The words of the source, when the value gives only their meaning. */
  readonly printed?: string | undefined;
}

type Prefix = 'at-least' | 'over' | 'under' | 'at-most' | 'about' | 'nearly';

/** Longest first, so that "just under" is not read as "under". */
const prefixes: readonly (readonly [words: string, form: Prefix])[] = [
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

const spoken = [
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
];

const examples =
  'a count like 225, 7,939, at least 164, 160+, about 700, nearly 8,000, 26–30, dozens or none';

/** Dashes of all kinds as "-", all spaces as one, lower case. */
export function tidied(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Reads `raw`, the value exactly as written in the file. */
export function readCount(raw: string, context: CountContext): Reading<CountValue | Unclear | Unreadable> {
  const text = withoutUnit(tidied(raw), context);
  if (text === 'unclear') return { value: { form: 'unclear' } };
  if (text === 'unreadable') return { value: { form: 'unreadable' } };
  if (text === 'none') return { value: { form: 'none' } };
  if (text === 'some, number not known' || text === 'some') return { value: { form: 'some' } };
  const vague = vagueValue(raw, context);
  if (vague !== undefined) return { value: vague };

  const range = /^(?:between (\d.*?) and (.+)|(?:from )?(\d.*?) to (.+)|(\d[^-]*?) ?- ?(\d.*))$/.exec(text);
  if (range !== null) {
    const [, a, b, c, d, e, f] = range;
    return rangeOf(a ?? c ?? e ?? '', b ?? d ?? f ?? '', raw, context);
  }
  for (const [words, form] of prefixes) {
    if (!text.startsWith(words)) continue;
    const after = text.slice(words.length);
    if (/^[a-z]/.test(after)) continue;
    const printed = numberAt(after.trim(), true);
    return printed === undefined ? unread(raw, text) : single(form, printed, printed.rest, raw, context);
  }
  const printed = numberAt(text);
  if (printed === undefined) return unread(raw, text);
  const plus = printed.rest.startsWith('+');
  return single(
    plus ? 'at-least' : 'exact',
    printed,
    plus ? printed.rest.slice(1).trim() : printed.rest,
    raw,
    context,
  );
}

/** The text without the fact's own unit at its end, which may say "million" itself. */
function withoutUnit(text: string, { own }: CountContext): string {
  const unit = own.map(tidied).find((name) => text.endsWith(` ${name}`));
  return unit === undefined ? text : text.slice(0, -unit.length).trim();
}

/** The fact's own unit, if that is one like "million dollars". */
function scaledUnit({ own }: CountContext): string | undefined {
  return own.find((name) => /^(thousand|million|billion)/.test(tidied(name)));
}

function twiceScaled(raw: string, unit: string): Reading<never> {
  return {
    code: 'bad-value',
    message: `"${raw.trim()}" has a scale of its own, but this fact counts in ${unit} already; write the number alone`,
    expected: examples,
  };
}

function single(
  form: Prefix | 'exact',
  { n, scale, doubtful }: Printed,
  rest: string,
  raw: string,
  context: CountContext,
): Reading<CountValue> {
  if (n > Number.MAX_SAFE_INTEGER || /^[-+.,\d]/.test(rest)) return unread(raw, raw);
  const inUnit = scale === 1 ? undefined : scaledUnit(context);
  if (inUnit !== undefined) return twiceScaled(raw, inUnit);
  const unit = unitOf(rest, context);
  if (typeof unit === 'object') return unit;
  return { value: unit === undefined ? { form, n } : { form, n, unit }, doubtful };
}

function rangeOf(first: string, second: string, raw: string, context: CountContext): Reading<CountValue> {
  const a = numberAt(first);
  const b = numberAt(second);
  if (a === undefined || b === undefined || b.n > Number.MAX_SAFE_INTEGER) return unread(raw, raw);
  const inUnit = a.scale === 1 && b.scale === 1 ? undefined : scaledUnit(context);
  if (inUnit !== undefined) return twiceScaled(raw, inUnit);
  // "2 to 3 million": the scale, like the unit, is written once.
  const low =
    a.scale === 1 && a.rest === '' && a.n < b.n / b.scale ? Number((a.n * b.scale).toPrecision(15)) : a.n;
  const high = b.n;
  if (low >= high) {
    return {
      code: 'reversed-range',
      message: `"${raw.trim()}" runs from ${low} to ${high}; the smaller number comes first`,
      ...(low > high ? { nearest: `${high}–${low}` } : { nearest: String(low) }),
    };
  }
  const unit = unitOf(b.rest === '' ? a.rest : b.rest, context);
  if (typeof unit === 'object') return unit;
  const doubtful = a.doubtful || b.doubtful;
  return {
    value: unit === undefined ? { form: 'range', low, high } : { form: 'range', low, high, unit },
    doubtful,
  };
}

/** The other unit that a rest names; `undefined` for the fact's own or for none. */
function unitOf(
  rest: string,
  context: CountContext,
): string | undefined | Extract<Reading<never>, { code: string }> {
  if (rest === '' || context.own.some((name) => tidied(name) === rest)) return undefined;
  const unit = context.units.find((name) => tidied(name) === rest);
  if (unit !== undefined) return unit;
  const known = [...context.own, ...context.units];
  return {
    code: 'unknown-unit',
    message: `"${rest}" is not a unit of this fact; name it under "units", with how many of the fact's unit it is`,
    ...(known.length === 0 ? {} : { expected: known.join(', ') }),
    nearest: nearest(rest, known),
  };
}

function vagueValue(raw: string, { language, printed }: CountContext): CountValue | undefined {
  const word = raw.normalize('NFC').replace(/\s+/g, ' ').trim();
  // The words of the source mean what its language means by them; the editor's translation is the second best.
  const found = (printed === undefined ? undefined : vagueIn(language, printed)) ?? vagueIn(language, word);
  const [low, high] =
    (/\d/.test(word) ? undefined : isWord(word, language) ? found : undefined) ?? vagueIn('en', word) ?? [];
  return low === undefined || high === undefined ? undefined : { form: 'vague', word, low, high };
}

function isWord(word: string, language: string): boolean {
  return vagueIn(language, word) !== undefined || vagueIn('en', word) !== undefined;
}

function unread(raw: string, text: string): Reading<never> {
  const digit = spoken.indexOf(text);
  const decimal = /^(\d+),(\d{1,2})( .*)?$/.exec(text);
  const proposal =
    digit >= 0
      ? String(digit)
      : decimal !== null
        ? `${decimal[1]}.${decimal[2]}${decimal[3] ?? ''}`
        : nearest(text, [...vagueWords('en'), 'none', 'unclear', 'unreadable', 'some, number not known']);
  return {
    code: 'bad-value',
    message: `"${raw.trim()}" cannot be read as a count`,
    expected: examples,
    nearest: proposal,
  };
}
