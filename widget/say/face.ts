/**
 * The card at rest, complete: everything that is drawn before anybody opens or switches anything, in words, for one
 * language. It is plain JSON, so that it can be made when a story is compiled and drawn by a script that knows nothing
 * of stories.
 */
import type { Resolution } from '../../data/model/finding.ts';
import type { Phrase } from './phrase.ts';
import { type FindingSaid, type Sheet, sheetOf } from './sheet.ts';
import { onWords } from './sources.ts';
import type { Unknown } from './unknowns.ts';
import { counted, type Voice } from './voice.ts';

/** How many open questions are shown before the rest is folded away. */
const open = 4;

export interface Face {
  readonly story: string;
  /** BCP 47 tag of the words. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly kicker: string;
  readonly title: string;
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
  /** "3 figures withdrawn or revised"; empty when none was. */
  readonly corrected: Phrase;
  readonly rule: string;
}

/** The face of a card with `off` sources switched off, showing all findings or only the first ones. */
export function faceOf(voice: Voice, resolution: Resolution, off: number, all: boolean, sheet?: Sheet): Face {
  const { strings } = voice;
  const { story, kicker, title, state, day, lead, findings, unknowns } = sheet ?? sheetOf(voice, resolution);
  const cut = unknowns.length > open + 1 ? open : unknowns.length;
  const corrections = resolution.corrections.length;
  return {
    story,
    language: voice.language,
    direction: strings.direction,
    kicker,
    title,
    state,
    findings: all ? findings : findings.slice(0, lead),
    total: findings.length,
    showAll: counted(voice, strings.showAll, findings.length),
    showFewer: strings.showFewer,
    unknowns: {
      label: strings.unknowns,
      shown: unknowns.slice(0, cut),
      more: cut < unknowns.length ? counted(voice, strings.others, unknowns.length - cut) : [],
      folded: unknowns.slice(cut),
    },
    sources: { label: strings.reports, on: onWords(voice, off) },
    known: { label: strings.knownOn, on: day },
    corrected: corrections === 0 ? [] : counted(voice, strings.corrected, corrections),
    rule: strings.rule,
  };
}

/** What the first response carries: the same face without what nobody sees at rest. */
export function firstFace(voice: Voice, resolution: Resolution): Face {
  const face = faceOf(voice, resolution, 0, false);
  return {
    ...face,
    findings: face.findings.map((finding) => ({ ...finding, why: finding.why.slice(0, 1) })),
    unknowns: { ...face.unknowns, folded: [] },
  };
}

/** The line of script that brings a face along with the first script. It runs after that has defined the element. */
export function bring(face: Face): string {
  const name = JSON.stringify(face.story);
  return `customElements.get("what-we-know")?.faces?.set(${name},${JSON.stringify(face)});`;
}
