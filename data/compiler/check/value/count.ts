/** Reads a count as an editor writes it, by the table in data/README.md. What its interval is, the bundle's rules say. */
import type { CountValue, Unclear, Unreadable } from '../../../bundle/types.ts';
import { type Around, type CountContext, examples } from './count-context.ts';
import { bounded, ranged } from './count-number.ts';
import { refusedHedge, unread } from './count-refused.ts';
import { nones, prefixes, suffixes } from './count-words.ts';
import { priced } from './currency.ts';
import { numberAt } from './number.ts';
import type { ParseResult } from './reading.ts';
import { tidied } from './tidied.ts';
import { unitAtEnd } from './units.ts';
import { vagueIn } from './vague.ts';

/** Reads `raw`, the value exactly as written in the file. */
export function readCount(
  raw: string,
  context: CountContext,
): ParseResult<CountValue | Unclear | Unreadable> {
  const whole = tidied(raw);
  const { units } = context;
  // The unit comes off first, since it may say "million" itself.
  const ending = unitAtEnd(whole, units);
  const named = ending === undefined ? whole : whole.slice(0, -ending.tidied.length).trim();
  const { bare: text, noun } = priced(named, raw);
  const around: Around = {
    ...context,
    raw,
    unit: ending?.own === false ? ending.name : undefined,
    written: ending !== undefined,
    priced: noun !== undefined,
    again: (meant) => readCount(meant, { units, language: 'en' }),
  };
  if (noun !== undefined && noun !== units.money) {
    return {
      code: 'other-currency',
      message:
        units.money === undefined
          ? `"${raw.trim()}" is a sum of money, which this fact does not count`
          : `"${raw.trim()}" is in another currency (${noun}) than this fact (${units.money})`,
      expected:
        units.money === undefined
          ? examples
          : `a sum in the fact's own money; the printed one stands in "printed", with "set_aside", or in "units" with its rate`,
    };
  }
  if (text === 'unclear' || text === 'unreadable') return { value: { form: text } };
  if (nones.has(text)) return { value: { form: 'none' } };
  if (text === 'some, number not known' || text === 'some') return { value: { form: 'some' } };
  const vague = vagueValue(raw, context);
  if (vague !== undefined) return { value: vague };
  const hedge = refusedHedge(text, raw);
  if (hedge !== undefined) return hedge;
  return ranged(text, around) ?? prefixed(text, around) ?? plain(text, around);
}

/** "more than 160", "almost two dozen". */
function prefixed(text: string, around: Around): ParseResult<CountValue> | undefined {
  for (const [words, form, word] of prefixes) {
    if (!text.startsWith(words)) continue;
    const after = text.slice(words.length);
    if (/^\p{L}/u.test(after)) continue;
    const printed = numberAt(after.trim(), true);
    return printed === undefined
      ? unread(around.raw, text, around)
      : bounded(form, printed, printed.rest, around, word);
  }
  return undefined;
}

/** "225", "160+", "14 or more", "two". */
function plain(text: string, around: Around): ParseResult<CountValue> {
  const printed = numberAt(text);
  if (printed === undefined) return unread(around.raw, text, around);
  for (const [pattern, form] of suffixes) {
    const match = pattern.exec(printed.rest);
    if (match === null) continue;
    return bounded(form, printed, printed.rest.slice(match[0].length).trim(), around);
  }
  return bounded('exact', printed, printed.rest, around);
}

function vagueValue(raw: string, { language, printed }: CountContext): CountValue | undefined {
  const word = raw.normalize('NFC').replace(/\s+/g, ' ').trim();
  // The words of the source mean what its language means by them; the editor's translation is the second best.
  const found = (printed === undefined ? undefined : vagueIn(language, printed)) ?? vagueIn(language, word);
  const known = vagueIn(language, word) ?? vagueIn('en', word);
  if (/\d/.test(word) || known === undefined) return undefined;
  const [low, high] = found ?? known;
  return { form: 'vague', word, low, high };
}
