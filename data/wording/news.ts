/** What a newer revision of the story changes on a card that a reader is looking at, before it is shown and after. */
import type { Id } from '../bundle/bundle.ts';
import { changesBetween } from '../resolver/changes.ts';
import type { Resolution } from '../resolver/finding.ts';
import { briefly } from './finding/headline.ts';
import { fill, type Phrase, small } from './phrase.ts';
import { counted, factOf, ownPiece, type Voice } from './voice.ts';

/** One revision in one view. */
export interface Told {
  readonly voice: Voice;
  readonly resolution: Resolution;
}

/** The facts whose findings read differently in the newer revision, or are new in it, in its order. */
export function changedFacts(before: Told, after: Told): readonly Id[] {
  const old = new Set(before.resolution.findings.map(({ fact }) => fact));
  const { bundle } = after.voice;
  const changes = changesBetween(bundle, before.resolution, after.resolution, before.voice.bundle);
  const changed = new Set(changes.map(({ fact }) => fact));
  const facts = after.resolution.findings.map(({ fact }) => fact);
  return facts.filter((fact) => changed.has(fact) || !old.has(fact));
}

/** "1 finding changed – show". */
export function newsWords(before: Told, after: Told): Phrase {
  const { voice } = after;
  const changed = changedFacts(before, after).length;
  return changed === 0 ? [voice.strings.newsOther] : counted(voice, voice.strings.news, changed);
}

/** What the first of them says now, and how many more there are: "Updated – Killed: now 225 (…)." */
export function updatedWords({ voice, resolution }: Told, changed: readonly Id[]): Phrase {
  const { strings } = voice;
  const first = resolution.findings.find(({ fact }) => fact === changed[0]);
  const fact = first && factOf(voice, first);
  if (first === undefined || fact === undefined) return [strings.updated];
  const more = changed.length - 1;
  return fill(strings.change, {
    switched: [strings.updated],
    label: [ownPiece(voice, fact.label)],
    finding: small(briefly(voice, first), voice.language),
    rest: more === 0 ? [] : counted(voice, strings.moreChanged, more),
  });
}
