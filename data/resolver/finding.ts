/**
 * What comes out of the resolver: the findings of one view. Codes and references only; every renderer turns them into
 * its reader's language. All arrays are in an order that does not depend on the order of the bundle. Types only.
 */
import type { Id, Moment, Status } from '../bundle/types.ts';

/** A speaker as `speaker:<id>`, or an outlet for what it saw, counted or holds itself as `outlet:<name>`. */
export type VoiceKey = `speaker:${string}` | `outlet:${string}`;

/** What is switched off, and the moment looked at. Unknown ids are ignored. */
export interface View {
  /** Sources that are off. */
  readonly without?: readonly Id[];
  /** Voices that are off. */
  readonly withoutVoices?: readonly VoiceKey[];
  /** Groups of voices that are off. */
  readonly withoutGroups?: readonly Id[];
  /** Show what could be known at the end of this moment. Absent: everything published. */
  readonly at?: Moment;
}

/** A claim's id within its fact. */
export type ClaimId = string;

/**
 * `stands`: on a line. `behind`: told without a line, without effect on status and order. `history`: no longer stands.
 * `withdrawn`: taken back by its speaker or that speaker's body. `corrected`: the outlet took its own line back.
 * `left-out`: set aside by the editor.
 */
export type ReadingState = 'stands' | 'behind' | 'history' | 'withdrawn' | 'corrected' | 'left-out';

/** Which rule decided the state: of history, then of what is told behind. */
export type Why =
  | 'own-later' // Rule 6: its own voice's later word.
  | 'same-day' // Rule 4: of two totals of one voice and day, the higher is taken for the later.
  | 'passed' // Rule 7: a running total that has been passed.
  | 'moved-on' // Rule 7: counts at one time and states, within one body or by the voice that had given the same.
  | 'other-day' // Rule 7: each day stands for itself, and there is a newer one.
  | 'own-tally' // Rule 8a: an outlet's own tally after a named figure.
  | 'lowered' // Rule 8b: the total was lowered by its keeper.
  | 'agreed-since' // Rule 8c: two independent voices agree since.
  | 'firm-since' // Rule 8d: a firm reading since.
  | 'past' // Rule 9: the editor's judgement, with a reason on the claim.
  | 'unattributed' // Rule 2: nobody is named.
  | 'says-less' // Rule 6: says less than what its voice has said: a word, a rounder form, a wider date.
  | 'expected' // Rules 6 and 12: expected or possible, after something firm or after its day.
  | 'word' // Rule 13: a word among figures.
  | 'not-known' // Rule 13: "not known" among figures and dates.
  | 'denial' // Rule 12: a bare denial, beside what it denies or beside its voice's own answer.
  | 'cites'; // Rule 10: it cites a voice of the same line, which is `by`.

/** One voice's value, hedge, day and scope from one saying; or unattributed claims that print one number. */
export interface Reading {
  /** Who vouches; several hold it together. Empty: nobody is named. */
  readonly voices: readonly VoiceKey[];
  /** The live claims of the saying; the first prints the form that stands. */
  readonly claims: readonly ClaimId[];
  /** Those of them that print another form or hedge than the first: what a copy added or lost is the copy's. */
  readonly departing: readonly ClaimId[];
  /** What it answers, where that is not what its first claim lists: a page's several places, or one of several answers. */
  readonly answers?: readonly Id[];
  /** The day it is of, as written: the saying's, else of publication. Absent when no day is known. */
  readonly day?: Moment;
  /** The day is that of publication, because neither page nor statement gives one. */
  readonly dayIsPublication?: true;
  /** At least half of the pages with that form hedge it. The hedge stands on the first claim. */
  readonly hedged?: true;
  /** Said without a hedge by a voice that is named. */
  readonly firm: boolean;
  readonly state: ReadingState;
  readonly why?: Why;
  /** The reading that made it history, or that it is told behind, as its place in `readings`; for a denial, what it denies. */
  readonly by?: number;
  /** The editor keeps it although a rule would make it history. */
  readonly kept?: true;
  /** Unattributed because those who print it quote each other (rule 3): `alpha and beta quote each other`. */
  readonly circular?: true;
}

