/**
 * The fact bundle, second edition: one compiled story, exactly as it is stored, served and resolved. Keys are spelled as
 * editors write them in YAML, so that one word stands for one idea from the file to the JSON endpoint. Types only.
 */

/** A slug: lower-case letters, digits and single hyphens, at most 64 characters, unique in its story. */
export type Id = string;

/** The editor's own words: one text in the story's language, or one for each language tag. */
export type Text = string | { readonly [language: string]: string };

/**
 * A moment as written: `2022`, `2022-01`, `2022-01-09`, `2022-01-09T20:00`, each also with `Z` or `+06:00` behind it.
 * Without an offset it is in the story's `time_zone`. A day or month stands for all of it. The compiler adds the offset
 * to moments of outlets that have a time zone of their own.
 */
export type Moment = string;

export interface Bundle {
  /** Version of this format. A reader that meets a newer one shows what it can. */
  readonly schema: 2;
  readonly story: Id;
  readonly title: Text;
  readonly summary?: Text;
  /** BCP 47 tag of the language that plain texts are in. */
  readonly language: string;
  /** An IANA zone like `Asia/Almaty`, or an offset like `+06:00`: where days of this story begin. */
  readonly time_zone: string;
  /**
   * The offsets of `time_zone` over the years that the story touches, oldest first, each with the UTC millisecond from
   * which it holds; the first holds from the beginning. The compiler works them out, so that readers need no time zone data.
   */
  readonly offsets: readonly { readonly from?: number; readonly offset: string }[];
  /** An open story may still change; a closed one is not expected to. */
  readonly state: 'open' | 'closed';
  /** How many facts, from the first, the card shows at rest. */
  readonly lead: number;
  /** The groups of voices, in the order of the card's toggles. Absent: the sources are the toggles. */
  readonly groups?: readonly { readonly id: Id; readonly label: Text }[];
  /** The group of first-hand outlets and unattributed claims, unless the outlet has a group of its own. */
  readonly newsrooms?: Id;
  /** Headings under which all answers are listed. Facts that stand in none come last. */
  readonly sections?: readonly { readonly id: Id; readonly title: Text; readonly facts: readonly Id[] }[];
  /** Languages whose texts were translated by machine and that no editor has confirmed. */
  readonly translated_by_machine?: readonly string[];
  /**
   * Of a bundle as it is stored: the languages whose texts are files of their own, and the digest that names each of
   * these files. Such a bundle has the texts of the story's own language alone.
   */
  readonly translations?: { readonly [language: string]: string };
  readonly sources: readonly Source[];
  readonly speakers: readonly Speaker[];
  /** What is known of outlets beside their name; those without any of it are left out. */
  readonly outlets?: readonly Outlet[];
  readonly statements: readonly Statement[];
  readonly facts: readonly Fact[];
}

/** One published piece. */
export interface Source {
  readonly id: Id;
  /** The name of the outlet, as readers know it. */
  readonly outlet: string;
  /** The headline as printed, when known. */
  readonly title?: string;
  readonly url?: string;
  /** Absent when the day is unknown; then `after` or `before` may bound it. */
  readonly published?: Moment;
  readonly after?: Moment;
  readonly before?: Moment;
  /** How the date is known: printed on the page, or inferred from what the page says. Absent when `published` is. */
  readonly dated?: 'printed' | 'inferred';
  readonly language: string;
  /** Whose piece this one copies, translates or rewrites: first-hand claims are that outlet's. */
  readonly original?: {
    readonly outlet: string;
    readonly how: 'copy' | 'translation' | 'rewrite';
    readonly title?: string;
    readonly published?: Moment;
  };
  readonly note?: Text;
}

/** What holds for an outlet on all its pages. */
export interface Outlet {
  readonly name: string;
  /** The speaker whose organisation it belongs to (a state agency, a party paper). */
  readonly part_of?: Id;
  /** The group of its own voice, where it is not that of the newsrooms. */
  readonly group?: Id;
}

/** A person or institution that says things. An outlet that is quoted is a speaker with the outlet's name. */
export interface Speaker {
  readonly id: Id;
  readonly name: Text;
  /** The name on the card: "Prosecutors". */
  readonly short?: Text;
  /** The wider organisation. The top of the chain is the body by which independence is judged. */
  readonly part_of?: Id;
  /** The group of its toggle. The compiler has passed it down along `part_of`. */
  readonly group?: Id;
  /** People whom the pages do not name ("officials"): printed, and never firm. */
  readonly named?: false;
}

