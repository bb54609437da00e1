/** The claims of one fact as they stand in the bundle, in canonical order and with their ids. */

import { compare } from '../../bundle/compare.ts';
import type { Claim, Value } from '../../bundle/types.ts';
import type { CheckedClaim, CheckedFact, CheckedStory } from '../check/checked.ts';
import { deniedBy } from '../check/denied.ts';
import { omitUndefined } from '../omit-undefined.ts';
import type { Zones } from '../time/story-zones.ts';
import { emitActs } from './emit-acts.ts';
import { canonicalText, compareMoments, oneOrMore, sorted } from './order.ts';

/** Whether the anchor of a claim is locked as evidence. */
export type Evident = (claim: CheckedClaim) => boolean;

/** What the parts that a claim's own source lists add up to, where they add up to something else. */
export type Summed = (claim: CheckedClaim) => Claim['parts'];

/** What was found out about the claims. */
export interface EmitContext {
  readonly zones: Zones;
  readonly evident: Evident;
  readonly summed: Summed;
}

/** A claim of the bundle, and the one of the files that it was made from. */
export interface EmittedClaim {
  readonly claim: Claim;
  readonly from: CheckedClaim;
}

/** Claims by their as-of or their statement's date, then source, then all that they say. */
export function emitClaims(fact: CheckedFact, story: CheckedStory, around: EmitContext): EmittedClaim[] {
  const drafts = fact.claims.map((claim) => {
    const { entry } = claim;
    const outlet = story.sources.all.get(entry.source)?.entry.outlet;
    const draft = draftOf(claim, fact, outlet, around);
    const statement = entry.statement === undefined ? undefined : story.statements.all.get(entry.statement);
    const moment = draft.as_of ?? statement?.entry.on;
    return {
      draft,
      from: claim,
      when: moment === undefined ? undefined : { moment, span: around.zones.span(moment) },
      key: '',
    };
  });
  drafts.sort((a, b) => {
    const order = compareMoments(a.when, b.when) || compare(a.draft.source, b.draft.source);
    if (order !== 0) return order;
    a.key ||= keyOf(a.draft);
    b.key ||= keyOf(b.draft);
    return compare(a.key, b.key);
  });
  const counts = new Map<string, number>();
  return drafts.map(({ draft, from }) => {
    const nth = (counts.get(draft.source) ?? 0) + 1;
    counts.set(draft.source, nth);
    return { claim: { id: nth === 1 ? draft.source : `${draft.source}~${nth}`, ...draft }, from };
  });
}

/** Value and anchor first, then the rest. */
function keyOf(draft: Omit<Claim, 'id'>): string {
  return JSON.stringify([draft.value, draft.anchor, draft]);
}

function draftOf(
  claim: CheckedClaim,
  fact: CheckedFact,
  outlet: string | undefined,
  { zones, evident, summed }: EmitContext,
): Omit<Claim, 'id'> {
  const { entry, value } = claim;
  const { corrected, past } = entry;
  return omitUndefined({
    source: entry.source,
    value: value && stampedValue(value, outlet, zones),
    printed: canonicalText(entry.printed),
    statement: entry.statement,
    said_by: oneOrMore(entry.said_by),
    first_hand: entry.first_hand,
    citing: entry.citing,
    traced: entry.traced,
    as_of: zones.stamped(entry.as_of, outlet),
    anchor: canonicalText(entry.anchor),
    heard: canonicalText(entry.heard),
    hedge: entry.hedge,
    scope: canonicalText(entry.scope),
    verbatim: entry.verbatim,
    denies: deniedBy(entry, fact.answers),
    acts: emitActs(entry.acts),
    corrected:
      corrected &&
      omitUndefined({ on: zones.stamped(corrected.on, outlet), note: canonicalText(corrected.note) }),
    past: past && omitUndefined({ on: past.on, why: canonicalText(past.why), source: past.source }),
    stands: canonicalText(entry.stands),
    leads: entry.leads,
    includes: sorted(entry.includes),
    excludes: sorted(entry.excludes),
    may_include: sorted(entry.may_include),
    parts: summed(claim),
    set_aside: canonicalText(entry.set_aside),
    note: canonicalText(entry.note),
    evidence: evident(claim) ? (true as const) : undefined,
  });
}

/** The moments of a date as the clock of the page's outlet showed them. */
function stampedValue(value: Value, outlet: string | undefined, zones: Zones): Value {
  if (!('date' in value)) return value;
  const date = zones.stamped(value.date, outlet);
  return value.form === 'between'
    ? { ...value, date, until: zones.stamped(value.until, outlet) }
    : { ...value, date };
}