/** One number, day or answer on the card, with every voice that gives it. */
export interface Line {
  /** The claim whose form the line prints. */
  readonly claim: ClaimId;
  /** For answers: which of the fact's answers the line is about. Absent for "not known" and possibilities. */
  readonly answer?: Id;
  /** The readings on it, as places in `readings`: voices that give this form, the firm ones first, then those that say it otherwise. */
  readonly readings: readonly number[];
  /** Those of `readings` that give another form or hedge than the line's, told in brackets. */
  readonly otherwise: readonly number[];
  /** The day of its newest firm voice, else of its newest voice. */
  readonly day?: Moment;
  readonly firm: boolean;
  /** Every reading of it is hedged. */
  readonly hedged?: true;
  /** It has another scope than the fact asks about; the scope is on `claim`. */
  readonly scoped?: true;
  /** No voice: unattributed claims print it. */
  readonly unattributed?: true;
  /** A bare denial with nothing else standing: "Denied: …". */
  readonly denial?: true;
  /** Asserts none of several possibilities. */
  readonly possible?: true;
}

/** Why values `differ`, in words of rule 11. */
export type DifferWhy =
  | 'other-days'
  | 'scope'
  | 'one-body'
  | 'hedged'
  | 'unnamed'
  | 'no-day'
  | 'at-least'
  | 'parts'
  | 'close-times'
  | 'rounded'
  | 'judged';

/** A voice changed its own firm value: both are places in `readings`. */
export interface Change {
  /** The one voice that changed it, which may hold either value together with others. */
  readonly voice: VoiceKey;
  readonly how: 'raised' | 'lowered' | 'changed' | 'first-denied';
  readonly from: number;
  readonly to: number;
  /** The day on which the new value was first said; `to` may be of a newer day, on which it was said again. */
  readonly on?: Moment;
}

/** An act up to the moment, whether or not any page that prints the statement is on. */
export interface ActTold {
  /** The statement, or the claim of an act on one claim alone. */
  readonly statement?: Id;
  readonly claim?: ClaimId;
  /** Its place in `acts` of that statement or claim. */
  readonly act: number;
  /** The claims of this fact that print the statement, on or off, published by the moment. */
  readonly claims: readonly ClaimId[];
}

export interface Finding {
  readonly fact: Id;
  readonly status: Status;
  /** The status is the editor's last word; the reason is on the fact. */
  readonly judged?: true;
  /** With `differ`. */
  readonly differs?: DifferWhy;
  /** With `disputed`: a denial, or two readings that contradict each other. Both are places in `readings`. */
  readonly dispute?: { readonly how: 'denies' | 'contradicts'; readonly a: number; readonly b: number };
  /** What stands, in the order of rule 10. */
  readonly lines: readonly Line[];
  /** How many of `lines` are shown at rest. The newest reading, the best supported and both sides of a dispute are among them. */
  readonly atRest: readonly number[];
  /** Every reading with a live claim: what stands first, then behind, history, withdrawn, corrected, left out; newest first. */
  readonly readings: readonly Reading[];
  readonly changes: readonly Change[];
  /** Acts that apply, in time order. */
  readonly acts: readonly ActTold[];
}

/** Something taken back, lowered or corrected. */
export type Correction =
  | {
      readonly how: 'act';
      readonly on: Moment;
      readonly statement?: Id;
      /** For an act on one claim: the fact and claim. */
      readonly claim?: ClaimId;
      readonly act: number;
      readonly facts: readonly Id[];
    }
  | {
      readonly how: 'raised' | 'lowered' | 'changed' | 'first-denied';
      readonly on: Moment;
      readonly fact: Id;
      readonly from: ClaimId;
      readonly to: ClaimId;
    }
  | { readonly how: 'page'; readonly on: Moment; readonly fact: Id; readonly claim: ClaimId };

export interface Resolution {
  readonly story: Id;
  readonly at?: Moment;
  /** Sources that are on and published, and all of them. */
  readonly sources: { readonly live: number; readonly all: number };
  /** Voices with a live claim, across facts; and all of the story at the moment. Switching off never adds one. */
  readonly voices: { readonly live: number; readonly all: number };
  /** In the story's order. */
  readonly findings: readonly Finding[];
  /** Facts that are not known. */
  readonly unknowns: readonly { readonly fact: Id; readonly why: 'unreported' | 'withdrawn' | 'unclear' }[];
  /** What was taken back, lowered or corrected up to the moment, oldest first. */
  readonly corrections: readonly Correction[];
}
