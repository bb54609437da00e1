/**
 * The card in words: what the page draws at rest, and what opens from it. Plain JSON without functions, so that the parts
 * at rest can be made when a story is compiled and sent with the first response. Types only.
 */
import type { Id, Moment, Status } from '../bundle2/types.ts';
import type { VoiceKey } from '../resolver2/finding.ts';

/** A run of text. `del`: a value that was taken back, struck through and said as such. `b`: a value. `q`: a quotation. */
export type Piece = string | { readonly text: string; readonly mark: 'del' | 'b' | 'q'; readonly lang?: string };
export type Phrase = readonly Piece[];

/** The card at rest, in one view and one language. */
export interface CardModel {
  readonly story: Id;
  /** BCP 47 tag of the words; texts in another language carry a `lang` of their own. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** "What we know". */
  readonly kicker: string;
  /** "as of Dec 2024", or "updated 14:05" on an open story. Opens "Go back to a day". */
  readonly asOf: string;
  readonly title: string;
  readonly titleLang?: string;
  /** "85 sources"; "70 of 85 sources" where some are off. Opens the full list. */
  readonly sources: string;
  readonly toggles: Toggles;
  /** Said beside the toggles after a switch; absent while nothing is off. */
  readonly changed?: ChangeText;
  /** The leading findings. */
  readonly findings: readonly FindingText[];
  readonly links: {
    /** "123 answers". */
    readonly answers: string;
    /** "8 open questions"; absent when there is none. */
    readonly questions?: string;
    /** "7 corrections". */
    readonly corrections?: string;
  };
  /** One line about languages, where parts of the card are in another: "Parts of this card are in English." */
  readonly languageNote?: string;
}

export interface Toggles {
  /** "Based on what is said by", for those who listen. */
  readonly legend: string;
  /** "Based on", in sight. */
  readonly label: string;
  /** Groups of voices, or, for up to five sources, the sources themselves. */
  readonly kind: 'groups' | 'sources';
  readonly items: readonly {
    readonly id: Id;
    readonly label: string;
    readonly lang?: string;
    readonly on: boolean;
  }[];
}

export interface ChangeText {
  /** "Without officials, 3 of 4 answers change." */
  readonly sentence: string;
  readonly undo: string;
  /** For those who listen: the sentence and, for the first changed answers, old value and new. */
  readonly spoken: string;
}

/** One finding at rest. */
export interface FindingText {
  readonly fact: Id;
  readonly status: Status;
  readonly label: string;
  /** The whole question, as the tooltip and for those who listen. */
  readonly asks: string;
  readonly lang?: string;
  /** "Officials only", "2 agree independently", "No contradiction · first denied". */
  readonly state: string;
  /** Set in the warning colour: values differ or are disputed. */
  readonly warns: boolean;
  /** "was 238", where a switch has changed the finding. */
  readonly was?: string;
  /** At most two, three in a dispute. */
  readonly lines: readonly LineText[];
  /** "4 more". */
  readonly more?: string;
  /** At most one: "164, taken back the same day, ran in 18 outlets". */
  readonly note?: Phrase;
}

export interface LineText {
  readonly value: Phrase;
  /** "Prosecutors, Jan 2023"; "prosecutors, a lawyer and activists". */
  readonly who: Phrase;
  /** Digits are set large, words less so. */
  readonly size: 'figure' | 'words';
  readonly lang?: string;
}

/** What opens from a finding. */
export interface FindingDetails {
  /** The first of them are the headline of the figure: how the count changed, or who gives which answer. */
  readonly figure?: FigureText;
  /** Parts of the whole, in a figure of their own. */
  readonly parts?: FigureText;
  /** Why it reads so: one to three sentences, the most important first. */
  readonly why: readonly Phrase[];
  /** Reports, one entry a saying; those that stand first. */
  readonly reports: readonly ReportText[];
  /** How many of `reports` are shown before "See all 48 reports and their words". */
  readonly shown: number;
  readonly showAll: string;
  /** Empty when none is. */
  readonly leftOut: readonly ReportText[];
  /** "2 are left out, and why"; absent when none is. */
  readonly leftOutLabel?: string;
  /** The finding as a sentence to be copied, with story, owner and day. */
  readonly sentence: string;
}

