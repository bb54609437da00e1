/**
 * One claim while an editor fills it in. Who says it is never taken from silence: a draft without a voice cannot be
 * saved, and "the outlet itself" and "nobody is named" are choices like any other.
 */
import type { MarkedPage, StoryModel } from '../../api.ts';
import type { Proposal } from '../../propose/proposal.ts';
import { nearFacts } from './near-facts.ts';
import { type NewFact, newFactOf, noFact } from './new-fact.ts';

/** `speaker:ID`, `statement:ID`, or one of the rest; empty while nothing is chosen. */
export type VoiceChoice = `speaker:${string}` | `statement:${string}` | 'first-hand' | 'nobody' | 'new' | '';

export interface Draft {
  readonly proposal?: Proposal;
  readonly start: number;
  readonly end: number;
  readonly anchor: string;
  /** The words as they stand in the text. */
  readonly printed: string;
  /** Likeliest first. */
  readonly near: readonly string[];
  /** Id of a fact, `new`, or empty. */
  readonly fact: string;
  readonly newFact: NewFact;
  /** As written in YAML; for answers the id, `unclear`, or `new`. */
  readonly value: string;
  readonly newAnswer: string;
  readonly voice: VoiceChoice;
  readonly newSpeaker: string;
  /** Its name on the card, where that is shorter. */
  readonly newShort: string;
  readonly newSpeakerPartOf: string;
  /** People whom the page does not name: told, and never firm. */
  readonly isUnnamed: boolean;
  readonly asOf: string;
  readonly hedge: string;
  readonly scope: string;
  readonly note: string;
  /** `voice:ID` or `answer:ID` that it contradicts outright. */
  readonly denies: string;
}

const empty = {
  newAnswer: '',
  newSpeaker: '',
  newShort: '',
  newSpeakerPartOf: '',
  isUnnamed: false,
  asOf: '',
  hedge: '',
  scope: '',
  note: '',
  denies: '',
} as const;

/** Scores below this are too unsure to be taken with Enter alone. */
const sure = 0.35;

export function draftOfProposal(proposal: Proposal, page: MarkedPage, story: StoryModel): Draft {
  const known = proposal.facts.filter(({ id }) => story.facts.some((fact) => fact.id === id));
  const [best] = known;
  const { voice } = proposal;
  const isCount = proposal.kind === 'count' || proposal.kind === 'date';
  return {
    ...empty,
    proposal,
    start: proposal.start,
    end: proposal.end,
    anchor: proposal.anchor,
    printed: proposal.printed,
    near: known.map(({ id }) => id),
    fact: best !== undefined && best.score >= sure ? best.id : story.facts.length === 0 ? 'new' : '',
    newFact: newFactOf(proposal, page),
    value: isCount || proposal.kind === 'unknown' ? proposal.value : '',
    voice:
      voice === undefined
        ? ''
        : voice.kind !== 'speaker'
          ? voice.kind
          : voice.id === undefined
            ? 'new'
            : `speaker:${voice.id}`,
    newSpeaker: voice?.kind === 'speaker' && voice.id === undefined ? asBeginning(voice.name) : '',
    asOf: proposal.kind === 'date' ? '' : (proposal.asOf ?? ''),
    hedge: proposal.hedge ?? '',
  };
}

export function draftOfSelection(
  page: MarkedPage,
  story: StoryModel,
  selection: { readonly start: number; readonly end: number; readonly anchor: string },
): Draft {
  const printed = page.text.slice(selection.start, selection.end);
  const around = page.text.slice(Math.max(0, selection.start - 200), selection.end + 200);
  const near = nearFacts(around, story.facts);
  // What was read in the middle of the words: "on Sept. 7" is a day, "3,200 images" a number.
  const [read, other] = page.proposals.filter(
    ({ start, end, value }) => value !== '' && start < selection.end && selection.start < end,
  );
  const number = /\d/.test(printed) ? printed.replace(/[\s.,;:!?)”’"“]+$/u, '').trim() : '';
  return {
    ...empty,
    ...selection,
    printed,
    near,
    fact: story.facts.length === 0 ? 'new' : '',
    newFact:
      read === undefined || other !== undefined ? { ...noFact, kind: 'answer' } : newFactOf(read, page),
    value: read !== undefined && other === undefined ? read.value : number,
    voice: '',
  };
}

/** "Official figures": names are written as they begin a sentence. */
function asBeginning(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** What is still to be chosen, in words; empty once the draft can be taken. */
export function missingOf(draft: Draft): readonly string[] {
  const missing: string[] = [];
  const { fact, newFact, value, newAnswer, voice, newSpeaker, denies } = draft;
  if (fact === '' || (fact === 'new' && (newFact.label === '' || newFact.asks === '')))
    missing.push('the question');
  const isNumber = newFact.kind === 'count' || newFact.kind === 'money';
  if (fact === 'new' && isNumber && newFact.counts === '') missing.push('whether it changes with time');
  if (fact === 'new' && newFact.kind === 'money' && !/^[A-Z]{3}$/.test(newFact.currency))
    missing.push('the currency');
  if ((value === '' && denies === '') || (value === 'new' && newAnswer === '')) missing.push('the value');
  if (voice === '' || (voice === 'new' && newSpeaker === '')) missing.push('who says it');
  return missing;
}
