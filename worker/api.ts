/**
 * The JSON answers as types, by address: the app itself is built from a table and tells TypeScript nothing of them. A test
 * holds the two together. Types only.
 */

import type { StoryList } from '../data/bundle/story-list.ts';
import type { Bundle, Id, Kind, Moment, Status, Translation, Value } from '../data/bundle/types.ts';
import type { Resolution, VoiceKey } from '../data/resolver/finding.ts';

/** RFC 9457. `type` is the path of a page that explains it. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
}

/** What one publication after the other changed on the card, in words; the newest first. */
export interface ChangesFeed {
  readonly version: string;
  readonly title: string;
  /** The page about the story. */
  readonly home_page_url: string;
  readonly feed_url: string;
  readonly language: string;
  readonly items: readonly {
    readonly id: string;
    /** The page about the story, for each of them. */
    readonly url: string;
    readonly title: string;
    readonly content_text: string;
    readonly date_published: string;
  }[];
}

/** The card as data, in one language. */
export interface CardDocument {
  readonly schema: 1;
  readonly story: Id;
  readonly revision: string;
  /** BCP 47 tag of the words. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly summary?: string;
  /** "as of Dec 2024". */
  readonly as_of: string;
  /** "85 sources". */
  readonly sources: string;
  /** In the order of the story; every one, not only those that lead. */
  readonly findings: readonly CardFinding[];
  readonly questions: readonly CardEntry[];
  readonly corrections: readonly CardEntry[];
}

export interface CardFinding {
  readonly fact: Id;
  readonly kind: Kind;
  readonly label: string;
  readonly asks: string;
  readonly status: Status;
  /** The status in words: "2 agree independently". Empty where the lines say it all. */
  readonly state: string;
  /** What stands, in the order of the card. */
  readonly lines: readonly CardLine[];
  /** In the place of lines where nothing stands. */
  readonly says?: string;
  readonly note?: string;
  /** Why it reads so, in sentences. */
  readonly why: readonly string[];
  /** The finding as a sentence that can be quoted alone. */
  readonly sentence: string;
}

export interface CardLine {
  readonly value: string;
  /** Who gives it, and of which day. May be empty. */
  readonly who: string;
  /** Shown without opening anything. */
  readonly at_rest: boolean;
  /** The claim whose form is printed, within its fact. */
  readonly claim: string;
  /** Its value as a bundle has it. */
  readonly printed?: Value;
  readonly answer?: Id;
  readonly day?: Moment;
  readonly firm: boolean;
  readonly voices: readonly VoiceKey[];
  /** The sources that print it. */
  readonly sources: readonly Id[];
}

export interface CardEntry {
  readonly fact?: Id;
  readonly day?: string;
  readonly label: string;
  readonly text: string;
}

/** The scripts that are published: where they lie, and what goes into the `integrity` attribute of the pinned one. */
export interface VersionNote {
  readonly version: string;
  readonly script: string;
  /** The folder of what the script loads later. */
  readonly parts: string;
  readonly pinned: string;
  readonly integrity: string;
}

/** A frame with the card, as https://oembed.com has it. */
export interface OembedRich {
  readonly version: '1.0';
  readonly type: 'rich';
  /** The story's, in its own language. */
  readonly title: string;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly width: number;
  readonly height: number;
  readonly html: string;
}

/** One address that is read: what it is asked with, and what it answers. */
interface Read<Input, Output> {
  readonly input: Input;
  readonly output: Output;
}

/** A description in a vocabulary of its own: JSON Schema, schema.org, a custom-elements manifest. */
type Described = { readonly [key: string]: unknown };

type OfStory = { param: { story: string } };

/** Ids are separated by commas. `sources` stands without the others that switch something off. */
type FindingsQuery = {
  sources?: string;
  without?: string;
  'without-groups'?: string;
  'without-voices'?: string;
  'as-of'?: string;
};

type OembedQuery = { url: string; format?: 'json'; maxwidth?: string; maxheight?: string; dnt?: string };

export type Api = {
  '/v1/stories': Read<object, StoryList>;
  '/v1/stories/:story': Read<OfStory, Bundle>;
  '/v1/stories/:story/revisions/:revision': Read<{ param: { story: string; revision: string } }, Bundle>;
  '/v1/stories/:story/texts/:texts': Read<{ param: { story: string; texts: string } }, Translation>;
  '/v1/stories/:story/findings': Read<OfStory & { query?: FindingsQuery }, Resolution>;
  '/v1/stories/:story/card.json': Read<OfStory & { query?: { lang?: string } }, CardDocument>;
  '/v1/stories/:story/card.jsonld': Read<OfStory, Described>;
  '/v1/stories/:story/changes.json': Read<OfStory, ChangesFeed>;
  '/oembed': Read<{ query: OembedQuery }, OembedRich>;
  '/openapi.json': Read<
    object,
    { readonly openapi: string; readonly paths: { readonly [path: string]: unknown } }
  >;
  '/custom-elements.json': Read<object, Described>;
  '/schema/:schema': Read<{ param: { schema: string } }, Described>;
  '/version': Read<object, VersionNote>;
  '/healthz': Read<object, { readonly status: 'ok'; readonly version: string; readonly revision: string }>;
};
