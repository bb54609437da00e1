/** Why a printed count is refused, and what to write instead: it is never guessed at. */
import { nearest } from '../../nearest.ts';
import { type Around, examples } from './count-context.ts';
import { hedged, type Prefix, plainest } from './count-words.ts';
import { meantCount } from './meant-count.ts';
import { scaleFactor } from './number.ts';
import type { Unread } from './reading.ts';
import { tidied } from './tidied.ts';
import { vagueWords } from './vague.ts';

/** `form` and `n`: what was written, with its scale worked in. */
export function twiceScaled(raw: string, unit: string, form?: Prefix | 'exact', n?: number): Unread {
  const [scale = ''] = /^(?:thousand|million|billion|trillion)/.exec(tidied(unit)) ?? [];
  const before = form === undefined ? undefined : plainest[form];
  return {
    code: 'bad-value',
    message: `"${raw.trim()}" has a scale of its own, but this fact counts in ${unit} already; write the number alone`,
    expected: examples,
    nearest:
      before === undefined || n === undefined
        ? undefined
        : `${before} ${Number((n / scaleFactor(scale)).toPrecision(12))}`.trim(),
  };
}

/** A sum with its currency and without its scale, where the fact counts in thousands or millions. */
export function unscaled(raw: string, n: number, unit: string): Unread {
  return {
    code: 'bad-value',
    message: `"${raw.trim()}" does not say whether it counts in ${unit}; write the number alone if it does`,
    expected: `${n} if these are ${unit}`,
  };
}

export function tooLarge(raw: string): Unread {
  return {
    code: 'bad-value',
    message: `"${raw.trim()}" is larger than ${Number.MAX_SAFE_INTEGER.toLocaleString('en')}, the largest number that can be compared exactly`,
    expected: 'a smaller number, in a larger unit such as "million people"',
  };
}

/** 1.200 is twelve hundred in one newsroom and less than two in another; only the editor knows what the source means. */
export function twoReadings(raw: string): Unread {
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

const hedges: Readonly<Record<string, string>> = { estimated: 'estimate', reported: 'alleged' };

/** "an estimated 700": the hedge has a key of its own, so that the number can be compared and the hedge is printed. */
export function refusedHedge(text: string, raw: string): Unread | undefined {
  const match = hedged.exec(text);
  if (match === null) return undefined;
  const [words, word = ''] = match;
  return {
    code: 'hedge-in-value',
    message: `"${match[1]}" belongs into "hedge: ${hedges[word] ?? word}"; the words of the page may stand in "printed"`,
    found: raw.trim(),
    nearest: text.slice(words.length).trim(),
  };
}

/** What was meant, if it can be read: the form of a count is proposed only where the whole of it is sound. */
export function meansCount(text: string, { again }: Around): string | undefined {
  const meant = meantCount(text);
  if (meant === undefined) return undefined;
  const reading = again(meant);
  if ('value' in reading) return meant;
  return typeof reading.nearest === 'string' ? reading.nearest : undefined;
}

export function unread(raw: string, text: string, context: Around): Unread {
  const decimal = /^(\d+),(\d{1,2})( .*)?$/.exec(text);
  const dotted = /^\d{1,3}(?:\.\d{3}){2,}$/.test(text);
  const words = [...vagueWords('en'), 'none', 'unclear', 'unreadable', 'some, number not known'];
  return {
    code: 'bad-value',
    message: `"${raw.trim()}" cannot be read as a count; words of the page that mean one stand in "printed", and their meaning in "value"`,
    expected: examples,
    nearest:
      meansCount(text, context) ??
      (dotted
        ? text.replaceAll('.', ',')
        : decimal !== null
          ? `${decimal[1]}.${decimal[2]}${decimal[3] ?? ''}`
          : nearest(text, words)),
  };
}
