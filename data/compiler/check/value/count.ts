/** Reads a count as an editor writes it, by the table in data/README.md. What its interval is, the model says. */
import type { CountValue, Unclear, Unreadable } from '../../../model/bundle.ts';
import { nearest } from '../../nearest.ts';
import { type Prefix, prefixes, spoken } from './count-words.ts';
import { numberAt, type Printed } from './number.ts';
import { vagueIn, vagueWords } from './vague.ts';

/** A value, or why it cannot be read. */
export type Reading<T> =
  | { readonly value: T }
  | {
      readonly code: 'bad-value' | 'unknown-unit' | 'reversed-range' | 'bad-answer' | 'decimal-or-thousands';
      readonly message: string;
      readonly found?: string;
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

/** 1.200 is twelve hundred in one newsroom and less than two in another; only the editor knows what the source means. */
function twoReadings(raw: string): Reading<never> {
  const found = raw.trim();
  const thousands = found.replace(/(\d)\.(\d{3})(?!\d)/g, '$1,$2');
  // A fourth digit leaves no doubt: nobody groups thousands by four.
  const decimal = found.replace(/(\d\.)(\d{3})(?!\d)/g, (_, whole: string, digits: string) => {
    const kept = digits.replace(/0+$/, '');
    return kept === '' ? `${whole}0` : `${whole}${kept.length === 3 ? `${kept}0` : kept}`;
  });
  return {
    code: 'decimal-or-thousands',
    message: `"${found}" can be read in two ways, and the card must not guess; write what the source means`,
    found,
    expected: `'${thousands}' if the point stands between thousands, '${decimal}' if it is a decimal point`,
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
  const unit = unitOf(rest, raw, n, context);
  if (typeof unit === 'object') return unit;
  if (doubtful) return twoReadings(raw);
  return { value: unit === undefined ? { form, n } : { form, n, unit } };
}

function rangeOf(first: string, second: string, raw: string, context: CountContext): Reading<CountValue> {
  const a = numberAt(first);
  const b = numberAt(second);
  if (a === undefined || b === undefined || b.n > Number.MAX_SAFE_INTEGER) return unread(raw, raw);
  const inUnit = a.scale === 1 && b.scale === 1 ? undefined : scaledUnit(context);
  if (inUnit !== undefined) return twiceScaled(raw, inUnit);
  // "2 to 3 million": the scale, like the unit, is written once.
  if (a.doubtful || b.doubtful) return twoReadings(raw);
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
  const unit = unitOf(b.rest === '' ? a.rest : b.rest, raw, undefined, context);
  if (typeof unit === 'object') return unit;
  return { value: unit === undefined ? { form: 'range', low, high } : { form: 'range', low, high, unit } };
}

/** The other unit that a rest names; `undefined` for the fact's own or for none. */
function unitOf(
  rest: string,
  raw: string,
  n: number | undefined,
  context: CountContext,
): string | undefined | Extract<Reading<never>, { code: string }> {
  if (rest === '' || context.own.some((name) => tidied(name) === rest)) return undefined;
  const unit = context.units.find((name) => tidied(name) === rest);
  if (unit !== undefined) return unit;
  const known = [...context.own, ...context.units.slice(0, 20)];
  const meant = nearest(rest, known);
  if (meant !== undefined) {
    return {
      code: 'unknown-unit',
      message: `"${rest}" is not a unit of this fact`,
      expected: known.join(', '),
      nearest: meant,
    };
  }
  // What follows the number is most likely no unit at all: "14ish", "12 killed".
  const roughly = /^(?:-?ish|or so|or thereabouts|odd)$/.test(rest) && n !== undefined;
  return {
    code: 'bad-value',
    message: `"${raw.trim()}" cannot be read as a count, because of "${rest}" after the number`,
    expected: examples,
    nearest: roughly ? `about ${n}` : undefined,
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
  const dotted = /^\d{1,3}(?:\.\d{3}){2,}$/.test(text);
  const proposal =
    digit >= 0
      ? String(digit)
      : dotted
        ? text.replaceAll('.', ',')
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
