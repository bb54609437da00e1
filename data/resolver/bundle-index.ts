/**
 * Looks a bundle through once: voices, days, and for each claim all that no view can change. Kept for as long as the
 * bundle itself, so that a toggle costs little. The bundle must not change afterwards.
 */
import { EVERYWHERE, type Interval } from '../bundle/interval.ts';
import { type ReadMoment, readMoment, type Zone, zoneOf } from '../bundle/moment.ts';
import type { Act, Bundle, Claim, Fact, Id, Moment, Source, Statement, Text } from '../bundle/types.ts';
import { Answers } from './answers.ts';
import { type Form, formOf, keyOf } from './forms.ts';
import { compare, type Day, type IndexedClaim, UNKNOWN_DAY, type Voice } from './indexed-claim.ts';
import { Voices } from './voices.ts';

/** An act with the instant from which it holds and the day that it was done on. */
export interface IndexedAct {
  readonly act: Act;
  readonly place: number;
  readonly from: number;
  readonly day: Day;
  readonly by: Voice;
}

export interface FactIndex {
  readonly fact: Fact;
  /** In the order of their ids. */
  readonly claims: readonly IndexedClaim[];
  readonly sources: ReadonlySet<Id>;
  readonly voices: ReadonlySet<Voice>;
  /** Groups of its voices, and of the pages of its unattributed claims. */
  readonly groups: ReadonlySet<Id>;
  /** Voices that hold a figure together with another. */
  readonly heldTogether: readonly Voice[];
  /** The instants at which anything about it changes, in order. Between two of them all moments are alike. */
  readonly turns: readonly number[];
  readonly answers: Answers;
  /** A running total, a count at one time, or a state that changes. */
  readonly moves: 'total' | 'level' | 'daily' | undefined;
  readonly isState: boolean;
}

export interface BundleIndex {
  readonly bundle: Bundle;
  readonly zone: Zone;
  readonly voices: Voices;
  readonly facts: readonly FactIndex[];
  readonly sources: ReadonlyMap<Id, Source>;
  /** The instant from which each source could be known. */
  readonly knownFrom: ReadonlyMap<Id, number>;
  /** The end of the last day that the bundle names: where a view without a moment stands. */
  readonly latest: number;
  readonly read: (moment: Moment) => ReadMoment | undefined;
  readonly actsOf: (acts: readonly Act[] | undefined) => readonly IndexedAct[];
}

const none: readonly IndexedAct[] = [];
const cache = new WeakMap<Bundle, BundleIndex>();

export function indexOf(bundle: Bundle): BundleIndex {
  let index = cache.get(bundle);
  if (index === undefined) {
    index = build(bundle);
    cache.set(bundle, index);
  }
  return index;
}

export function dayOf(moment: Moment | undefined, read: BundleIndex['read']): Day | undefined {
  const at = moment === undefined ? undefined : read(moment);
  if (at === undefined) return undefined;
  const instant = at.precision === 'time' ? at.span.low : undefined;
  return { first: at.days.low, last: at.days.high, instant, text: moment };
}

function scopeOf(scope: Text | undefined): string {
  if (scope === undefined || typeof scope === 'string') return scope ?? '';
  return JSON.stringify(Object.entries(scope).sort(([a], [b]) => compare(a, b)));
}

/** Settles every tie. Bundles come sorted as a rule. */
function sortedById(claims: readonly Claim[]): readonly Claim[] {
  const isSorted = claims.every(({ id }, i) => i === 0 || (claims[i - 1] as Claim).id < id);
  return isSorted ? claims : [...claims].sort((a, b) => compare(a.id, b.id));
}

/** Every instant that the bundle names, for the view without a moment. */
function latestOf({ sources, statements, facts }: Bundle, endOf: (moment: Moment) => number): number {
  let latest = -Infinity;
  const see = (moment: Moment | undefined): void => {
    if (moment !== undefined) latest = Math.max(latest, endOf(moment));
  };
  for (const { published } of sources) see(published);
  for (const { acts = [] } of statements) for (const { on } of acts) see(on);
  for (const { status, claims } of facts) {
    see(status?.on);
    for (const { acts = [], corrected, past } of claims) {
      see(corrected?.on);
      see(past?.on);
      for (const { on } of acts) see(on);
    }
  }
  return latest === -Infinity ? Number.MAX_SAFE_INTEGER : latest;
}