/** A figure that is read from top to bottom; a table to those who listen. */
export interface FigureText {
  /** "How the count changed", "Who gives which answer", "Parts of the whole". */
  readonly title: string;
  readonly kind: 'bars' | 'moments' | 'answers' | 'parts';
  readonly columns: readonly [string, string, string];
  readonly rows: readonly FigureRow[];
  /** The places in `rows` that are turning points, shown first; absent when all are. */
  readonly turning?: readonly number[];
  /** "6 more readings". */
  readonly more?: string;
}

export interface FigureRow {
  /** "9 Jan", "10–14 Jan". */
  readonly time: string;
  readonly value: Phrase;
  readonly who: Phrase;
  readonly state: 'now' | 'earlier' | 'withdrawn' | 'gap';
  /** Where its bar ends, and, for ranges and open values, from where it is light, of 0 to 1. Absent for gaps and words. */
  readonly bar?: { readonly to: number; readonly solidTo?: number };
}

/** One saying: who, what, and every page that prints it. */
export interface ReportText {
  readonly value: Phrase;
  readonly who: Phrase;
  /** "said on 9 Jan", "of 4 January", "printed on 12 Jan". */
  readonly when: string;
  /** "no longer stands: raised to 238 on 16 Aug"; empty for what stands. */
  readonly state: Phrase;
  readonly pages: readonly PageText[];
}

export interface PageText {
  readonly source: Id;
  readonly outlet: string;
  readonly day: string;
  /** "reprints AP", "translates Spiegel", "rewrites the BBC". */
  readonly copyOf?: string;
  /** The words as printed, where the page prints another form; else empty. */
  readonly value?: Phrase;
  /** The anchor as printed, in the page's language. */
  readonly quote?: string;
  readonly quoteLang?: string;
  /** Leads to the passage. */
  readonly url?: string;
  /** "source found by us in TASS", notes of the editor, hedges, evidence. */
  readonly remarks: readonly Phrase[];
  readonly evidence?: true;
  readonly title?: string;
  readonly titleLang?: string;
}

/** Behind "85 sources". */
export interface SourcesText {
  /** "85 articles, 25 people or offices behind these answers". */
  readonly head: string;
  readonly byVoice: readonly {
    readonly group?: Id;
    readonly label: string;
    readonly voices: readonly {
      readonly voice: VoiceKey;
      readonly label: string;
      readonly on: boolean;
      /** "in 12 answers". */
      readonly count: string;
      readonly outlets?: string;
    }[];
  }[];
  readonly byPage: readonly {
    readonly source: Id;
    readonly outlet: string;
    readonly label: string;
    readonly day: string;
    readonly on: boolean;
    readonly copyOf?: string;
    readonly note?: string;
    readonly url?: string;
    /** Not published yet at the moment looked at. */
    readonly later?: true;
  }[];
}

/** Behind "123 answers": every finding under the story's headings. */
export interface AnswersText {
  readonly sections: readonly { readonly title: string; readonly lang?: string; readonly findings: readonly FindingText[] }[];
}

/** Behind "8 open questions" and "7 corrections". */
export interface ListEntry {
  readonly fact?: Id;
  readonly label: string;
  readonly lang?: string;
  readonly text: Phrase;
}

/** A day on which something changed, for "Go back to a day". */
export interface DayText {
  readonly at: Moment;
  /** "9 Jan 2022". */
  readonly label: string;
}

/** Words of the interface that only what opens needs: they come with the second script. */
export interface Labels {
  /** "Find in this list". */
  readonly filter: string;
  /** "Nothing here contains that." */
  readonly noMatch: string;
  /** "By who says it", "By page". */
  readonly byVoice: string;
  readonly byPage: string;
  /** "only", and for those who listen "Only {name}". */
  readonly only: string;
  readonly onlyOf: string;
  /** "Switch all on". */
  readonly allOn: string;
  /** "Ten papers that quote one office count as one. Nothing is averaged." */
  readonly rule: string;
  /** "Go back to a day", "Day", "Back to today". */
  readonly goBack: string;
  readonly day: string;
  readonly now: string;
  /** "not yet published". */
  readonly later: string;
  /** "Copy as a sentence", "Share", "Copied." and "Not allowed to copy here. The sentence: {sentence}". */
  readonly copy: string;
  readonly share: string;
  readonly copied: string;
  readonly notCopied: string;
  /** "taken back", said before figures that are struck through. */
  readonly takenBack: string;
  /** "found word for word", said of pages whose passage was proved. */
  readonly evidence: string;
  /** "Whole card as text". */
  readonly text: string;
}
