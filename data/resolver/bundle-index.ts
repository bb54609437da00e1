/**
 * Looks a bundle through once: voices, days, and for each claim all that no view can change. Kept for as long as the
 * bundle itself, so that a toggle costs little. The bundle must not change afterwards.
 */
import { localize } from '../bundle/localize.ts';
import { type ReadMoment, readMoment, zoneOf } from '../bundle/moment.ts';
import type { Act, Bundle, Claim, Fact, Id, Moment, Source, Text } from '../bundle/types.ts';
import { type Answers, answersOf } from './answers.ts';
import { type Form, formOf, keyOf } from './forms.ts';
import { type Day, type IndexedClaim, memoize, sortedBy, UNKNOWN_DAY, type Voice } from './model.ts';
import { type Voices, voicesOf } from './voices.ts';

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
  /** Voices that hold a figure together with another. */
  readonly heldTogether: readonly Voice[];
  /** The instants at which anything about it changes, in order. Between two of them all moments are alike. */
  readonly turns: readonly number[];
  readonly answers: Answers;
  /** A running total; a count at one time, or a state that changes; counts of each day. */
  readonly moves: 'total' | 'level' | 'daily' | undefined;
  readonly isState: boolean;
}

export interface BundleIndex {
  readonly voices: Voices;
  readonly facts: readonly FactIndex[];
  readonly sources: ReadonlyMap<Id, Source>;
  /** The instant from which each source could be known. */
  readonly knownFrom: ReadonlyMap<Id, number>;
  /** The end of the last day that the bundle names: where a view without a moment stands. */
  readonly latest: number;
  readonly read: (moment: Moment) => ReadMoment | undefined;
  /** The last instant of a moment; the end of time for what cannot be read. */
  readonly endOf: (moment: Moment) => number;
  readonly actsOf: (acts: readonly Act[] | undefined) => readonly IndexedAct[];
}

const cache = new WeakMap<Bundle, BundleIndex>();

export function indexOf(bundle: Bundle): BundleIndex {
  const index = cache.get(bundle) ?? build(bundle);
  cache.set(bundle, index);
  return index;
}

/** By the words in the story's own language, so that no reader's language makes two scopes of one. */
function scopeOf(scope: Text | undefined, language: string): string {
  return scope === undefined ? '' : localize(scope, language, language);
}

/** Everything that happens, for the view without a moment. */
function momentsIn({ sources, statements, facts }: Bundle): readonly (Moment | undefined)[] {
  const claims = facts.flatMap((fact) => fact.claims);
  const acts = [...statements, ...claims].flatMap((one) => one.acts ?? []);
  return [
    ...sources.map(({ published }) => published),
    ...acts.map(({ on }) => on),
    ...facts.map(({ status }) => status?.on),
    ...claims.flatMap(({ corrected, past }) => [corrected?.on, past?.on]),
  ];
}

const movesBy = { 'running total': 'total', 'at one time': 'level', 'each day': 'daily' } as const;

function build(bundle: Bundle): BundleIndex {
  const zone = zoneOf(bundle);
  const read = memoize((moment: Moment) => readMoment(moment, zone));
  const endOf = (moment: Moment): number => read(moment)?.span.high ?? Infinity;
  const dayOf = memoize((moment: Moment): Day | undefined => {
    const at = read(moment);
    const instant = at?.precision === 'time' ? at.span.low : undefined;
    return at && { first: at.days.low, last: at.days.high, instant, text: moment };
  });
  /** Of a page without a day, what is known of it orders it before and after others. */
  const publicationOf = memoize(({ published, after, before }: Source): Day => {
    if (published !== undefined) return dayOf(published) ?? UNKNOWN_DAY;
    if (after === undefined && before === undefined) return UNKNOWN_DAY;
    const [from, to] = [dayOf(after ?? ''), dayOf(before ?? '')];
    return { ...UNKNOWN_DAY, first: from?.first ?? -Infinity, last: to?.last ?? Infinity };
  });
  let latest = -Infinity;
  for (const moment of momentsIn(bundle)) {
    const end = moment === undefined ? undefined : read(moment)?.span.high;
    if (end !== undefined && end > latest) latest = end;
  }
  if (latest === -Infinity) latest = Number.MAX_SAFE_INTEGER;
  const voices = voicesOf(bundle);
  // What has no known day is known by the day before which it was published, else only now.
  const knownFrom = new Map(
    bundle.sources.map(({ id, published, before }) => {
      const moment = published ?? before;
      const until = published === undefined ? latest : Number.MAX_SAFE_INTEGER;
      return [id, moment === undefined ? latest : Math.min(endOf(moment), until)];
    }),
  );
  const sources = new Map(bundle.sources.map((source) => [source.id, source]));
  const statements = new Map(bundle.statements.map((statement) => [statement.id, statement]));
  const actsOf = memoize((acts: readonly Act[] | undefined): readonly IndexedAct[] =>
    (acts ?? []).map((act, place) => ({
      act,
      place,
      from: endOf(act.on),
      day: dayOf(act.on) ?? UNKNOWN_DAY,
      by: voices.speaker(act.by),
    })),
  );

  const indexFact = (fact: Fact): FactIndex => {
    // Two claims that print one form share it.
    const forms = new Map<string, Form>();
    const indexClaim = (claim: Claim, place: number): IndexedClaim | undefined => {
      const source = sources.get(claim.source);
      if (source === undefined) return undefined;
      const statement = statements.get(claim.statement ?? '');
      const key = keyOf(claim);
      const form = forms.get(key) ?? formOf(claim, fact, zone);
      forms.set(key, form);
      const own = voices.of(claim, source, statement);
      const cited = claim.citing ?? statement?.citing;
      const day = statement?.on ?? claim.as_of;
      const outlet = source.original?.outlet ?? source.outlet;
      return {
        claim,
        fact,
        source,
        statement,
        place,
        voices: own,
        voiceKey: own.map((voice) => voice.key).join(' + '),
        cites: cited === undefined ? undefined : voices.speaker(cited),
        scope: scopeOf(claim.scope, bundle.language),
        form,
        day: day === undefined ? undefined : dayOf(day),
        published: publicationOf(source),
        knownFrom: knownFrom.get(source.id) ?? latest,
        outlet,
        group: voices.groupOfOutlet(outlet),
      };
    };
    const claims = sortedBy(fact.claims, ({ id }) => [id]).flatMap(
      (claim, place) => indexClaim(claim, place) ?? [],
    );
    const turns = claims.flatMap(
      ({ claim: { acts, corrected, past, hedge }, statement, form, knownFrom: known }) => [
        known,
        ...[
          ...(acts ?? []),
          ...(statement?.acts ?? []),
          ...(corrected ? [corrected] : []),
          ...(past ? [past] : []),
        ].map(({ on }) => endOf(on)),
        // An expected day has passed once the moment is beyond it.
        ...(hedge === 'expected' && form.type === 'date' ? [form.high + 1] : []),
      ],
    );
    if (fact.status !== undefined) turns.push(endOf(fact.status.on));
    const isState = fact.kind === 'answer' && fact.changes === true;
    const counts = fact.kind === 'count' ? fact.counts : undefined;
    return {
      fact,
      claims,
      heldTogether: [...new Set(claims.flatMap((one) => (one.voices.length > 1 ? one.voices : [])))],
      turns: [...new Set(turns)].sort((a, b) => a - b),
      answers: answersOf(fact),
      moves: isState ? 'level' : counts && movesBy[counts],
      isState,
    };
  };
  return { voices, facts: bundle.facts.map(indexFact), sources, knownFrom, latest, read, endOf, actsOf };
}
