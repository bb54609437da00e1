/**
 * Tells which money a printed value is in, so that €250 million is never read as dollars. Currencies of one noun
 * ("$" of the United States and of Canada) are not told apart unless the page does so.
 */
import type { Unit } from '../../../bundle/types.ts';

const signs: Readonly<Record<string, string>> = {
  $: 'dollar',
  '€': 'euro',
  '£': 'pound',
  '¥': 'yen',
  '₹': 'rupee',
  '₽': 'rouble',
  '₸': 'tenge',
  '₺': 'lira',
  '₴': 'hryvnia',
  '₩': 'won',
  '₦': 'naira',
  '₪': 'shekel',
};

/** Other words for the same noun. */
const alike: Readonly<Record<string, string>> = { ruble: 'rouble', yuan: 'yen', renminbi: 'yen' };

const nouns = new Set([
  ...Object.values(signs),
  ...'franc peso rand real krona krone zloty dinar dirham rial riyal'.split(' '),
]);

/** The noun of a currency word: "dollars" is a dollar. */
function nounOf(word: string): string | undefined {
  const small = word.toLowerCase().replace(/[^\p{L}]/gu, '');
  const one = alike[small] ?? alike[small.replace(/s$/, '')];
  if (one !== undefined) return one;
  return [small, small.replace(/s$/, ''), small.replace(/es$/, '')].find((noun) => nouns.has(noun));
}

const names = new Intl.DisplayNames(['en'], { type: 'currency', fallback: 'none' });

/** The noun of an ISO 4217 code: the last word of its English name, in lower case. */
function nounOfCode(code: string): string | undefined {
  const name = names.of(code.toUpperCase());
  const last = name?.split(' ').at(-1)?.toLowerCase();
  return last === undefined ? undefined : (nounOf(last) ?? last);
}

/** A printed value without the sign or word of its money. */
export interface Priced {
  /** The noun of the currency; absent where none was written. */
  readonly noun?: string;
  readonly bare: string;
}

/** Takes the currency off a tidied text: "more than us$250 million" is "more than 250 million", in dollars. `raw` is the text as written. */
export function priced(text: string, raw: string): Priced {
  if (/^[\d.,]+$/.test(text)) return { bare: text };
  const sign = /(?:us|c|a|nz|hk|s)? ?([$€£¥₹₽₸₺₴₩₦₪]) ?/.exec(text);
  if (sign !== null) {
    const noun = signs[sign[1] ?? ''];
    const bare = text.replace(sign[0], ' ').replace(/[$€£¥₹₽₸₺₴₩₦₪] ?/g, ' ');
    return { ...(noun && { noun }), bare: bare.replace(/\s+/g, ' ').trim() };
  }
  const code = /\b([a-z]{3})(?: (?=\d)|$)/.exec(text);
  // In small letters "all 5" and "top 5" would be money of Albania and Tonga.
  const letters = code?.[1]?.toUpperCase();
  const known = letters !== undefined && raw.includes(letters) ? currencyNamed(letters) : undefined;
  if (code !== null && known !== undefined) {
    return { noun: known, bare: text.replace(code[0], '').trim() };
  }
  const word = / (?:us |u\.s\. )?(\p{L}+)$/u.exec(text);
  const noun = word?.[1] === undefined ? undefined : nounOf(word[1]);
  return noun === undefined ? { bare: text } : { noun, bare: text.slice(0, word?.index) };
}

function currencyNamed(code: string): string | undefined {
  return Intl.supportedValuesOf('currency').includes(code.toUpperCase()) ? nounOfCode(code) : undefined;
}

/** The noun of the money that a fact counts, by its `money` or the last word of its unit. */
export function moneyOf(fact: {
  readonly money?: { readonly currency: string } | undefined;
  readonly unit?: Unit | undefined;
}): string | undefined {
  if (fact.money !== undefined) return nounOfCode(fact.money.currency);
  const { unit } = fact;
  const first =
    typeof unit === 'string' ? unit : Object.values(unit ?? {}).find((one) => typeof one === 'string');
  if (typeof first !== 'string') return undefined;
  for (const word of first.split(/\s+/)) {
    const noun = nounOf(word) ?? (/^[A-Z]{3}$/.test(word) ? currencyNamed(word) : undefined);
    if (noun !== undefined) return noun;
  }
  return undefined;
}
