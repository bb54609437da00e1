/**
 * What the desk proposes for one page: passages that look like claims, each with the value, the facts it may belong to
 * and who says it. `propose(page, story)` in propose.ts makes them, `storyForProposals` in story.ts gives it the story.
 * Nothing of a proposal is decided before an editor takes it.
 */
import type { Hedge } from '../../bundle/types.ts';

export interface Proposal {
  /** Unique among the proposals of a page, and the same for the same text. */
  readonly id: string;
  /** UTF-16 offsets into Page.text: the marked words. */
  readonly start: number;
  readonly end: number;
  /** The marked words. */
  readonly printed: string;
  /** `silence`: did not comment. `unknown`: it is not known. `denial`: somebody denies something. */
  readonly kind: 'count' | 'date' | 'silence' | 'unknown' | 'denial';
  /** As one writes it in YAML: "more than 160", 2022-01-05; empty for `silence`, `unclear` for `unknown`. */
  readonly value: string;
  /** The unit or currency as printed: "%", "metres", "$". Absent for people and things that are counted one by one. */
  readonly unit?: string;
  /** The noun that is counted, as printed: "people", "criminal cases". */
  readonly counts?: string;
  readonly sentence: { readonly start: number; readonly end: number };
  /** Up to three, the likeliest first; scores from 0 to 1. */
  readonly facts: readonly { readonly id: string; readonly score: number }[];
  /** Absent when undecided: silence is never first-hand or nobody. */
  readonly voice?: ProposedVoice;
  /** The day that the value is about, where the sentence names one. */
  readonly asOf?: string;
  readonly hedge?: Hedge;
  /** The marked words, lengthened until they stand only once in the text; at most eight words. */
  readonly anchor: string;
}

/** `id` is absent for a speaker that the story does not know yet; `name` is then as printed. */
export type ProposedVoice =
  | { readonly kind: 'speaker'; readonly id?: string; readonly name: string }
  | { readonly kind: 'first-hand' }
  | { readonly kind: 'nobody' };

/** What proposals need to know of a story. All texts in every language that the story has. */
export interface StoryForProposals {
  /** A zone like Asia/Almaty or an offset like +06:00. */
  readonly timeZone: string;
  readonly facts: readonly FactForProposals[];
  readonly speakers: readonly SpeakerForProposals[];
  readonly outlets: readonly string[];
}

export interface FactForProposals {
  readonly id: string;
  readonly kind: 'count' | 'date' | 'answer';
  /** The wider fact that it is a part of. */
  readonly partOf?: string;
  readonly asks: readonly string[];
  readonly labels: readonly string[];
  readonly units: readonly string[];
  /** ISO 4217, for a sum of money. */
  readonly currency?: string;
  /** Labels of the answers. */
  readonly answers: readonly string[];
  /** Where, whom, and the scopes of its claims. */
  readonly scopes: readonly string[];
  /** The anchors of its claims: the words that pages use for it. */
  readonly anchors: readonly string[];
  /** The values of its claims as written. */
  readonly values: readonly string[];
}

export interface SpeakerForProposals {
  readonly id: string;
  /** Its name first, then short forms and those of other languages. */
  readonly names: readonly string[];
  /** `false` for people whom the pages do not name ("officials"). */
  readonly named: boolean;
}
