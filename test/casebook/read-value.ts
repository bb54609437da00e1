/** Reads the values of cases into the bundle's forms: the plain English ones that the casebook uses. */
import type { CountValue, DateValue, Kind, Value } from '../../data/bundle/types.ts';

const words: Readonly<Record<string, readonly [number, number]>> = {
  'virtually none': [0, 9],
  'a handful': [3, 9],
  several: [3, 9],
  dozens: [24, 99],
  scores: [40, 199],
  hundreds: [200, 999],
  thousands: [2000, 9999],
};

const prefixes: readonly (readonly [
  RegExp,
  'at-least' | 'over' | 'under' | 'at-most' | 'about' | 'nearly',
])[] = [
  [/^at least /, 'at-least'],
  [/^(?:more than|over) /, 'over'],
  [/^(?:fewer than|less than|under) /, 'under'],
  [/^(?:up to|at most) /, 'at-most'],
  [/^(?:about|around|some) /, 'about'],
  [/^(?:nearly|almost|just under) /, 'nearly'],
];

const numberOf = (text: string): number => Number(text.replaceAll(',', ''));

function readCount(text: string): CountValue {
  if (text === 'none') return { form: 'none' };
  if (text === 'some') return { form: 'some' };
  const word = words[text];
  if (word !== undefined) return { form: 'vague', word: text, low: word[0], high: word[1] };
  const range = /^([\d,.]+) ?[-–] ?([\d,.]+)$/.exec(text);
  if (range !== null) return { form: 'range', low: numberOf(range[1] ?? ''), high: numberOf(range[2] ?? '') };
  const [prefix, form] = prefixes.find(([pattern]) => pattern.test(text)) ?? [/^/, 'exact' as const];
  const [, digits = '', unit] = /^([\d,.]+)(?: ([a-z].*))?$/.exec(text.replace(prefix, '')) ?? [];
  const n = digits === '' ? Number.NaN : numberOf(digits);
  if (Number.isNaN(n)) throw new Error(`"${text}" cannot be read as a count`);
  return { form, n, ...(unit === undefined ? {} : { unit }) };
}

/** `zone` is written behind moments of an outlet with a time zone of its own. */
function readDate(text: string, zone: string): DateValue {
  const about = text.startsWith('about ') ? ({ about: true } as const) : {};
  const rest = text.replace(/^about /, '');
  const [, date, until] = /^(\S+) to (\S+)$/.exec(rest) ?? [];
  if (date !== undefined && until !== undefined)
    return { form: 'between', date: date + zone, until: until + zone, ...about };
  const [, form, moment] = /^(by|from) (\S+)$/.exec(rest) ?? [];
  if (moment !== undefined) return { form: form as 'by' | 'from', date: moment + zone, ...about };
  return { form: 'on', date: rest + zone, ...about };
}

/** The value of a claim; `undefined` for a bare denial. */
export function readValue(raw: unknown, kind: Kind, zone = ''): Value | undefined {
  if (raw === undefined) return undefined;
  if (raw === 'unclear') return { form: 'unclear' };
  if (kind === 'answer') {
    if (typeof raw === 'object' && raw !== null && 'possible' in raw)
      return { form: 'possible', answers: (raw as { possible: string[] }).possible };
    return { form: 'answer', answers: Array.isArray(raw) ? raw.map(String) : [String(raw)] };
  }
  return kind === 'date' ? readDate(String(raw), zone) : readCount(String(raw));
}
