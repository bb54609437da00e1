/**
 * Looks a bundle through once: names by id, and for each claim all that does not depend on the view (interval, origin,
 * organisation, as-of, when it became known). Kept for as long as the bundle itself, so that a toggle costs little.
 */
import type { Bundle, Claim, Fact, Id, Source, Speaker, Statement } from './bundle.ts';
import type { Interval } from './interval.ts';
import { spanOf } from './moment.ts';
import { type OriginOf, originOf } from './origin.ts';
import { intervalOf, isFigure } from './value.ts';

/** A claim with everything about it that no view can change. */
export interface Entry {
  readonly claim: Claim;
  readonly source: Source;
  readonly origin: OriginOf;
  /** For counts and dates. */
  readonly interval?: Interval;
  /** When the value holds: as-of, else the statement's day, else any time up to publication. */
  readonly asOf: Interval;
  /** The instant from which the source could be known. */
  readonly known: number;
  readonly statement?: Statement;
  /** A figure rather than a word. */
  readonly figure: boolean;
  /** Not hedged by its source. */
  readonly firm: boolean;
}

export interface FactIndex {
  readonly fact: Fact;
  readonly entries: readonly Entry[];
  readonly byId: ReadonlyMap<string, Entry>;
}

export interface Index {
  readonly bundle: Bundle;
  readonly sources: ReadonlyMap<Id, Source>;
  readonly speakers: ReadonlyMap<Id, Speaker>;
  readonly statements: ReadonlyMap<Id, Statement>;
  readonly facts: ReadonlyMap<Id, FactIndex>;
  /** The instant from which each source could be known. */
  readonly known: ReadonlyMap<Id, number>;
  /** For each statement, the instant from which it is withdrawn, if it ever is. */
  readonly withdrawn: ReadonlyMap<Id, number>;
}

const always: Interval = { low: -Infinity, high: Infinity };
const cache = new WeakMap<Bundle, Index>();

/** The index of a bundle; made on first use. The bundle must not change afterwards. */
export function indexOf(bundle: Bundle): Index {
  let index = cache.get(bundle);
  if (index === undefined) {
    index = build(bundle);
    cache.set(bundle, index);
  }
  return index;
}

function byId<T extends { readonly id: string }>(list: readonly T[]): Map<string, T> {
  return new Map(list.map((one) => [one.id, one]));
}

function build(bundle: Bundle): Index {
  const zone = bundle.time_zone;
  const sources = byId(bundle.sources);
  const speakers = byId(bundle.speakers);
  const statements = byId(bundle.statements);
  const known = new Map<Id, number>();
  for (const source of bundle.sources) known.set(source.id, (spanOf(source.published, zone) ?? always).high);

  const withdrawn = new Map<Id, number>();
  for (const statement of bundle.statements) {
    for (const act of statement.withdrawn ?? []) {
      if (act.how === 'unconfirmed') continue;
      const on = (spanOf(act.on, zone) ?? always).high;
      withdrawn.set(statement.id, Math.min(on, withdrawn.get(statement.id) ?? Infinity));
    }
  }

  const facts = new Map<Id, FactIndex>();
  for (const fact of bundle.facts) {
    const entries: Entry[] = [];
    for (const claim of fact.claims) {
      const source = sources.get(claim.source);
      if (source === undefined) continue;
      const statement = claim.statement === undefined ? undefined : statements.get(claim.statement);
      const interval = intervalOf(claim.value, fact, zone);
      const when = claim.as_of ?? statement?.on;
      const knownAt = known.get(source.id) ?? Infinity;
      entries.push({
        claim,
        source,
        origin: originOf(claim, source, statement, speakers),
        ...(interval === undefined ? {} : { interval }),
        asOf: (when === undefined ? undefined : spanOf(when, zone)) ?? { low: -Infinity, high: knownAt },
        known: knownAt,
        ...(statement === undefined ? {} : { statement }),
        figure: isFigure(claim.value),
        firm: claim.hedge === undefined,
      });
    }
    facts.set(fact.id, { fact, entries, byId: new Map(entries.map((entry) => [entry.claim.id, entry])) });
  }
  return { bundle, sources, speakers, statements, facts, known, withdrawn };
}
