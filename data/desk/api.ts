/**
 * What the pages of the desk and its server send each other, as JSON. Types only. Paths begin with `/desk/api`; what writes
 * is a POST.
 */
import type { Changes, Conflict, Edit } from './edit/edits.ts';
import type { PageProblem } from './page/page.ts';
import type { Proposal } from './propose/proposal.ts';

/** `changed`: published, and the files say something else by now. `saved`: shown on this machine, and never published. */
export type PublicState = 'never' | 'published' | 'changed' | 'withdrawn' | 'renamed';

/** GET /stories */
export interface StoryState {
  readonly story: string;
  readonly title: string;
  readonly errors: number;
  readonly warnings: number;
  readonly facts: number;
  readonly sources: number;
  readonly public: PublicState;
  /** An ISO instant. */
  readonly published?: string;
  readonly by?: string;
  readonly checkedBy?: string;
  /** Not before this moment. */
  readonly embargo?: string;
  /** Why it was withdrawn. */
  readonly reason?: string;
}

/** What the compiler tells, with what an editor can do about it with one tap. */
export interface DeskIssue {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly file: string;
  readonly line: number;
  readonly fact?: string;
  /** The claim in the fact's file that it is about. */
  readonly claim?: ClaimPlace;
  readonly answers: readonly IssueAnswer[];
}

export interface IssueAnswer {
  readonly label: string;
  /** `{reason}` stands in them where the editor's own words belong. */
  readonly edits: readonly Edit[];
  /** What to ask for before: readers see it. */
  readonly asks?: string;
}

/** Where a claim stands: the same as `ClaimRef`, and the fact it is in. */
export interface ClaimPlace {
  readonly fact: string;
  readonly index: number;
  readonly source: string;
  readonly anchor?: string;
}

export interface FactModel {
  readonly id: string;
  readonly label: string;
  readonly labels?: LocalizedText;
  readonly asks: string;
  readonly questions?: LocalizedText;
  readonly kind: 'count' | 'date' | 'answer';
  readonly unit?: string;
  readonly counts?: string;
  readonly answers: readonly { readonly id: string; readonly label: string }[];
  readonly claims: number;
  /** Who speaks in its claims, whoever does so most often first. */
  readonly speakers: readonly string[];
  readonly partOf?: string;
  /** The lines of the card in one sentence, as it stands; absent while the story has mistakes. */
  readonly card?: string;
}

export interface StatementModel {
  readonly id: string;
  /** The only fact that it stands in. */
  readonly fact?: string;
  /** "Information ministry, 9 January 2022". */
  readonly label: string;
  readonly saidBy: readonly string[];
  readonly on?: string;
  /** What was done to it so far, as its file has it. */
  readonly acts: readonly Changes[];
  readonly withdrawn: boolean;
  /** The values that claims of it print, by fact. */
  readonly values: Readonly<Record<string, readonly string[]>>;
}

/** A text in several languages, where the files give more than one. */
export type LocalizedText = Readonly<Record<string, string>>;

export interface SpeakerModel {
  readonly id: string;
  readonly name: string;
  readonly names?: LocalizedText;
  readonly short?: string;
  readonly shorts?: LocalizedText;
  readonly partOf?: string;
  readonly group?: string;
  /** People whom the pages do not name. */
  readonly unnamed?: true;
}

export interface SourceModel {
  readonly id: string;
  readonly outlet: string;
  readonly title?: string;
  readonly published?: string;
  readonly language: string;
  readonly claims: number;
}

/** A page whose text is kept on this machine. */
export interface KeptPage {
  readonly id: string;
  readonly source: SourceForm;
  /** The page stands in sources.yaml. */
  readonly entered: boolean;
  readonly claims: number;
}

