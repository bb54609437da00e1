/**
 * Everything that speaking about one story in one language needs: the story looked through once, the interface's
 * strings, and the language's own plural rules and number and date forms. Made once per story and language.
 */
import type { Bundle, Claim, Fact, Id, Text } from '../bundle/bundle.ts';
import { languageIn, textIn } from '../bundle/text.ts';
import { indexOf } from '../resolver/bundle-index.ts';
import type { Finding } from '../resolver/finding.ts';
import type { Entry, Index } from '../resolver/indexed-claim.ts';
import { withoutArticle } from './finding/article.ts';
import { fill, type Mark, type Phrase, type Piece, type Plural } from './phrase.ts';
import type { Strings } from './strings.ts';

export interface Voice {
  readonly bundle: Bundle;
  readonly index: Index;
  readonly strings: Strings;
  /** BCP 47 tag of the interface. */
  readonly language: string;
  /** The tag for numbers and dates. */
  readonly locale: string;
  /** The year that goes without saying, if the whole story is of one. */
  readonly year: number | undefined;
  readonly number: Intl.NumberFormat;
  readonly plural: Intl.PluralRules;
  /** Date forms already made, by the fields they show. */
  readonly dates: Map<string, Intl.DateTimeFormat>;
  /** Days already put into words. */
  readonly days: Map<string, string>;
}

/**
 * Where a language alone leaves the form open: the day before the month, the digits that its newspapers print. Chromium
 * knows no Kazakh numbers; they are written as Russian ones.
 */
const locales: { readonly [language: string]: string } = { en: 'en-GB', ar: 'ar-u-nu-latn', kk: 'ru' };

const lasts = new WeakMap<Bundle, Voice>();

/** The same for all cards of a bundle that speak one language. */
export function voiceOf(bundle: Bundle, strings: Strings, language: string): Voice {
  const last = lasts.get(bundle);
  if (last?.strings === strings && last.language === language) return last;
  const locale = locales[language] ?? language;
  const index = indexOf(bundle);
  const voice = {
    bundle,
    index,
    strings,
    language,
    year: onlyYear(bundle),
    locale,
    number: new Intl.NumberFormat(locale),
    plural: new Intl.PluralRules(locale),
    dates: new Map(),
    days: new Map(),
  };
  lasts.set(bundle, voice);
  return voice;
}

/** The year in which everything was said and published; none where there is more than one. */
function onlyYear({ sources, statements, facts }: Bundle): number | undefined {
  const moments = [
    ...sources.map(({ published }) => published),
    ...statements.map(({ on }) => on),
    ...facts.flatMap(({ claims }) => claims.flatMap(({ as_of }) => as_of ?? [])),
  ];
  const years = new Set(moments.map((moment) => moment.slice(0, 4)));
  return years.size === 1 ? Number([...years][0]) : undefined;
}

/** The editor's words in the interface's language, or the nearest there is. */
export function own(voice: Voice, text: Text): string {
  return textIn(text, voice.language, voice.bundle.language);
}

/** The tag of an editor's text, where it is in another language than the card: screen readers must know. */
export function foreignTag({ language, bundle }: Voice, text: Text): string | undefined {
  const tag = languageIn(text, language, bundle.language);
  return tag.split('-')[0] === language.split('-')[0] ? undefined : tag;
}

/** The same as a property, where there is something to say. */
export function tagged(voice: Voice, text: Text): { readonly lang?: string } {
  const lang = foreignTag(voice, text);
  return lang === undefined ? {} : { lang };
}

/** The editor's words as a piece of a sentence. */
export function ownPiece(voice: Voice, text: Text): Piece {
  const lang = foreignTag(voice, text);
  return lang === undefined ? [own(voice, text)] : [own(voice, text), undefined, lang];
}

/** A number of things: `{n}` and the plural form that goes with it. */
export function counted(voice: Voice, plural: Plural, n: number): Phrase {
  return fill(plural[voice.plural.select(n)] ?? plural.other, { n: voice.number.format(n) });
}

/** The name of a speaker, an English one without its article in another language; its id when the bundle does not name it. */
export function nameOf(voice: Voice, speaker: Id): string {
  const found = voice.index.speakers.get(speaker);
  if (found === undefined) return speaker;
  const name = own(voice, found.name);
  const { language, bundle } = voice;
  const foreign = !language.startsWith('en') && languageIn(found.name, language, bundle.language) === 'en';
  return foreign ? withoutArticle(name) : name;
}

/** The same as a piece of a sentence. */
export function speakerPiece(voice: Voice, speaker: Id, mark?: Mark): Piece {
  const name = voice.index.speakers.get(speaker)?.name;
  const lang = name === undefined ? undefined : foreignTag(voice, name);
  const text = nameOf(voice, speaker);
  return lang === undefined ? (mark === undefined ? [text] : [text, mark]) : [text, mark, lang];
}

export function factOf(voice: Voice, finding: Finding): Fact | undefined {
  return voice.index.facts.get(finding.fact)?.fact;
}

/** A claim of a fact, with its source and origin. */
export function entryOf(voice: Voice, fact: Id, claim: Claim['id']): Entry | undefined {
  return voice.index.facts.get(fact)?.byId.get(claim);
}

/** Those claims of a fact that exist, in the order asked for. */
export function entriesOf(voice: Voice, fact: Id, claims: readonly string[]): readonly Entry[] {
  return claims.flatMap((claim) => entryOf(voice, fact, claim) ?? []);
}

/** The names, each once, as a list: all of them up to `most`, else the first ones and how many more. */
export function listed(voice: Voice, names: readonly (string | Phrase)[], most = 3): Phrase {
  const phrases = names.map((name): Phrase => (typeof name === 'string' ? [[name]] : name));
  const shown = phrases.length > most + 1 ? phrases.slice(0, most) : phrases;
  const hidden = phrases.length - shown.length;
  const { strings } = voice;
  const all = hidden > 0 ? [...shown, counted(voice, strings.others, hidden)] : shown;
  const last = all.at(-1) ?? [];
  if (all.length < 2) return last;
  return [...joinAll(all.slice(0, -1), strings.comma), strings.and, ...last];
}

function joinAll(phrases: readonly Phrase[], between: string): Phrase {
  return phrases.flatMap((phrase, at) => (at === 0 ? phrase : [between, ...phrase]));
}
