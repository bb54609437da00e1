/**
 * Everything that speaking about one story in one language needs: the story, looked through once, and the language. Made
 * once for each story and language.
 */
import type { Bundle, Text } from '../bundle/types.ts';
import type { Locale } from './locales/locale.ts';
import { type Lookup, lookupOf } from './lookup.ts';
import { fill, type Mark, type Parts, type Phrase, type Piece, type Plural } from './phrase.ts';
import { numberWords } from './values/number.ts';
import { usualYear } from './values/year.ts';

export interface Localizer {
  readonly bundle: Bundle;
  readonly lookup: Lookup;
  readonly locale: Locale;
  /** The year that goes without saying: the one that most of the story is of. */
  readonly year: number | undefined;
  /** The reader's language is not spoken: the card's words are in English, and say so. */
  readonly isFallback: boolean;
}

const last = new WeakMap<Bundle, Map<string, Localizer>>();

/** `asked` is the reader's language; where it is another than the locale's, the card says that it does not speak it. */
export function localizer(bundle: Bundle, locale: Locale, asked: string = locale.tag): Localizer {
  const isFallback = base(asked) !== locale.tag;
  const key = `${locale.tag} ${isFallback}`;
  const made = last.get(bundle) ?? new Map<string, Localizer>();
  last.set(bundle, made);
  let found = made.get(key);
  if (found?.locale !== locale) {
    found = { bundle, lookup: lookupOf(bundle), locale, year: usualYear(bundle), isFallback };
    made.set(key, found);
  }
  return found;
}

/** "pt" of "pt-BR". */
export function base(tag: string): string {
  const [first = ''] = tag.toLowerCase().split(/[-_]/);
  return first;
}

/** The tag that an editor's text is taken from: the card's language, else the story's, else the first there is. */
function tagIn(l: Localizer, text: Text): string {
  const { language } = l.bundle;
  if (typeof text !== 'object' || text === null) return language;
  const tag = [l.locale.tag, language, base(language)].find((one) => Object.hasOwn(text, one));
  return tag ?? Object.keys(text)[0] ?? language;
}

/** The editor's words in the card's language, or the nearest there is. Of a damaged bundle whatever can be shown. */
export function own(l: Localizer, text: Text): string {
  const words: unknown = typeof text === 'object' ? text?.[tagIn(l, text)] : text;
  return typeof words === 'string' ? words : `${words ?? ''}`;
}

/** The tag of an editor's text where it is in another language than the card: screen readers must know. */
export function foreignTag(l: Localizer, text: Text): string | undefined {
  const tag = tagIn(l, text);
  return base(tag) === l.locale.tag ? undefined : tag;
}

/** The same as a property, where there is something to say. */
export function tagged(l: Localizer, text: Text): { readonly lang?: string } {
  const lang = foreignTag(l, text);
  return lang === undefined ? {} : { lang };
}

/** Words in a language as a piece of a sentence. */
export function piece(text: string, lang: string | undefined, mark: Mark = ''): Piece {
  return lang === undefined ? (mark === '' ? [text] : [text, mark]) : [text, mark, lang];
}

/** The editor's words as a piece of a sentence. */
export function ownPiece(l: Localizer, text: Text): Piece {
  return piece(own(l, text), foreignTag(l, text));
}

/** A number of things: `{n}` and the plural form that goes with it; "both" for two, where the language has that. */
export function counted(l: Localizer, plural: Plural, n: number, parts: Parts = {}): Phrase {
  const template = (n === 2 ? plural.two : undefined) ?? plural[l.locale.plural(n)] ?? plural.other;
  return fill(template, { n: numberWords(l.locale, n), ...parts });
}