/** GET /stories/STORY */
export interface StoryModel {
  readonly story: string;
  readonly title: string;
  readonly titles?: LocalizedText;
  readonly summary?: string;
  readonly summaries?: LocalizedText;
  readonly language: string;
  readonly timeZone: string;
  readonly open: boolean;
  readonly lead: number;
  readonly embargo?: string;
  readonly facts: readonly FactModel[];
  readonly sources: readonly SourceModel[];
  readonly speakers: readonly SpeakerModel[];
  readonly statements: readonly StatementModel[];
  readonly groups: readonly {
    readonly id: string;
    readonly label: string;
    readonly labels?: LocalizedText;
  }[];
  readonly sections: readonly {
    readonly id: string;
    readonly title: string;
    readonly titles?: LocalizedText;
    readonly facts: readonly string[];
  }[];
  /** Names of outlets, as they are spelled. */
  readonly outlets: readonly string[];
  readonly pages: readonly KeptPage[];
  readonly issues: readonly DeskIssue[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly conflicts: readonly Conflict[];
  /** Goes up whenever somebody else changes a file of the story on disk. */
  readonly version: number;
}

/** The entry of sources.yaml, as a form. */
export interface SourceForm {
  readonly outlet: string;
  readonly title?: string;
  readonly url?: string;
  readonly published?: string;
  /** The day is not printed on the page. */
  readonly inferred?: boolean;
  /** What is known of a day that nobody knows. */
  readonly after?: string;
  readonly before?: string;
  readonly language: string;
  readonly original?: string;
}

/** POST /stories/STORY/pages/read answers with this; nothing is kept yet. */
export interface ReadPage {
  readonly text: string;
  readonly source: SourceForm;
  readonly problems: readonly PageProblem[];
  /** The page that is this one, entered before. */
  readonly enteredAs?: string;
  /** The text that was entered is kept on this machine. */
  readonly isKept?: true;
  /** What this version says that the one entered before did not, in sentences: "The page now says 17, was 19." */
  readonly changes?: readonly string[];
}

/** A claim of the page that stands in the story already. */
export interface TakenClaim extends ClaimPlace {
  readonly label: string;
  readonly value: string;
  readonly who: string;
  /** Where its anchor stands in the text; absent where it does not. */
  readonly start?: number;
  readonly end?: number;
}

/** GET /stories/STORY/pages/PAGE */
export interface MarkedPage {
  readonly id: string;
  readonly source: SourceForm;
  readonly entered: boolean;
  readonly text: string;
  readonly proposals: readonly Proposal[];
  /** Ids of proposals that were dropped. */
  readonly dropped: readonly string[];
  readonly claims: readonly TakenClaim[];
}

/** POST /stories/STORY/preview and /edits. `claim` is the new or changed one that is told about. */
export interface EditRequest {
  readonly edits: readonly Edit[];
  readonly about?: { readonly fact: string; readonly source: string; readonly anchor?: string };
  /**
   * The version of the story that the form was filled from. Files that somebody changed on disk since are not written over:
   * both versions come back. Absent: write all the same.
   */
  readonly version?: number;
}

/** What edits do to one fact on the card. */
export interface FactEffect {
  readonly fact: string;
  readonly label: string;
  /** "Killed: 235 stays; your 207 is history, because …" */
  readonly sentence: string;
  /** Whether readers see anything else than before. */
  readonly changes: boolean;
  /** Addresses of the card of this fact alone. `before` is absent for a new fact. */
  readonly before?: string;
  readonly after?: string;
}

export interface PreviewResult {
  /** Absent where the edits cannot be compiled. */
  readonly told?: FactEffect;
  /** What is wrong with the edits, or what the compiler asks about what they change. */
  readonly issues: readonly DeskIssue[];
  readonly problems: readonly string[];
}

/** POST /stories/STORY/edits, /undo and /redo */
export interface EditResult extends PreviewResult {
  readonly saved: boolean;
  /** Why nothing was saved. */
  readonly failure?: string;
  readonly conflicts: readonly Conflict[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** One claim of a fact, as its file has it, with what became of it. */
export interface FactClaim extends ClaimPlace {
  /** As written in the file. */
  readonly value: string;
  readonly outlet: string;
  readonly title?: string;
  readonly url?: string;
  /** `speaker:ID`, `statement:ID`, `first-hand` or `nobody`. */
  readonly voice: string;
  readonly asOf: string;
  readonly hedge: string;
  readonly scope: string;
  readonly note: string;
  readonly leads: boolean;
}

/** What one voice said on one day, and where it stands now. */
export interface FactReading {
  readonly value: string;
  /** Index in `voices`. */
  readonly voice: number;
  readonly state: 'stands' | 'behind' | 'history' | 'withdrawn' | 'corrected' | 'left-out';
  /** Why it has no line, or is kept, in words. */
  readonly reason: string;
  readonly claims: readonly FactClaim[];
}

/** GET /stories/STORY/facts/FACT: rows by time, the newest first; columns by voice. */
export interface FactOverTime {
  readonly id: string;
  readonly voices: readonly string[];
  readonly rows: readonly { readonly day: string; readonly readings: readonly FactReading[] }[];
  /** Claims that no reading has, because the story does not compile. */
  readonly others: readonly FactClaim[];
  /** The card of this fact alone. */
  readonly card?: string;
  readonly issues: readonly DeskIssue[];
}

/** One fact as the card prints it, before it is published. */
export interface ReviewedFact {
  readonly fact: string;
  readonly label: string;
  /** Readers see it at rest. */
  readonly leads: boolean;
  readonly claims: number;
  /** Lines of text, the question first. */
  readonly card: string;
  readonly became: readonly string[];
  readonly doubts: readonly DeskIssue[];
  /** Of what is signed. */
  readonly digest: string;
  readonly signed?: { readonly by: string; readonly on: string; readonly isCurrent: boolean };
}

/** GET /stories/STORY/review?place=local */
export interface ReviewModel
  extends Pick<StoryState, 'public' | 'published' | 'by' | 'checkedBy' | 'reason' | 'embargo'> {
  readonly places: readonly ('local' | 'cloudflare')[];
  readonly place: 'local' | 'cloudflare';
  readonly canRollback: boolean;
  /** Readers have nothing of it yet. */
  readonly isFirst: boolean;
  /** What readers will see change. */
  readonly changes: readonly string[];
  readonly facts: readonly ReviewedFact[];
  readonly errors: readonly DeskIssue[];
}

/** Every failure. */
export interface DeskFailure {
  readonly error: string;
}
