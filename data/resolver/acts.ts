/**
 * Rule 14, acts on a statement: what withdraws it, what gives it again, and what takes the cited body's name away. They
 * hold whichever sources are on. Decides the cases "taken back by who posted it, disowned by who was named", "withdrawn
 * and reinstated", "a withdrawn denial" and "disowned by who was named, not taken back by who said it".
 */
import type { Act } from '../bundle/types.ts';
import type { BundleIndex } from './bundle-index.ts';
import type { ActTold } from './finding.ts';
import { compare, type Day, groupBy, type IndexedClaim, type Voice } from './indexed-claim.ts';

/** What the acts up to a moment make of a statement. */
export interface ActedOn {
  readonly isWithdrawn: boolean;
  /** The day of the act that withdrew it. */
  readonly withdrawnOn: Day | undefined;
  /** The day on which it was given again. */
  readonly givenAgain: Day | undefined;
  /** Bodies that deny having been its source. */
  readonly disowned: readonly Voice[];
}

const withdraws: ReadonlySet<Act['how']> = new Set(['retracted', 'deleted', 'corrected']);

/** Whether `by` is one of the speakers, or an organisation that one of them is part of. */
function speaksFor(by: Voice, speakers: readonly Voice[]): boolean {
  return speakers.some((voice) => voice === by || voice.above.has(by.key));
}

/** What became, by `instant`, of a statement that these claims print; acts on one claim count as those on the statement. */
export function actedOn(
  claims: readonly IndexedClaim[],
  index: BundleIndex,
  instant: number,
): ActedOn | undefined {
  if (claims.every(({ claim, statement }) => claim.acts === undefined && statement?.acts === undefined))
    return undefined;
  const lists = new Set<readonly Act[]>();
  for (const { claim, statement } of claims) {
    if (statement?.acts !== undefined) lists.add(statement.acts);
    if (claim.acts !== undefined) lists.add(claim.acts);
  }
  const voices = claims[0]?.voices ?? [];
  const acts = [...lists].flatMap((list) => index.actsOf(list)).filter(({ from }) => from <= instant);
  // A list is in time order already; several lists, of a statement and its claims, are merged.
  if (lists.size > 1) acts.sort((a, b) => compare(a.from, b.from) || a.place - b.place);
  let withdrawnOn: Day | undefined;
  let givenAgain: Day | undefined;
  const disowned: Voice[] = [];
  for (const { act, by, day } of acts) {
    if (act.how === 'denied') disowned.push(by);
    if (!speaksFor(by, voices)) continue;
    if (withdraws.has(act.how)) {
      withdrawnOn ??= day;
      givenAgain = undefined;
    } else if (act.how === 'reinstated' && withdrawnOn !== undefined) {
      withdrawnOn = undefined;
      givenAgain = day;
    }
  }
  return { isWithdrawn: withdrawnOn !== undefined, withdrawnOn, givenAgain, disowned };
}

/** The acts on what a fact's claims print, up to a moment, in time order: told whether or not a page of it is on. */
export function actsTold(
  claims: readonly IndexedClaim[],
  index: BundleIndex,
  instant: number,
): readonly ActTold[] {
  const told: { readonly from: number; readonly act: ActTold }[] = [];
  for (const { claim } of claims)
    for (const { from, place } of index.actsOf(claim.acts))
      if (from <= instant) told.push({ from, act: { claim: claim.id, act: place, claims: [claim.id] } });
  const acted = claims.filter(({ statement }) => statement?.acts !== undefined);
  for (const [statement, list] of groupBy(acted, (one) => one.statement?.id ?? '')) {
    for (const { from, place } of index.actsOf(list[0]?.statement?.acts))
      if (from <= instant)
        told.push({ from, act: { statement, act: place, claims: list.map(({ claim }) => claim.id) } });
  }
  const nameOf = ({ statement = '', claim = '' }: ActTold): string => `${statement} ${claim}`;
  return told
    .sort((a, b) => compare(a.from, b.from) || compare(nameOf(a.act), nameOf(b.act)) || a.act.act - b.act.act)
    .map(({ act }) => act);
}
