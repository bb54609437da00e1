/**
 * Rule 14, acts on a statement: what withdraws it, what gives it again, and what takes the cited body's name away. They
 * hold whichever sources are on. Decides the cases "taken back by who posted it, disowned by who was named", "withdrawn
 * and reinstated", "a withdrawn denial" and "disowned by who was named, not taken back by who said it".
 */
import type { Act } from '../bundle/types.ts';
import type { BundleIndex } from './bundle-index.ts';
import type { ActTold } from './finding.ts';
import { type Day, groupBy, type IndexedClaim, sortedBy, type Voice } from './model.ts';

/** What the acts up to a moment make of a statement. */
export interface ActedOn {
  /** The day of the act that withdrew it. */
  readonly withdrawnOn: Day | undefined;
  /** The day on which it was given again. */
  readonly givenAgain: Day | undefined;
  /** Bodies that deny having been its source. */
  readonly disowned: readonly Voice[];
}

const untouched: ActedOn = { withdrawnOn: undefined, givenAgain: undefined, disowned: [] };

/** What became, by `instant`, of a statement that these claims print; acts on one claim count as those on the statement. */
export function actedOn(claims: readonly IndexedClaim[], index: BundleIndex, instant: number): ActedOn {
  const lists = new Set<readonly Act[]>();
  for (const { claim, statement } of claims)
    for (const { acts } of [statement ?? {}, claim]) if (acts !== undefined) lists.add(acts);
  if (lists.size === 0) return untouched;
  const listed = [...lists].flatMap(index.actsOf).filter(({ from }) => from <= instant);
  // A list is in time order already; those of a statement and of its claims are merged.
  const acts = lists.size === 1 ? listed : sortedBy(listed, ({ from, place }) => [from, place]);
  const speakers = claims[0]?.voices ?? [];
  let withdrawnOn: Day | undefined;
  let givenAgain: Day | undefined;
  for (const { act, by, day } of acts) {
    // Its speaker, or an organisation that the speaker is part of.
    if (!speakers.some((voice) => voice === by || voice.above.has(by.key))) continue;
    if (act.how === 'retracted' || act.how === 'deleted' || act.how === 'corrected') {
      withdrawnOn ??= day;
      givenAgain = undefined;
    } else if (act.how === 'reinstated' && withdrawnOn !== undefined) {
      withdrawnOn = undefined;
      givenAgain = day;
    }
  }
  const disowned = acts.flatMap(({ act, by }) => (act.how === 'denied' ? [by] : []));
  return { withdrawnOn, givenAgain, disowned };
}

/** The acts on what a fact's claims print, up to a moment, in time order: told whether or not a page of it is on. */
export function actsTold(
  claims: readonly IndexedClaim[],
  index: BundleIndex,
  instant: number,
): readonly ActTold[] {
  const told = (
    acts: readonly Act[] | undefined,
    of: Pick<ActTold, 'statement' | 'claim'>,
    by: readonly IndexedClaim[],
  ) =>
    index.actsOf(acts).map(({ from, place }) => ({
      from,
      act: { ...of, act: place, claims: by.map(({ claim }) => claim.id) },
    }));
  const all = [
    ...claims.flatMap((one) => told(one.claim.acts, { claim: one.claim.id }, [one])),
    ...[...groupBy(claims, ({ statement }) => statement)].flatMap(([statement, list]) =>
      told(statement?.acts, { statement: statement?.id ?? '' }, list),
    ),
  ];
  return sortedBy(
    all.filter(({ from }) => from <= instant),
    ({ from, act: { statement = '', claim = '', act } }) => [from, `${statement} ${claim}`, act],
  ).map(({ act }) => act);
}
