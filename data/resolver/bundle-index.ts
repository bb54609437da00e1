/**
 * Looks a bundle through once: names by id, and for each claim all that does not depend on the view (interval, origin,
 * organisation, as-of, when it became known). Kept for as long as the bundle itself, so that a toggle costs little.
 */

import type { Bundle, Id, Moment } from '../bundle/bundle.ts';
import type { Interval } from '../bundle/interval.ts';
import { dayOf, spanOf } from '../bundle/moment.ts';
import { citedIn } from './citing.ts';
import { datedIn } from './dating.ts';
import type { Entry, FactIndex, Index } from './indexed-claim.ts';
import { byAsOf, byId as byIdOrder, byPrecision } from './order.ts';
import { originOf, outletOf, voicesOf } from './origin.ts';
import { scopesIn, unsaid } from './scope.ts';
import { intervalOf, isFigure } from './value.ts';

/** An entry whose place is not known yet. */
type Draft = { -readonly [K in keyof Entry]: Entry[K] };

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
  const voices = voicesOf(bundle.sources, speakers);
  // Many claims share a day.
  const spans = new Map<Moment, Interval | undefined>();
  const span = (moment: Moment): Interval | undefined => {
    if (!spans.has(moment)) spans.set(moment, spanOf(moment, zone));
    return spans.get(moment);
  };
  const known = new Map<Id, number>();
  for (const source of bundle.sources) known.set(source.id, (span(source.published) ?? always).high);

  const acts = new Map<Id, number[]>();
  const deadFrom = new Map<Id, number>();
  for (const { id, withdrawn = [] } of bundle.statements) {
    const instants = withdrawn.map(({ on }) => (span(on) ?? always).high);
    acts.set(id, instants);
    deadFrom.set(id, Math.min(...instants.filter((_, i) => withdrawn[i]?.how !== 'unconfirmed')));
  }

  const facts = new Map<Id, FactIndex>();
  for (const fact of bundle.facts) {
    const entries: Draft[] = [];
    for (const claim of fact.claims) {
      const source = sources.get(claim.source);
      if (source === undefined) continue;
      const statement = claim.statement === undefined ? undefined : statements.get(claim.statement);
      const when = claim.as_of ?? statement?.on;
      const knownAt = known.get(source.id) ?? Infinity;
      const asOf = (when === undefined ? undefined : span(when)) ?? { low: -Infinity, high: knownAt };
      entries.push({
        claim,
        source,
        origin: originOf(claim, source, statement, voices),
        interval: intervalOf(claim.value, fact, zone),
        asOf,
        days: { low: dayOf(asOf.low, zone), high: dayOf(asOf.high, zone) },
        known: knownAt,
        statement,
        deadFrom: (statement && deadFrom.get(statement.id)) ?? Infinity,
        scope: unsaid,
        figure: isFigure(claim.value),
        firm: claim.hedge === undefined,
        precision: 0,
        time: 0,
        place: 0,
      });
    }
    const dated = entries.map(datedIn(entries));
    entries.forEach((entry, i) => {
      const asOf = dated[i];
      if (asOf === undefined || asOf === entry.asOf) return;
      entry.asOf = asOf;
      entry.days = { low: dayOf(asOf.low, zone), high: dayOf(asOf.high, zone) };
    });
    const scope = scopesIn(entries);
    for (const entry of entries) entry.scope = scope(entry);
    const cited = citedIn(entries, (outlet) => outletOf(outlet, voices).organisation);
    for (const entry of entries) {
      const cites = cited(entry);
      if (cites.length > 0) entry.origin = { ...entry.origin, cites };
    }
    // Not `entries()` of an array: old libraries, still on news pages, put another one in its place.
    let place = 0;
    for (const entry of [...entries].sort(byAsOf)) entry.time = place++;
    place = 0;
    for (const entry of [...entries].sort(byIdOrder)) entry.place = place++;
    place = 0;
    for (const entry of entries.sort(byPrecision)) entry.precision = place++;
    const said = new Set(entries.map(({ statement }) => statement));
    facts.set(fact.id, {
      fact,
      entries,
      byId: new Map(entries.map((entry) => [entry.claim.id, entry])),
      dead: entries.filter(({ claim, deadFrom }) => deadFrom !== Infinity && claim.set_aside === undefined),
      sources: new Map(entries.map((entry) => [entry.source.id, entry.known])),
      acts: [...said].flatMap((one) => (one && acts.get(one.id)) ?? []),
    });
  }
  return { bundle, sources, speakers, statements, facts, known, acts };
}
