/**
 * Everything that speaking about one story in one language needs: the story looked through once, the interface's
 * strings, and the language's own plural rules and number and date forms. Made once per story and language.
 */
import type { Bundle, Claim, Fact, Id, Text } from '../../data/model/bundle.ts';
import type { Finding } from '../../data/model/finding.ts';
import { type Entry, type Index, indexOf } from '../../data/model/index.ts';
import { textIn } from '../../data/model/text.ts';
import type { Strings } from '../strings/strings.ts';
import { fill, type Phrase, type Plural } from './phrase.ts';

export interface Voice {
  readonly bundle: Bundle;
  readonly index: Index;
  readonly strings: Strings;
  /** BCP 47 tag of the interface. */
  readonly language: string;
  /** The tag for numbers and dates. Plain English writes the day before the month. */
  readonly locale: string;
  /** The year that goes without saying: the one in which most sources were published. */
  readonly year: number;
  readonly number: Intl.NumberFormat;
  readonly plural: Intl.PluralRules;
  /** Date forms already made, by the fields they show. */
  readonly dates: Map<string, Intl.DateTimeFormat>;
  /** Days already put into words. */
  readonly days: Map<string, string>;
}

export function voiceOf(bundle: Bundle, strings: Strings, language: string): Voice {
  const locale = language === 'en' ? 'en-GB' : language;
  return {
    bundle,
    index: indexOf(bundle),
    strings,
    language,
    year: commonYear(bundle),
    locale,
    number: new Intl.NumberFormat(locale),
    plural: new Intl.PluralRules(locale),
    dates: new Map(),
    days: new Map(),
  };
}

function commonYear(bundle: Bundle): number {
  const counts = new Map<number, number>();
  for (const source of bundle.sources) {
    const year = Number(source.published.slice(0, 4));
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** The editor's words in the interface's language, or the nearest there is. */
export function own(voice: Voice, text: Text): string {
  return textIn(text, voice.language, voice.bundle.language);
}

/** A number of things: `{n}` and the plural form that goes with it. */
export function counted(voice: Voice, plural: Plural, n: number): Phrase {
  return fill(plural[voice.plural.select(n)] ?? plural.other, { n: voice.number.format(n) });
}

/** The name of a speaker; its id when the bundle does not name it. */
export function nameOf(voice: Voice, speaker: Id): string {
  const found = voice.index.speakers.get(speaker);
  return found === undefined ? speaker : own(voice, found.name);
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
