/**
 * Which claims of two revisions are the same. Ids do not tell it: `source~2` counts the claims of a page in a fact, so a
 * claim that is entered before another of the same page takes its id. What a claim says does.
 */
import type { Bundle, Claim, Fact } from '../bundle/types.ts';

export interface Placed {
  readonly fact: Fact;
  readonly claim: Claim;
}

export interface ClaimPairs {
  /** Claims of one page about one fact, one of which took the place of the other. */
  readonly changed: readonly { readonly was: Placed; readonly now: Placed }[];
  /** The same claim, in another fact. */
  readonly moved: readonly { readonly was: Placed; readonly now: Placed }[];
  readonly added: readonly Placed[];
  readonly gone: readonly Placed[];
}

/** Who has the same passage has most likely the same claim. */
const ANCHOR_WEIGHT = 3;

function claimsIn({ facts }: Bundle): readonly Placed[] {
  return facts.flatMap((fact) => fact.claims.map((claim) => ({ fact, claim })));
}

/** What a claim says. */
function contentOf({ claim: { id: _, ...content } }: Placed): string {
  return JSON.stringify(content);
}

function grouped(all: readonly Placed[], keyOf: (one: Placed) => string): ReadonlyMap<string, Placed[]> {
  const groups = new Map<string, Placed[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}

/** Pairs each claim with one that has the same key, in their order. */
function paired(before: readonly Placed[], after: readonly Placed[], keyOf: (one: Placed) => string) {
  const waiting = grouped(before, keyOf);
  const pairs = after.flatMap((now) => {
    const was = waiting.get(keyOf(now))?.shift();
    return was === undefined ? [] : [{ was, now }];
  });
  const done = new Set(pairs.flatMap(({ was, now }) => [was, now]));
  const left = (one: Placed): boolean => !done.has(one);
  return { pairs, before: before.filter(left), after: after.filter(left) };
}

/** How much two claims say alike. */
function likeness({ claim: a }: Placed, { claim: b }: Placed): number {
  let alike = 0;
  for (const key of Object.keys(a) as (keyof Claim)[]) {
    if (key === 'id' || key === 'source' || JSON.stringify(a[key]) !== JSON.stringify(b[key])) continue;
    alike += key === 'anchor' ? ANCHOR_WEIGHT : 1;
  }
  return alike;
}

/** Of the claims of one page about one fact those that are most alike; with nothing in common, none. */
function nearest(before: readonly Placed[], after: readonly Placed[]) {
  const pageOf = ({ fact, claim }: Placed): string => `${fact.id} ${claim.source}`;
  const byPage = grouped(before, pageOf);
  const near = after
    .flatMap((now) => (byPage.get(pageOf(now)) ?? []).map((was) => ({ was, now, alike: likeness(was, now) })))
    .filter(({ alike }) => alike > 0)
    .sort((a, b) => b.alike - a.alike);
  const done = new Set<Placed>();
  const pairs = near.filter(({ was, now }) => {
    if (done.has(was) || done.has(now)) return false;
    done.add(was).add(now);
    return true;
  });
  const left = (one: Placed): boolean => !done.has(one);
  return { pairs, before: before.filter(left), after: after.filter(left) };
}

/** Pairs what is the same, then what moved to another fact, then what is nearest. All in the order of the story. */
export function pairClaims(before: Bundle, after: Bundle): ClaimPairs {
  const same = paired(claimsIn(before), claimsIn(after), (one) => `${one.fact.id} ${contentOf(one)}`);
  const moved = paired(same.before, same.after, contentOf);
  const near = nearest(moved.before, moved.after);
  const order = new Map(same.after.map((one, at) => [one, at]));
  const place = ({ now }: { readonly now: Placed }): number => order.get(now) ?? 0;
  return {
    changed: near.pairs.sort((a, b) => place(a) - place(b)),
    moved: moved.pairs,
    added: near.after,
    gone: near.before,
  };
}