export type ActHow = 'retracted' | 'deleted' | 'corrected' | 'reinstated' | 'denied' | 'doubted';

/** What was done to a statement, or to one claim of it, afterwards. */
export interface Act {
  readonly on: Moment;
  readonly by: Id;
  /**
   * `retracted`, `deleted`, `corrected`: withdrawn by its speaker or that speaker's body, until `reinstated`. `denied`: by
   * the body that it cited, which loses its name, not the figure. `doubted`: by anybody; changes nothing.
   */
  readonly how: ActHow;
  /** The source that reported it. Switching it off changes nothing. */
  readonly source?: Id;
  readonly note?: Text;
}

/** One act of saying by one speaker, or by several together. */
export interface Statement {
  readonly id: Id;
  readonly said_by: Id | readonly Id[];
  /** The speaker in whose name it was said. */
  readonly citing?: Id;
  readonly on?: Moment;
  /** In time order. */
  readonly acts?: readonly Act[];
  readonly note?: Text;
}

export type Kind = 'count' | 'date' | 'answer';

/**
 * What successive readings of a count mean. A running total only grows unless somebody revises it; a count at one time
 * may go up and down; each day has a figure of its own. Absent: the number does not move with time.
 */
export type Counts = 'running total' | 'at one time' | 'each day';

/** A unit in words; `one`, `few` and `many` where the language has them. */
export type Unit = Text | UnitForms | { readonly [language: string]: string | UnitForms };