function build(bundle: Bundle): BundleIndex {
  const zone = zoneOf(bundle);
  const moments = new Map<Moment, ReadMoment | undefined>();
  const read = (moment: Moment): ReadMoment | undefined => {
    if (!moments.has(moment)) moments.set(moment, readMoment(moment, zone));
    return moments.get(moment);
  };
  // Many claims share a day.
  const days = new Map<Moment, Day | undefined>();
  const dayAt = (moment: Moment | undefined): Day | undefined => {
    if (moment === undefined) return undefined;
    if (!days.has(moment)) days.set(moment, dayOf(moment, read));
    return days.get(moment);
  };
  const spanOf = (moment: Moment): Interval => read(moment)?.span ?? EVERYWHERE;
  const latest = latestOf(bundle, (moment) => read(moment)?.span.high ?? -Infinity);
  const voices = new Voices(bundle);
  // What has no known day is known by the day before which it was published, else only now.
  const knownFrom = new Map(
    bundle.sources.map(({ id, published, before }) => {
      const moment = published ?? before;
      return [id, moment === undefined ? latest : Math.min(spanOf(moment).high, Number.MAX_SAFE_INTEGER)];
    }),
  );
  const sources = new Map(bundle.sources.map((source) => [source.id, source]));
  const statements = new Map(bundle.statements.map((statement) => [statement.id, statement]));
  const actsOf = (acts: readonly Act[] | undefined): readonly IndexedAct[] =>
    acts === undefined
      ? none
      : acts.map((act, place) => ({
          act,
          place,
          from: spanOf(act.on).high,
          day: dayOf(act.on, read) ?? UNKNOWN_DAY,
          by: voices.speaker(act.by),
        }));

  const indexFact = (fact: Fact): FactIndex => {
    const forms = new Map<string, Form>();
    const scopes = new Map<Text | undefined, string>();
    const said = new Set<Statement>();
    const turns = new Set<number>();
    const claims: IndexedClaim[] = [];
    const index = (claim: Claim): void => {
      const source = sources.get(claim.source);
      if (source === undefined) return;
      const statement = claim.statement === undefined ? undefined : statements.get(claim.statement);
      if (statement !== undefined) said.add(statement);
      const key = keyOf(claim);
      const form = forms.get(key) ?? formOf(claim, fact, zone);
      forms.set(key, form);
      const scope = scopes.get(claim.scope) ?? scopeOf(claim.scope);
      scopes.set(claim.scope, scope);
      const own = voices.of(claim, source, statement);
      const cited = claim.citing ?? statement?.citing;
      const outlet = source.original?.outlet ?? source.outlet;
      const known = knownFrom.get(source.id) ?? latest;
      turns.add(known);
      if (claim.acts !== undefined) for (const { from } of actsOf(claim.acts)) turns.add(from);
      if (claim.corrected !== undefined) turns.add(spanOf(claim.corrected.on).high);
      if (claim.past !== undefined) turns.add(spanOf(claim.past.on).high);
      // An expected day has passed once the moment is beyond it.
      if (claim.hedge === 'expected' && form.type === 'date') turns.add(form.high + 1);
      claims.push({
        claim,
        fact,
        source,
        statement,
        place: claims.length,
        voices: own,
        voiceKey: own.length === 1 ? (own[0]?.key ?? '') : own.map((voice) => voice.key).join(' + '),
        cites: cited === undefined ? undefined : voices.speaker(cited),
        scope,
        form,
        day: dayAt(statement?.on ?? claim.as_of),
        published: dayAt(source.published) ?? UNKNOWN_DAY,
        knownFrom: known,
        outlet,
        group: voices.groupOfOutlet(outlet),
      });
    };
    for (const claim of sortedById(fact.claims)) index(claim);
    for (const { acts } of said) for (const { from } of actsOf(acts)) turns.add(from);
    if (fact.status !== undefined) turns.add(spanOf(fact.status.on).high);
    const isState = fact.kind === 'answer' && fact.changes === true;
    const counts = fact.kind === 'count' ? fact.counts : undefined;
    return {
      fact,
      claims,
      sources: new Set(claims.map(({ source }) => source.id)),
      voices: new Set(claims.flatMap((one) => one.voices)),
      groups: new Set(
        claims.flatMap(({ group, voices: own }) =>
          [...(own.length === 0 ? [group] : []), ...own.map((voice) => voice.group)].filter(
            (id) => id !== undefined,
          ),
        ),
      ),
      heldTogether: [...new Set(claims.flatMap((one) => (one.voices.length > 1 ? one.voices : [])))],
      turns: [...turns].sort((a, b) => a - b),
      answers: new Answers(fact),
      moves:
        counts === 'running total'
          ? 'total'
          : counts === 'each day'
            ? 'daily'
            : counts !== undefined || isState
              ? 'level'
              : undefined,
      isState,
    };
  };
  return {
    bundle,
    zone,
    voices,
    facts: bundle.facts.map(indexFact),
    sources,
    knownFrom,
    latest,
    read,
    actsOf,
  };
}
