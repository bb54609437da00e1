/**
 * What comes out of the resolver: the findings of one view. Codes and references only; every renderer turns them
 * into its reader's language. All arrays are in an order that does not depend on the order of the bundle. Types only.
 */
import type { Id, Moment } from '../bundle/bundle.ts';

/** Which sources are switched off, and the moment looked at. */
export interface View {
  readonly off: readonly Id[];
  /** Show what could be known at the end of this moment. Absent: everything published. */
  readonly at?: Moment;
}

export type Status =
  | 'unreported'
  | 'withdrawn'
  | 'unclear'
  | 'single'
  | 'consistent'
  | 'agreed'
  | 'differ'
  | 'disputed';

export type Trend = 'rising' | 'falling' | 'none';

/** A claim's id within its fact. */
export type ClaimId = string;

/**
 * What became of a live claim. `current` stands; `repeat` says the same as a current one of its origin; `history` was
 * overtaken; `word` has no number ("dozens") while somebody gives one; `unclear` says that it is not known.
 */
export type ClaimState = 'current' | 'repeat' | 'history' | 'word' | 'unclear' | 'withdrawn' | 'set-aside';

/** All live claims that go back to one root. */
export interface Origin {
  /** `speaker:<id>`, `outlet:<name>`, or `unstated`. */
  readonly key: string;
  readonly speaker?: Id;
  readonly outlet?: string;
  readonly claims: readonly { readonly id: ClaimId; readonly state: ClaimState }[];
}

export type Reason =
  /**
   * These values were taken back. One reason for each act, in time order; `unconfirmed` acts are told here too. Where
   * everybody who prints the statement is switched off, these are their claims: a withdrawal cannot be switched off.
   */
  | {
      readonly code: 'withdrawn';
      readonly statement: Id;
      readonly act: number;
      readonly claims: readonly ClaimId[];
    }
  /** `claims` are history: `by` is a later reading that is not lower, or a later one of the same origin. */
  | { readonly code: 'later'; readonly claims: readonly ClaimId[]; readonly by: ClaimId }
  /** The origin lowered (or an authority changed) its own value: `from` was, `to` is. */
  | { readonly code: 'revised'; readonly from: ClaimId; readonly to: ClaimId }
  /** Several outlets, one origin: they count once. `by` stands for them. */
  | { readonly code: 'same-origin'; readonly claims: readonly ClaimId[]; readonly by: ClaimId }
  /** The value meets the one that stands, in a rounder or wider form. */
  | { readonly code: 'rounding'; readonly claims: readonly ClaimId[]; readonly by: ClaimId }
  /**
   * Two values that do not meet, and what kind of disagreement that is: of `other-day` both can hold. Both are current,
   * but that a total may be told beside the earlier one, history by now, that was above it.
   */
  | {
      readonly code: 'conflict';
      readonly a: ClaimId;
      readonly b: ClaimId;
      readonly why:
        | 'other-organisation'
        | 'same-organisation'
        | 'same-day'
        | 'undated'
        | 'other-day'
        | 'scope'
        | 'unstated'
        | 'several';
    }
  /** Several origins, but not shown to be independent of each other. */
  | { readonly code: 'not-independent'; readonly claims: readonly ClaimId[] }
  /** The owner was traced: none of these sources names it. */
  | { readonly code: 'traced'; readonly claims: readonly ClaimId[]; readonly source: Id }
  /** The source does not say whose value it is. */
  | { readonly code: 'unstated'; readonly claims: readonly ClaimId[] }
  /** Words without a number. */
  | { readonly code: 'words'; readonly claims: readonly ClaimId[] }
  /** Somebody says that it is not known. */
  | { readonly code: 'said-unclear'; readonly claims: readonly ClaimId[] }
  /** The editor set these aside; the claim says why. */
  | { readonly code: 'set-aside'; readonly claims: readonly ClaimId[] }
  /** This fact is a part of `fact`. */
  | { readonly code: 'part-of'; readonly fact: Id }
  /** `source` is off; with it alone switched on again, the finding would be another. */
  | {
      readonly code: 'without';
      readonly source: Id;
      readonly status: Status;
      readonly low?: ClaimId;
      readonly high?: ClaimId;
    };

export interface Finding {
  readonly fact: Id;
  readonly status: Status;
  readonly trend: Trend;
  /** Counts and dates: the ends of the range, one claim twice when one value stands. Absent when nothing stands. */
  readonly low?: ClaimId;
  readonly high?: ClaimId;
  /** Answers: those that stand, in the fact's order. */
  readonly answers?: readonly Id[];
  /** One claim for each value that stands, in the order of their origins. */
  readonly current: readonly ClaimId[];
  /** Every live claim, by origin: those that stand first. */
  readonly origins: readonly Origin[];
  readonly reasons: readonly Reason[];
}

export interface Resolution {
  readonly story: Id;
  readonly at?: Moment;
  /** Live sources (on, and published by the moment), and all of them. */
  readonly sources: { readonly live: number; readonly all: number };
  /** Distinct roots of all live claims that are not withdrawn, across facts. */
  readonly origins: number;
  readonly findings: readonly Finding[];
  /** Facts that are not known, and why. */
  readonly unknowns: readonly {
    readonly fact: Id;
    readonly why: 'unreported' | 'withdrawn' | 'unclear' | 'said-unclear';
  }[];
  /** What was withdrawn or lowered up to the moment, oldest first. */
  readonly corrections: readonly Correction[];
}

export type Correction =
  | {
      readonly how: 'withdrawn';
      readonly on: Moment;
      readonly statement: Id;
      readonly act: number;
      readonly facts: readonly Id[];
    }
  | {
      readonly how: 'revised';
      readonly on: Moment;
      readonly fact: Id;
      readonly from: ClaimId;
      readonly to: ClaimId;
    };
