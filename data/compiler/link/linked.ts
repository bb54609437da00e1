/** Brings together, for each claim, what other files say about it: source, statement, voices, interval and day. */

import type { VoiceKey } from '../../resolver/finding.ts';
import {
  actsIn,
  type CheckedClaim,
  type CheckedEntry,
  type CheckedFact,
  type CheckedStory,
} from '../check/checked.ts';
import type { SourceEntry } from '../check/schema/source.ts';
import type { ActEntry, StatementEntry } from '../check/schema/speaker.ts';
import type { Span } from '../time/moment.ts';
import type { Zones } from '../time/story-zones.ts';
import { intervalOf } from './interval.ts';
import { buildVoices, type StoryVoices } from './voices.ts';

export interface LinkedClaim {
  readonly claim: CheckedClaim;
  readonly fact: CheckedFact;
  readonly source: CheckedEntry<SourceEntry>;
  readonly statement: CheckedEntry<StatementEntry> | undefined;
  /** Those who vouch for it; empty when it is unattributed. */
  readonly voices: readonly VoiceKey[];
  /** For counts and dates that can be compared. */
  readonly interval: Span | undefined;
  /** As written; the statement's date when the claim gives none. */
  readonly asOf: string | undefined;
  /** The span of that day. */
  readonly day: Span | undefined;
}

export interface Linked {
  readonly story: CheckedStory;
  readonly zones: Zones;
  readonly voices: StoryVoices;
  readonly facts: ReadonlyMap<string, CheckedFact>;
  /** Claims whose references all lead somewhere, by fact. */
  readonly claims: ReadonlyMap<string, readonly LinkedClaim[]>;
}

export function linkClaims(story: CheckedStory, zones: Zones): Linked {
  const voices = buildVoices(story);
  const claims = new Map<string, LinkedClaim[]>();
  for (const fact of story.facts) {
    const linked = fact.claims.flatMap((claim): LinkedClaim[] => {
      const { entry, value } = claim;
      const source = story.sources.all.get(entry.source);
      const statement = entry.statement === undefined ? undefined : story.statements.all.get(entry.statement);
      if (source === undefined || (entry.statement !== undefined && statement === undefined)) return [];
      const { outlet } = source.entry;
      const asOf = entry.as_of ?? statement?.entry.on;
      const day =
        entry.as_of !== undefined
          ? zones.span(entry.as_of, outlet)
          : statement?.entry.on && zones.span(statement.entry.on);
      return [
        {
          claim,
          fact,
          source,
          statement,
          voices: voices.of(entry, source.entry, statement?.entry),
          interval: value && intervalOf(value, fact.head.units ?? {}, (moment) => zones.span(moment, outlet)),
          asOf,
          day: day || undefined,
        },
      ];
    });
    claims.set(fact.id, linked);
  }
  return { story, zones, voices, facts: new Map(story.facts.map((fact) => [fact.id, fact])), claims };
}

/** Every claim of the story. */
export function allClaims({ claims }: Linked): LinkedClaim[] {
  return [...claims.values()].flat();
}

/** The acts of a statement and those of the claim alone, in the order of writing. */
export function actsOf({ claim, statement }: Pick<LinkedClaim, 'claim' | 'statement'>): readonly ActEntry[] {
  return [...actsIn(statement?.entry.acts), ...actsIn(claim.entry.acts)].map(([act]) => act);
}

/** Whether it was withdrawn by its speaker, and not reinstated since. */
export function isWithdrawn(acts: readonly ActEntry[]): boolean {
  let withdrawn = false;
  for (const { how } of acts) {
    if (how === 'reinstated') withdrawn = false;
    else if (how === 'retracted' || how === 'deleted' || how === 'corrected') withdrawn = true;
  }
  return withdrawn;
}

/** When its source came out, as far as that is known: its day, else the bounds of it. */
export function publication({ source }: Pick<LinkedClaim, 'source'>, zones: Zones): Span {
  const { published, after, before, outlet } = source.entry;
  if (published !== 'unknown') return zones.span(published, outlet);
  return {
    low: after === undefined ? -Infinity : zones.span(after, outlet).low,
    high: before === undefined ? Infinity : zones.span(before, outlet).high,
  };
}

/** The one number that a count prints, whatever stands before it. */
export function numberOf({ value }: CheckedClaim): number | undefined {
  return value !== undefined && 'n' in value ? value.n : undefined;
}
