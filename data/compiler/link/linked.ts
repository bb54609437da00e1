/** Brings together, for each claim, what other files say about it: source, statement, origin, interval and as-of. */
import type { Interval } from '../../bundle/interval.ts';
import { spanOf } from '../../bundle/moment.ts';
import { type OriginOf, originOf, type Voices, voicesOf } from '../../resolver/origin.ts';
import { intervalOf } from '../../resolver/value.ts';
import type { CheckedClaim, CheckedFact, CheckedStory, Entry } from '../check/checked.ts';
import type { SourceEntry, StatementEntry, WithdrawalEntry } from '../check/schema/story.ts';
import { given } from '../given.ts';

export interface LinkedClaim {
  readonly claim: CheckedClaim;
  readonly fact: CheckedFact;
  readonly source: Entry<SourceEntry>;
  readonly statement: Entry<StatementEntry> | undefined;
  readonly origin: OriginOf;
  /** Absent for answers and for what cannot be compared. */
  readonly interval: Interval | undefined;
  /** As written; the statement's date when the claim gives none. */
  readonly asOf: string | undefined;
}

export interface Linked {
  readonly story: CheckedStory;
  readonly zone: string;
  readonly voices: Voices;
  readonly facts: ReadonlyMap<string, CheckedFact>;
  /** Claims whose references all lead somewhere, by fact. */
  readonly claims: ReadonlyMap<string, readonly LinkedClaim[]>;
}

export function linkClaims(story: CheckedStory): Linked {
  const zone = story.head?.time_zone ?? '+00:00';
  const speakers = new Map(
    [...story.speakers.all.values()].map(({ id, entry }) => [id, given({ id, ...entry })] as const),
  );
  const sources = [...story.sources.all.values()].map(({ entry }) => voiceOf(entry));
  const voices = voicesOf(sources, speakers);
  const claims = new Map<string, LinkedClaim[]>();
  for (const fact of story.facts) {
    const units = given({ units: fact.head.units });
    const linked = fact.claims.flatMap((claim) => {
      const { entry, value } = claim;
      const source = story.sources.all.get(entry.source);
      const statement = entry.statement === undefined ? undefined : story.statements.all.get(entry.statement);
      if (source === undefined || (entry.statement !== undefined && statement === undefined)) return [];
      const origin = originOf(
        given({ said_by: entry.said_by }),
        voiceOf(source.entry),
        statement && given({ said_by: statement.entry.said_by, citing: statement.entry.citing }),
        voices,
      );
      const asOf = entry.as_of ?? statement?.entry.on;
      return [{ claim, fact, source, statement, origin, interval: intervalOf(value, units, zone), asOf }];
    });
    claims.set(fact.id, linked);
  }
  return { story, zone, voices, facts: new Map(story.facts.map((fact) => [fact.id, fact])), claims };
}

/** What of a source decides whose voice it is. */
function voiceOf({ outlet, original, part_of }: SourceEntry) {
  return given({ outlet, part_of, original: original && given(original) });
}

/** The acts of taking a statement back, in the order of writing. */
export function actsOf(statement: StatementEntry): readonly WithdrawalEntry[] {
  return statement.withdrawn === undefined ? [] : [statement.withdrawn].flat();
}

/** Whether anybody took the statement back; refusing to confirm it is not enough. */
export function isWithdrawn(statement: StatementEntry | undefined): boolean {
  return statement !== undefined && actsOf(statement).some((act) => act.how !== 'unconfirmed');
}

/** The span of a moment; of one that cannot be read, all of time. */
export function span(moment: string, zone: string): Interval {
  return spanOf(moment, zone) ?? { low: -Infinity, high: Infinity };
}

/** The one number that a count prints, whatever stands before it. */
export function numberOf({ value }: CheckedClaim): number | undefined {
  return 'n' in value ? value.n : undefined;
}
