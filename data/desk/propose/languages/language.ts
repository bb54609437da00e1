/**
 * What the desk needs of a language to read an article in it: how numbers and days are written, which words hold back,
 * and how a page says who says it. Only the desk reads these rules, so they stand apart from the words of the card, which
 * readers load. Names of months and words like "dozens" come from there.
 */
import type { Hedge } from '../../../bundle/types.ts';
import type { Prefix } from '../../../compiler/check/value/count-words.ts';

/** Parts of an alternation, as sources of regular expressions that are matched without regard to case. */
export type Words = readonly string[];

/** How a page says who says it. */
export interface SpeakerWords {
  /** Nouns are written with a capital letter. */
  readonly capitalNouns?: true;
  /** Verbs of saying, in the forms in which a page reports: with the speaker before or behind. */
  readonly says: Words;
  /** Where the speaker stands behind the verb, as in "…, said the ministry": always, or behind a comma or quotation mark. */
  readonly inverts: 'free' | 'after-comma';
  /** "According to" and its like, followed by the speaker. */
  readonly accordingTo: Words;
  /** The same behind the speaker: "zufolge". */
  readonly accordingAfter: Words;
  /** Words before which a noun phrase for a speaker ends. */
  readonly speakerEnds: Words;
  /** Words behind which a noun phrase for a speaker begins. */
  readonly speakerStarts: Words;
  /** Words that stand where a speaker does and name nobody. */
  readonly notSpeakers: Words;
  /** Right before a verb of saying: nobody in particular says it ("is believed"). */
  readonly passives: Words;
  /** Verbs behind a noun that make it the subject of what is said: "…, said the service has". */
  readonly auxiliaries: Words;
  /** Whom a pronoun stands for: a person or an organisation. */
  readonly pronouns: Readonly<Record<string, 'person' | 'organisation' | 'either'>>;
  /** Words for a person by office. */
  readonly persons: Words;
  /** General words for an organisation: "the ministry". */
  readonly organisations: Words;
  /** Those of them that need no name: "the police" is no ministry named before. */
  readonly institutions: Words;
  /** Words for somebody who only speaks for another. */
  readonly mouthpieces: Words;
  /** Words that mean the same voice, as beginnings of words; the first names the class. */
  readonly voices: readonly Words[];
  /** Cuts a name into the words that it is made of: "Gesundheitsministerium", "l’Intérieur". */
  readonly splitName?: (name: string) => string;
  /** Not part of a name: articles and titles. */
  readonly fillers: Words;
}

export interface ReadingLanguage extends SpeakerWords {
  readonly tag: string;
  /** The mark before decimals; the other one stands between thousands. */
  readonly decimal: '.' | ',';
  /** A plain space may stand between thousands. */
  readonly spacedGroups: boolean;
  /** Every form of the words for numbers below a thousand. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Takes a word apart that is written in one: "zweihundert". */
  readonly compound?: { readonly pattern: string; readonly read: (word: string) => number | undefined };
  /** Words that multiply what stands before them, by what they multiply with. */
  readonly powers: Readonly<Record<string, number>>;
  /** May stand between the words of one number: "and". */
  readonly joins: Words;
  /** Words for one, which count only before a word for people. */
  readonly ones: Words;
  /** "Two dozen": a word that makes a size of the number before it, which the compiler knows. */
  readonly dozen: Words;
  /** "Twice". */
  readonly times: Readonly<Record<string, number>>;
  /** Words before and behind a number, longest first. */
  readonly before: readonly (readonly [words: string, form: Prefix])[];
  readonly after: readonly (readonly [words: string, form: Prefix])[];
  readonly between: readonly (readonly [first: string, second: string])[];
  /** Sizes without a number in forms that the compiler's table does not have, by its English word. */
  readonly vague: Readonly<Record<string, string>>;
  /** Words for persons. */
  readonly people: Words;
  /** Words that a number is measured in, so that they are no noun that is counted. */
  readonly units: Words;
  /** Behind a number: what makes it an age, a place in a row or a way of speaking, and no count. */
  readonly notCounted: RegExp;
  /** Before a number: the same. */
  readonly notCountedBefore: RegExp;
  /** The same for the words on both sides, with "#" in the place of the number. */
  readonly notCountedAround: RegExp;
  /** Words that end a counted noun: verbs, prepositions, conjunctions. */
  readonly ends: Words;

  readonly weekdays: readonly string[];
  /** Other forms of the twelve months. */
  readonly months: Readonly<Record<string, number>>;
  /** Days by their distance from the page's day. */
  readonly days: Readonly<Record<string, number>>;
  /** "A week ago": `n` days, weeks or months before. The number stands in the group `n`, the unit in `unit`. */
  readonly ago: readonly RegExp[];
  readonly spans: Readonly<Record<string, 'day' | 'week' | 'month' | 'year'>>;
  readonly thisMonth: Words;
  /** Between the day, the month and the year. */
  readonly of: Words;
  /** May stand before a date and belongs to it: "on", "since". */
  readonly on: Words;
  /** Before a year that stands alone. */
  readonly inYear: Words;
  readonly byDay: Words;
  readonly sinceDay: Words;
  /** Between the two ends of a period. */
  readonly until: Words;
  /** Behind or before a day: morning, night. */
  readonly partOfDay: Words;
  /** Before a month: early, late. */
  readonly partOfMonth: Words;
  /** A time of day with the groups `hour`, `minute` and `half` ("p.m."). */
  readonly clock: RegExp;
  /** Before a time: what makes it an approximate one. */
  readonly nearClock: Words;

  readonly hedges: readonly (readonly [words: RegExp, hedge: Hedge])[];
  /** What is to come. */
  readonly future: RegExp;
  /** The page says that it was told by nobody in particular. */
  readonly impersonal: RegExp;
  /** The outlet's own observation or count; `{outlet}` stands for the names of the page's outlet. */
  readonly firstHand: Words;
  readonly silence: RegExp;
  readonly unknown: RegExp;
  readonly denial: RegExp;
  /** Words without weight when facts are ranked. */
  readonly light: Words;
  /** A word without its endings. */
  readonly stem: (word: string) => string;
  /** What words are about, as beginnings of words, so that "dead" finds a fact that asks who was killed. */
  readonly topics: Readonly<Partial<Record<Topic, Words>>>;
  /** Lines that belong to the site and not to the article. */
  readonly siteLine: RegExp;
  /** A line behind which nothing of the article comes. */
  readonly siteEnd: RegExp;
}

/** What news counts and dates, in whatever language. */
export type Topic =
  | 'death'
  | 'injury'
  | 'arrest'
  | 'missing'
  | 'rescue'
  | 'evacuation'
  | 'shelter'
  | 'homes'
  | 'troops'
  | 'police'
  | 'children'
  | 'hospital'
  | 'trial'
  | 'money'
  | 'price'
  | 'jobs'
  | 'votes'
  | 'power-cut'
  | 'begin'
  | 'end'
  | 'resign'
  | 'protest'
  | 'internet'
  | 'flight'
  | 'ship'
  | 'strength'
  | 'area'
  | 'infection';
