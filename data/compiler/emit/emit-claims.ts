/** The claims of one fact as they stand in the bundle, in canonical order and with their ids. */
import type { Claim } from '../../bundle/bundle.ts';
import type { CheckedClaim, CheckedFact, CheckedStory } from '../check/checked.ts';
import { given } from '../given.ts';
import { canonicalText, compare, compareMoments, timed } from './order.ts';

/** Whether the anchor of a claim is locked as evidence. */
export type Evident = (claim: CheckedClaim) => boolean;

/** What the parts that a claim's own source lists add up to, where they add up to something else. */
export type Summed = (claim: CheckedClaim) => Claim['parts'];

/** What was found out about the claims. */
export interface Around {
  readonly zone: string;
  readonly evident: Evident;
  readonly summed: Summed;
}

/** Claims by their as-of or their statement's date, then source, then all that they say. */
export function emitClaims(fact: CheckedFact, story: CheckedStory, around: Around): Claim[] {
  const drafts = fact.claims.map((claim) => {
    const { entry } = claim;
    const draft = draftOf(claim, around);
    const statement = entry.statement === undefined ? undefined : story.statements.all.get(entry.statement);
    return { draft, when: timed(entry.as_of ?? statement?.entry.on, around.zone), key: '' };
  });
  drafts.sort((a, b) => {
    const order = compareMoments(a.when, b.when) || compare(a.draft.source, b.draft.source);
    if (order !== 0) return order;
    a.key ||= keyOf(a.draft);
    b.key ||= keyOf(b.draft);
    return compare(a.key, b.key);
  });
  const counts = new Map<string, number>();
  return drafts.map(({ draft }) => {
    const nth = (counts.get(draft.source) ?? 0) + 1;
    counts.set(draft.source, nth);
    return { id: nth === 1 ? draft.source : `${draft.source}~${nth}`, ...draft };
  });
}

/** Value and anchor first, then the rest. */
function keyOf(draft: Omit<Claim, 'id'>): string {
  return JSON.stringify([draft.value, draft.anchor, draft]);
}

function draftOf(claim: CheckedClaim, { evident, summed }: Around): Omit<Claim, 'id'> {
  const { entry, value } = claim;
  return given({
    source: entry.source,
    value,
    printed: canonicalText(entry.printed),
    statement: entry.statement,
    said_by: entry.said_by,
    traced: entry.traced,
    as_of: entry.as_of,
    anchor: canonicalText(entry.anchor),
    hedge: entry.hedge,
    includes: sorted(entry.includes),
    excludes: sorted(entry.excludes),
    may_include: sorted(entry.may_include),
    parts: summed(claim),
    set_aside: canonicalText(entry.set_aside),
    note: canonicalText(entry.note),
    evidence: evident(claim) ? (true as const) : undefined,
  });
}

function sorted(ids: readonly string[] | undefined): string[] | undefined {
  return ids && [...new Set(ids)].sort();
}
