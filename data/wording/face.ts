/**
 * The card at rest, complete: everything that is drawn before anybody opens or switches anything, in words, for one
 * language. It is plain JSON, so that it can be made when a story is compiled and drawn by a script that knows nothing
 * of stories.
 */
import type { Resolution } from '../resolver/finding.ts';
import { type Unknown, unknowns } from './finding/unknowns.ts';
import type { Phrase } from './phrase.ts';
import { asKnownOn, type FindingSaid, findingAtRest, stateWords } from './sheet.ts';
import { onWords } from './sources.ts';
import { counted, own, tagged, type Voice } from './voice.ts';

/** How many open questions are shown before the rest is folded away. */
const lead = 4;

export interface Face {
  readonly story: string;
  /** BCP 47 tag of the words. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly kicker: string;
  readonly title: string;
  /** The language of the title, where it is another. */
  readonly lang?: string;
  readonly state: Phrase;
  readonly findings: readonly FindingSaid[];
  /** How many findings there are in all, and the words for showing them. */
  readonly total: number;
  readonly showAll: Phrase;
  readonly showFewer: string;
  readonly unknowns: {
    readonly label: string;
    readonly shown: readonly Unknown[];
    /** "6 more"; empty when all are shown. */
    readonly more: Phrase;
    readonly folded: readonly Unknown[];
  };
  readonly sources: { readonly label: string; readonly on: Phrase };
  readonly known: { readonly label: string; readonly on: string };
  /** "3 statements withdrawn or revised"; empty when none was. */
  readonly corrected: Phrase;
  readonly rule: string;
}

/** The face of a card in one view, showing all findings or only the first ones. */
export function faceOf(voice: Voice, resolution: Resolution, all: boolean): Face {
  const { bundle, strings } = voice;
  const open = unknowns(voice, resolution);
  const cut = open.length > lead + 1 ? lead : open.length;
  const corrections = resolution.corrections.length;
  const { findings } = resolution;
  const shown = all ? findings : findings.slice(0, bundle.lead);
  return {
    story: bundle.story,
    language: voice.language,
    direction: strings.direction,
    kicker: strings.kicker,
    title: own(voice, bundle.title),
    ...tagged(voice, bundle.title),
    state: stateWords(voice, resolution),
    findings: shown.flatMap((finding) => findingAtRest(voice, finding)),
    total: findings.length,
    showAll: counted(voice, strings.showAll, findings.length),
    showFewer: strings.showFewer,
    unknowns: {
      label: strings.unknowns,
      shown: open.slice(0, cut),
      more: cut < open.length ? counted(voice, strings.others, open.length - cut) : [],
      folded: open.slice(cut),
    },
    sources: { label: strings.reports, on: onWords(voice, resolution) },
    known: { label: strings.knownOn, on: asKnownOn(voice, resolution) },
    corrected: corrections === 0 ? [] : counted(voice, strings.corrected, corrections),
    rule: strings.rule,
  };
}

/** What the first response carries: the same face without what nobody sees at rest. */
export function firstFace(voice: Voice, resolution: Resolution): Face {
  const face = faceOf(voice, resolution, false);
  return { ...face, unknowns: { ...face.unknowns, folded: [] } };
}

/** The line of script that brings a face along with the first script. It runs after that has defined the element. */
export function bring(face: Face): string {
  const name = JSON.stringify(face.story);
  return `try{customElements.get("what-we-know").faces.set(${name},${JSON.stringify(face)})}catch{}`;
}
