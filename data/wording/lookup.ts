/** The parts of a bundle by their ids. Made once for each bundle. */
import type { Bundle, Claim, Fact, Id, Outlet, Source, Speaker, Statement } from '../bundle/types.ts';

export interface Lookup {
  readonly facts: ReadonlyMap<Id, Fact>;
  readonly sources: ReadonlyMap<Id, Source>;
  readonly speakers: ReadonlyMap<Id, Speaker>;
  readonly statements: ReadonlyMap<Id, Statement>;
  readonly outlets: ReadonlyMap<string, Outlet>;
  /** What outlets are called, those of originals as well. */
  readonly outletNames: ReadonlySet<string>;
  /** Claims by their id within the fact. */
  readonly claims: (fact: Id) => ReadonlyMap<string, Claim>;
}

const known = new WeakMap<Bundle, Lookup>();

export function lookupOf(bundle: Bundle): Lookup {
  let found = known.get(bundle);
  if (found === undefined) {
    found = build(bundle);
    known.set(bundle, found);
  }
  return found;
}

function byId<T extends { readonly id: Id }>(list: readonly T[]): ReadonlyMap<Id, T> {
  return new Map(list.map((one) => [one.id, one]));
}

function build(bundle: Bundle): Lookup {
  const facts = byId(bundle.facts);
  const claims = new Map<Id, ReadonlyMap<string, Claim>>();
  return {
    facts,
    sources: byId(bundle.sources),
    speakers: byId(bundle.speakers),
    statements: byId(bundle.statements),
    outlets: new Map((bundle.outlets ?? []).map((outlet) => [outlet.name, outlet])),
    outletNames: new Set(
      bundle.sources.flatMap(({ outlet, original }) => (original ? [outlet, original.outlet] : [outlet])),
    ),
    claims: (fact) => {
      let found = claims.get(fact);
      if (found === undefined) {
        found = byId(facts.get(fact)?.claims ?? []);
        claims.set(fact, found);
      }
      return found;
    },
  };
}
