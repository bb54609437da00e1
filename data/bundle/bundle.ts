/**
 * The fact bundle: one compiled story, exactly as it is stored, served and resolved. Keys are spelled as editors
 * write them in YAML, so that one word stands for one idea from the file to the JSON endpoint. Types only.
 */

/** A slug: lower-case letters, digits and single hyphens, at most 64 characters, unique in its story. */
export type Id = string;

/** The editor's own words: one text in the story's language, or one for each language tag. */
export type Text = string | { readonly [language: string]: string };

/**
 * A moment as written: `2022`, `2022-01`, `2022-01-09`, `2022-01-09T20:00`, or that with `Z` or `+06:00`.
 * Without a zone it is in the story's `time_zone`. A day or month stands for all of it.
 */
export type Moment = string;

export interface Bundle {
  /** Version of this format; readers refuse a number that they do not know. */
  readonly schema: 1;
  readonly story: Id;
  readonly title: Text;
  readonly summary?: Text;
  /** BCP 47 tag of the language that plain texts are in. */
  readonly language: string;
  /** Offset in which days of this story begin, like `+06:00`. */
  readonly time_zone: string;
  /** An open story may still change; a closed one is not expected to. */
  readonly state: 'open' | 'closed';
  /** How many facts, from the first, the card shows before "Show all". */
  readonly lead: number;
  readonly sources: readonly Source[];
  readonly speakers: readonly Speaker[];
  readonly statements: readonly Statement[];
  readonly facts: readonly Fact[];
}

/** One published piece. */
export interface Source {
  readonly id: Id;
  /** The name of the outlet, as readers know it. It speaks in its own voice under this name. */
  readonly outlet: string;
  /** The headline as printed, when known. */
  readonly title?: string;
  readonly url?: string;
  readonly published: Moment;
  /** How the date is known: printed on the page, or inferred from what the page says. */
  readonly dated: 'printed' | 'inferred';
  readonly language: string;
  /** Whose piece this one copies, translates or rewrites: that outlet's voice is the voice of this source. */
  readonly original?: {
    readonly outlet: string;
    readonly how: 'copy' | 'translation' | 'rewrite';
    readonly title?: string;
    readonly published?: Moment;
  };
  /** The speaker whose organisation the outlet belongs to, if any (a state agency, a party paper). */
  readonly part_of?: Id;
  readonly note?: Text;
}

/** A person or institution that says things. */
export interface Speaker {
  readonly id: Id;
  readonly name: Text;
  /** The wider organisation. The last one in the chain is what independence is judged by. */
  readonly part_of?: Id;
}

/** How a statement was taken back. `unconfirmed` (a refusal to confirm) is told, but withdraws nothing. */
export type WithdrawnHow = 'denied' | 'retracted' | 'deleted' | 'unconfirmed';

export interface Withdrawal {
  readonly on: Moment;
  /** Who took it back: its speaker, or the body that it cited. */
  readonly by: Id;
  readonly how: WithdrawnHow;
  /** The source that reported the withdrawal. Switching it off changes nothing. */
  readonly source?: Id;
  readonly note?: Text;
}

/** One act of saying by one speaker. */
export interface Statement {
  readonly id: Id;
  readonly said_by: Id;
  /** The speaker in whose name it was said. */
  readonly citing?: Id;
  readonly on: Moment;
  /** Every act of taking it back, in time order. */
  readonly withdrawn?: readonly Withdrawal[];
  readonly note?: Text;
}

export type Kind = 'count' | 'date' | 'answer';

/**
 * What successive readings of a count mean. A running total only grows unless somebody revises it; a count at one
 * time may go up and down; a count on one day is about that day alone. Absent: the number does not move with time.
 */
export type Counts = 'running total' | 'at one time' | 'on one day';

/** One question with a comparable answer. */
export interface Fact {
  readonly id: Id;
  readonly asks: Text;
  /** Two or three words for lists, plots and corrections. */
  readonly label: Text;
  readonly kind: Kind;
  readonly unit?: Text;
  /** The unit of a single one: "day" where `unit` is "days". */
  readonly unit_one?: Text;
  /** Other units that claims may be printed in, and how many of `unit` one of them is. */
  readonly units?: { readonly [unit: string]: number };
  readonly counts?: Counts;
  readonly where?: Text;
  readonly who?: Text;
  /** The wider fact that this one is a part of. A part is never a rival of its whole. */
  readonly part_of?: Id;
  /** For answers: more than one may hold at once, so that different answers need not contradict. */
  readonly several?: true;
  readonly answers?: readonly { readonly id: Id; readonly label: Text }[];
  /** What `unclear` means here, where it is not simply "not known": "Not made public". */
  readonly unclear?: Text;
  readonly note?: Text;
  readonly claims: readonly Claim[];
}

/** Words that the source itself puts between the reader and the value. */
export type Hedge = 'alleged' | 'unconfirmed' | 'estimate' | 'belief' | 'expected';

/** What one source prints about one fact. */
export interface Claim {
  /** The source's id, with `~2`, `~3` … for its further claims about the same fact. Unique in the fact. */
  readonly id: string;
  readonly source: Id;
  readonly value: Value;
  /** The words as printed, where they are not simply the value: another language, damaged text. */
  readonly printed?: string;
  readonly statement?: Id;
  /**
   * Who says so, when no statement is given: a speaker, or `unstated` when the source gives a figure without saying
   * whose it is. Absent together with `statement`: the outlet speaks in its own voice.
   */
  readonly said_by?: Id | 'unstated';
  /** The source itself names no speaker; this other source shows where the value comes from. */
  readonly traced?: Id;
  readonly as_of?: Moment;
  /** At most eight words as printed, enough to find the passage. */
  readonly anchor: string;
  readonly hedge?: Hedge;
  /** Facts (parts) that this value is said to contain, to leave out, or may contain. */
  readonly includes?: readonly Id[];
  readonly excludes?: readonly Id[];
  readonly may_include?: readonly Id[];
  /** The parts that this source itself lists of this value, where they add up to another one. The compiler adds them up. */
  readonly parts?: { readonly sum: number; readonly facts: readonly Id[] };
  /** Why the editor sets this claim aside: damaged in translation, misprinted, summed by mistake. Shown, never compared. */
  readonly set_aside?: Text;
  readonly note?: Text;
  /** The anchor was found, once and word for word, in the editor's copy of the text. */
  readonly evidence?: true;
}

/**
 * A printed value. Counts are numbers in the fact's unit, or in `unit` where the claim was printed in another.
 * Words such as "dozens" carry the interval of their language's table. `interval` in value.ts says what each means.
 */
export type Value = CountValue | DateValue | AnswerValue | Unclear | Unreadable;

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
      readonly unit?: string;
    }
  | { readonly form: 'range'; readonly low: number; readonly high: number; readonly unit?: string }
  | { readonly form: 'vague'; readonly word: string; readonly low: number; readonly high: number }
  | { readonly form: 'none' }
  | { readonly form: 'some' };

export type DateValue =
  | { readonly form: 'on' | 'by' | 'from'; readonly date: Moment }
  | { readonly form: 'between'; readonly date: Moment; readonly until: Moment };

export interface AnswerValue {
  readonly form: 'answer';
  /** One id; more only where the fact allows several. */
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