/** Plural forms by their CLDR names. */
export interface UnitForms {
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** A sum of money: an ISO 4217 code, the power of ten that numbers are in, and what it is paid for. */
export interface Money {
  readonly currency: string;
  readonly scale?: 'thousand' | 'million' | 'billion' | 'trillion';
  readonly per?: Text;
}

export type Status =
  | 'agreed'
  | 'single'
  | 'fits'
  | 'differ'
  | 'disputed'
  | 'versions'
  | 'unattributed'
  | 'unclear'
  | 'withdrawn'
  | 'unreported';

/** One question with a comparable answer. */
export interface Fact {
  readonly id: Id;
  readonly asks: Text;
  /** Two or three words for lists, figures and corrections. */
  readonly label: Text;
  readonly kind: Kind;
  readonly unit?: Unit;
  readonly money?: Money;
  /** Other units that claims may be printed in, and how many of the fact's own one of them is. */
  readonly units?: { readonly [unit: string]: number };
  readonly counts?: Counts;
  readonly where?: Text;
  readonly who?: Text;
  /** The wider fact that this one is a part of. A part is never a rival of its whole. */
  readonly part_of?: Id;
  /** For answers: one claim may list more than one. */
  readonly several?: true;
  /** For answers: a state that changes with time, read like a count at one time. */
  readonly changes?: true;
  /** Answers of which each excludes the others. */
  readonly exclusive?: readonly Id[];
  readonly answers?: readonly Answer[];
  /** What `unclear` means here, where it is not simply "not known": "Not made public". */
  readonly unclear?: Text;
  readonly note?: Text;
  /** The editor's last word on the status, from that day. */
  readonly status?: { readonly is: Status; readonly on: Moment; readonly why: Text };
  readonly claims: readonly Claim[];
}

export interface Answer {
  readonly id: Id;
  readonly label: Text;
  /** The general answer that this one is a kind of. */
  readonly kind_of?: Id;
}

/** Words that the source itself puts between the reader and the value. */
export type Hedge = 'alleged' | 'unconfirmed' | 'estimate' | 'belief' | 'expected';

/**
 * What one source prints about one fact. Attributed with `statement` or `said_by`; first-hand with `first_hand`;
 * unattributed with neither.
 */
export interface Claim {
  /** The source's id, with `~2`, `~3` … for its further claims about the same fact. Unique in the fact. */
  readonly id: string;
  readonly source: Id;
  /** Absent on a bare denial, which has `denies`. */
  readonly value?: Value;
  /** The words as printed, where they are not simply the value: another language, damaged text. */
  readonly printed?: string;
  readonly statement?: Id;
  /** Who says so, when no statement is given. Several hold it together. */
  readonly said_by?: Id | readonly Id[];
  /** The outlet itself saw, counted or holds it. On a copy, the original outlet. */
  readonly first_hand?: true;
  /** Whom the speaker cites. */
  readonly citing?: Id;
  /** The source itself names no speaker; this other source shows where the value comes from. */
  readonly traced?: Id;
  readonly as_of?: Moment;
  /** At most eight words as printed, enough to find the passage. */
  readonly anchor?: string;
  /** In place of an anchor: where it was heard (radio, telephone). */
  readonly heard?: Text;
  readonly hedge?: Hedge;
  /** Another group, place or time than the fact asks about. Printed with the value, never compared with the fact's own. */
  readonly scope?: Text;
  /** The page quotes the words, or is the primary document. */
  readonly verbatim?: true;
  /** The voice or answer that this claim contradicts outright. */
  readonly denies?: { readonly voice: Id } | { readonly answer: Id };
  /** Acts on this claim of its statement alone. */
  readonly acts?: readonly Act[];
  /** The outlet took its own line back. */
  readonly corrected?: { readonly on: Moment; readonly note?: Text };
  /** Passed by events from that day, by the editor's judgement. */
  readonly past?: { readonly on: Moment; readonly why: Text; readonly source?: Id };
  /** Why the editor keeps a reading that a rule would make history. */
  readonly stands?: Text;
  /** The editor puts this claim's line first. */
  readonly leads?: true;
  /** Facts (parts) that this value is said to contain, to leave out, or may contain. */
  readonly includes?: readonly Id[];
  readonly excludes?: readonly Id[];
  readonly may_include?: readonly Id[];
  /** The parts that this source itself lists of this value, where they add up to another one. The compiler adds them up. */
  readonly parts?: { readonly sum: number; readonly facts: readonly Id[] };
  /** Why the editor leaves this claim out: damaged in translation, misprinted. Shown, never compared. */
  readonly set_aside?: Text;
  readonly note?: Text;
  /** The anchor was found, once and word for word, in the editor's copy of the text. */
  readonly evidence?: true;
}

/**
 * A printed value. Counts are numbers in the fact's unit, or in `unit` where the claim was printed in another. Words such
 * as "dozens" carry the interval of their language's table.
 */
export type Value = CountValue | DateValue | AnswerValue | PossibleValue | Unclear | Unreadable;

export type CountValue =
  | {
      readonly form: 'exact' | 'at-least' | 'over' | 'under' | 'at-most';
      readonly n: number;
      readonly unit?: string;
    }
  | {
      readonly form: 'about' | 'nearly';
      readonly n: number;
      readonly rounded_to?: number;
      /** `nearly` as printed, where it was "almost" or "close to": told as such. */
      readonly word?: 'almost' | 'close to' | 'just under';
      readonly unit?: string;
    }
  | { readonly form: 'range'; readonly low: number; readonly high: number; readonly unit?: string }
  | { readonly form: 'vague'; readonly word: string; readonly low: number; readonly high: number }
  | { readonly form: 'none' }
  | { readonly form: 'some' };

export type DateValue =
  | { readonly form: 'on' | 'by' | 'from'; readonly date: Moment; readonly about?: true }
  | { readonly form: 'between'; readonly date: Moment; readonly until: Moment; readonly about?: true };

export interface AnswerValue {
  readonly form: 'answer';
  /** One id; more only where the fact allows several. */
  readonly answers: readonly Id[];
}

/** One of these; asserts none of them. */
export interface PossibleValue {
  readonly form: 'possible';
  readonly answers: readonly Id[];
}

/** The source says that it is not known. */
export interface Unclear {
  readonly form: 'unclear';
}

/** What was printed cannot be read as a value. Only for claims that are set aside. */
export interface Unreadable {
  readonly form: 'unreadable';
}

/**
 * The texts of one language, in the shape of the bundle: objects by key, lists by the ids of their entries, else by their places. A list of one
 * holds the text that belongs there: words, or the plural forms of a unit.
 */
export type Texts =
  | readonly [string | { readonly [form: string]: string }]
  | { readonly [key: string]: Texts };

/** A stored file of texts. */
export interface Translation {
  readonly schema: 2;
  readonly story: Id;
  readonly language: string;
  readonly texts: Texts;
}
