/**
 * The card in words: what the page draws at rest, and what opens from it. Plain JSON without functions, so that the parts
 * at rest can be made when a story is compiled and sent with the first response. Types only.
 */
import type { Id, Status } from '../bundle/types.ts';
import type { VoiceKey } from '../resolver/finding.ts';
import type { Phrase } from './phrase.ts';

export type { Mark, Phrase, Piece } from './phrase.ts';

/** The card at rest, in one view and one language. */
export interface CardModel {
  readonly story: Id;
  /** BCP 47 tag of the words; texts in another language carry a `lang` of their own. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** "What we know". */
  readonly kicker: string;
  /** "as of Dec 2024", or "updated 9 Jan, 14:05" on an open story. Opens "Go back to a day". */
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
  /** Empty where a story of more than five sources has no groups: then the full list alone has switches. */
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
  /** Of `label` and `asks`. */
  readonly lang?: string;
  /** "Officials only", "2 agree independently", "No contradiction · first denied by the mayor". Empty where the line says it all. */
  readonly state: string;
  /** Of a name in `state`. */
  readonly stateLang?: string;
  /** Set in the warning colour: values differ or are disputed. */
  readonly warns: boolean;
  /** A switch has changed something that stands here. */
  readonly changed?: true;
  /** "was 238", where it has changed the value. */
  readonly was?: string;
  /** At most two, three in a dispute; never none. */
  readonly lines: readonly LineText[];
  /** "4 more". */
  readonly more?: string;
  /** At most one: "164, taken back the same day, ran in 18 outlets". */
  readonly note?: Phrase;
}

export interface LineText {
  /** Numbers, days and labels are pieces in brackets, the words around them ("about", "fewer than") plain strings. */
  readonly value: Phrase;
  /** "Prosecutors, Jan 2023"; "Prosecutors, a lawyer and activists". May be empty. */
  readonly who: Phrase;
  /** Digits are set large, words less so. */
  readonly size: 'figure' | 'words';
}

/** What opens from a finding. */
export interface FindingDetails {
  /** How the count changed, or who gives which answer. */
  readonly figure?: FigureText;
  /** Parts of the whole, in a figure of their own. */
  readonly parts?: FigureText;
  /** Why it reads so, in one to three sentences, the most important first. Empty where nothing needs a reason. */
  readonly why: readonly Phrase[];
  /** The editor's note on the question, the whole that it is a part of, sums that do not add up. */
  readonly notes: readonly Phrase[];
  /** Lines that are not shown at rest. */
  readonly lines: readonly LineText[];
  /** Reports, one entry a saying; those that stand first. The first of them where a page asks for no more. */
  readonly reports: readonly ReportText[];
  /** "900 more", where not all are in `reports` and `leftOut`. */
  readonly further?: string;
  /** How many of `reports` are shown before "See all 48 reports and their words". */
  readonly shown: number;
  readonly showAll: string;
  /** Shown with its reason; empty when nothing is left out. */
  readonly leftOut: readonly ReportText[];
  /** "2 are left out, and why". */
  readonly leftOutHead?: string;
  /** The finding as a sentence to be copied, with story, owner and day. */
  readonly sentence: string;
}

/** A figure that is read from top to bottom; a table to those who listen. */
export interface FigureText {
  /** "How the count changed", "Who gives which answer", "Parts of the whole". */
  readonly title: string;
  readonly kind: 'bars' | 'moments' | 'answers' | 'parts';
  /** The heads of `time`, `value` and `who`. */
  readonly columns: readonly [string, string, string];
  readonly rows: readonly FigureRow[];
  /** The places in `rows` that are turning points, shown first; absent when all are. */
  readonly turning?: readonly number[];
  /** "6 more". */
  readonly more?: string;
}

export interface FigureRow {
  /** "9 Jan", "10–14 Jan"; of parts, the part's label. May be empty. */
  readonly time: string;
  /** Of `time`, where it is a label in another language. */
  readonly lang?: string;
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
  /** "since replaced: raised to 238 by prosecutors, 16 Aug"; empty for what stands. */
  readonly state: Phrase;
  /** What the editor notes on the statement and what was done to it, one sentence each. */
  readonly remarks: readonly Phrase[];
  readonly pages: readonly PageText[];
}

export interface PageText {
  readonly source: Id;
  readonly outlet: string;
  /** "printed on 12 Jan", "no day known". */
  readonly day: string;
  /** "reprints AP", "translates Spiegel", "rewrites the BBC". */
  readonly copyOf?: string;
  /** The value as this page has it, where it is another form than the report's. */
  readonly value?: Phrase;
  /** The anchor as printed, in the page's language. */
  readonly quote?: string;
  readonly quoteLang?: string;
  /** Leads to the passage. */
  readonly url?: string;
  /** "source found by us in TASS", notes of the editor, hedges. */
  readonly remarks: readonly Phrase[];
  readonly evidence?: true;
  readonly title?: string;
  readonly titleLang?: string;
}

/** Behind "85 sources". */
export interface SourcesText {
  /** "85 articles, 25 people or offices behind these answers". */
  readonly head: string;
  /** "Ten papers that quote one office count as one. Nothing is averaged." */
  readonly rule: string;
  readonly byVoice: readonly {
    readonly group?: Id;
    readonly label: string;
    readonly lang?: string;
    readonly voices: readonly {
      readonly voice: VoiceKey;
      readonly label: string;
      readonly lang?: string;
      readonly on: boolean;
      /** "in 12 answers". */
      readonly count: string;
      /** "quoted by 5 outlets". */
      readonly outlets?: string;
    }[];
  }[];
  readonly byPage: readonly {
    readonly source: Id;
    readonly outlet: string;
    /** The headline, else the outlet and day. */
    readonly label: string;
    readonly lang?: string;
    readonly day: string;
    readonly on: boolean;
    readonly copyOf?: string;
    readonly note?: string;
    readonly noteLang?: string;
    readonly url?: string;
    /** Not published yet at the moment looked at. */
    readonly later?: true;
  }[];
}

/** Behind "123 answers": every finding under the story's headings. */
export interface AnswersText {
  readonly sections: readonly {
    readonly title: string;
    readonly lang?: string;
    readonly findings: readonly FindingText[];
  }[];
}

/** Behind "8 open questions" and "7 corrections". */
export interface ListEntry {
  readonly fact?: Id;
  /** Of corrections: "9 Jan". */
  readonly day?: string;
  /** The question; of corrections the label of the fact. */
  readonly label: string;
  readonly lang?: string;
  readonly text: Phrase;
}
