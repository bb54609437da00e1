/** Reads a count as an editor writes it, by the table in data/README.md. What its interval is, the resolver says. */
import type { CountValue, Unclear, Unreadable } from '../../../bundle/bundle.ts';
import { nearest } from '../../nearest.ts';
import { type Prefix, plainest, prefixes } from './count-words.ts';
import { meantCount } from './meant-count.ts';
import { numberAt, type Printed, scaleOf } from './number.ts';
import { tidied } from './tidied.ts';
import { isScaled, type UnitNames, unitAtEnd } from './units.ts';
import { vagueIn, vagueWords } from './vague.ts';

/** A value, or why it cannot be read. */
export type Reading<T> =
  | { readonly value: T }
  | {
      readonly code: 'bad-value' | 'unknown-unit' | 'reversed-range' | 'bad-answer' | 'decimal-or-thousands';
      readonly message: string;
      readonly found?: string;
      readonly expected?: string;
      /** A function where looking for it takes a while. */
      readonly nearest?: string | undefined | (() => string | undefined);
    };

/** What a count is read against. */
export interface CountContext {
  readonly units: UnitNames;
  /** The source's language, for words like "dozens". */
  readonly language: string;
  /** The words of the source, when the value gives only their meaning. */
  readonly printed?: string | undefined;
}

/** Units that are looked through for the one that was meant. */
const enough = 20;

const examples =
  'a count like 225, 7,939, at least 164, 160+, about 700, nearly 8,000, 26–30, dozens or none';

/** Reads `raw`, the value exactly as written in the file. */
export function readCount(raw: string, context: CountContext): Reading<CountValue | Unclear | Unreadable> {
  const whole = tidied(raw);
  // The unit comes off first, since it may say "million" itself.
  const ending = unitAtEnd(whole, context.units);
  const text = ending === undefined ? whole : whole.slice(0, -ending.tidied.length).trim();
  const unit = ending?.own === false ? ending.name : undefined;
  const around: Around = { ...context, raw, unit };
  if (text === 'unclear') return { value: { form: 'unclear' } };
  if (text === 'unreadable') return { value: { form: 'unreadable' } };
  if (text === 'none') return { value: { form: 'none' } };
  if (text === 'some, number not known' || text === 'some') return { value: { form: 'some' } };
  const vague = vagueValue(raw, context);
  if (vague !== undefined) return { value: vague };

  const range = /^(?:between (\d.*?) and (.+)|(?:from )?(\d.*?) to (.+)|(\d[^-]*?) ?- ?(\d.*))$/.exec(text);
  if (range !== null) {
    const [, a, b, c, d, e, f] = range;
    return rangeOf(a ?? c ?? e ?? '', b ?? d ?? f ?? '', around);
  }
  for (const [words, form] of prefixes) {
    if (!text.startsWith(words)) continue;
    const after = text.slice(words.length);
    if (/^[a-z]/.test(after)) continue;
    const printed = numberAt(after.trim(), true);
    return printed === undefined
      ? unread(raw, text, context.units)
      : single(form, printed, printed.rest, around);
  }
  const printed = numberAt(text);
  if (printed === undefined) return unread(raw, text, context.units);
  const plus = printed.rest.startsWith('+');
  return single(
    plus ? 'at-least' : 'exact',
    printed,
    plus ? printed.rest.slice(1).trim() : printed.rest,
    around,
  );
}

/** A value with the unit at its end taken off. */
interface Around extends CountContext {
  readonly raw: string;
  /** The name of that unit, where it is another than the fact's own. */
  readonly unit: string | undefined;
}

/** The unit that a number is printed in, if that is one like "million dollars". */
function scaledUnit({ unit, units }: Around): string | undefined {
  const own = units.flatMap((one) => (one.own ? [one.name] : []));
  return (unit === undefined ? own : [unit]).find(isScaled);
}

/** `form` and `n`: what was written, with its scale worked in. */
function twiceScaled(raw: string, unit: string, form?: Prefix | 'exact', n?: number): Reading<never> {
  const [scale = ''] = /^(?:thousand|million|billion)/.exec(tidied(unit)) ?? [];
  const before = form === undefined ? undefined : plainest[form];
  return {
    code: 'bad-value',
    message: `"${raw.trim()}" has a scale of its own, but this fact counts in ${unit} already; write the number alone`,
    expected: examples,
    nearest:
      before === undefined || n === undefined
        ? undefined
        : `${before} ${Number((n / scaleOf(scale)).toPrecision(12))}`.trim(),
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
  around: Around,
): Reading<CountValue> {
  const { raw } = around;
  if (n > Number.MAX_SAFE_INTEGER || /^[-+.,\d]/.test(rest)) return unread(raw, raw, around.units);
  const inUnit = scale === 1 ? undefined : scaledUnit(around);
  if (inUnit !== undefined) return twiceScaled(raw, inUnit, form, n);
  const unit = unitOf(rest, n, around);
  if (typeof unit === 'object') return unit;
  if (doubtful) return twoReadings(raw);
  return { value: unit === undefined ? { form, n } : { form, n, unit } };
}

function rangeOf(first: string, second: string, around: Around): Reading<CountValue> {
  const { raw } = around;
  const a = numberAt(first);
  const b = numberAt(second);
  if (a === undefined || b === undefined || b.n > Number.MAX_SAFE_INTEGER)
    return unread(raw, raw, around.units);
  const inUnit = a.scale === 1 && b.scale === 1 ? undefined : scaledUnit(around);
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
  const unit = unitOf(b.rest === '' ? a.rest : b.rest, undefined, around);
  if (typeof unit === 'object') return unit;
  return { value: unit === undefined ? { form: 'range', low, high } : { form: 'range', low, high, unit } };
}

/** The other unit that a value is in; `undefined` for the fact's own. `rest` stands after the number. */
function unitOf(
  rest: string,
  n: number | undefined,
  { raw, unit, units }: Around,
): string | undefined | Extract<Reading<never>, { code: string }> {
  if (rest === '') return unit;
  if (unit === undefined) {
    const named = units.find((one) => one.tidied === rest);
    if (named !== undefined) return named.own ? undefined : named.name;
  }
  const known = units.slice(0, enough).map(({ name }) => name);
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
    nearest: roughly ? `about ${n}` : proposed(tidied(raw), units),
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

/** What was meant, if it can be read: the form of a count is proposed only where the whole of it is sound. */
function proposed(text: string, units: UnitNames): string | undefined {
  const meant = meantCount(text);
  if (meant === undefined) return undefined;
  const reading = readCount(meant, { units, language: 'en' });
  if ('value' in reading) return meant;
  return typeof reading.nearest === 'string' ? reading.nearest : undefined;
}

function unread(raw: string, text: string, units: UnitNames): Reading<never> {
  const decimal = /^(\d+),(\d{1,2})( .*)?$/.exec(text);
  const dotted = /^\d{1,3}(?:\.\d{3}){2,}$/.test(text);
  const words = [...vagueWords('en'), 'none', 'unclear', 'unreadable', 'some, number not known'];
  return {
    code: 'bad-value',
    message: `"${raw.trim()}" cannot be read as a count`,
    expected: examples,
    nearest:
      proposed(text, units) ??
      (dotted
        ? text.replaceAll('.', ',')
        : decimal !== null
          ? `${decimal[1]}.${decimal[2]}${decimal[3] ?? ''}`
          : nearest(text, words)),
  };
}
