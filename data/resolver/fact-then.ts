/**
 * What the pages of a moment say of one fact, whichever of them are on: everything that a toggle does not change, so that
 * it is worked out once for each moment.
 */
import { actedOn, actsTold } from './acts.ts';
import type { BundleIndex, FactIndex } from './bundle-index.ts';
import { groupKeyOf } from './drafts.ts';
import type { Finding } from './finding.ts';
import { circularIn } from './independence.ts';
import {
  groupBy,
  type IndexedClaim,
  type Saying,
  sortedBy,
  UNKNOWN_DAY,
  type WorkingReading,
} from './model.ts';
import { sayingsOf } from './sayings.ts';
import { readingOf } from './standing-form.ts';

/** All of a fact at a moment that no toggle changes. */
export interface FactThen {
  readonly instant: number;
  readonly sayings: readonly Saying[];
  /** What a withdrawn saying said, by all its pages. */
  readonly withdrawn: readonly WorkingReading[];
  readonly unattributed: readonly IndexedClaim[];
  readonly circular: ReadonlySet<IndexedClaim>;
  /** The outlet took its own line back, or the editor leaves it out: told, never compared. */
  readonly apart: readonly { readonly claim: IndexedClaim; readonly state: 'corrected' | 'left-out' }[];
  /** Whether the editor has passed a claim by this moment. */
  readonly isPast: (claim: IndexedClaim) => boolean;
  readonly acts: Finding['acts'];
}

/** What the pages of a moment say of a fact, whichever are on. */
export function factThen(fact: FactIndex, index: BundleIndex, instant: number): FactThen {
  const isBy = (dated: { readonly on: string } | undefined): boolean =>
    dated !== undefined && index.endOf(dated.on) <= instant;
  const isPast = ({ claim }: IndexedClaim): boolean => isBy(claim.past);
  const published = fact.claims.filter(({ knownFrom }) => knownFrom <= instant);
  const apart = published.flatMap((one): FactThen['apart'] => {
    const { claim, form } = one;
    if (claim.set_aside !== undefined || form.type === 'unreadable')
      return [{ claim: one, state: 'left-out' }];
    return isBy(claim.corrected) ? [{ claim: one, state: 'corrected' }] : [];
  });
  const out = new Set(apart.map(({ claim }) => claim));
  const compared = asLists(
    published.filter((claim) => !out.has(claim)),
    fact,
    isPast,
  );
  // What was taken back stays its speaker's, so that it cannot come back without one.
  const circular = circularIn(
    compared.filter((claim) => actedOn([claim], index, instant).withdrawnOn === undefined),
  );
  const isAttributed = (claim: IndexedClaim): boolean => claim.voices.length > 0 && !circular.has(claim);
  const sayings = sayingsOf(compared.filter(isAttributed), fact, index, instant);
  return {
    instant,
    sayings,
    withdrawn: sayings
      .filter(({ isWithdrawn }) => isWithdrawn)
      .map((saying) => readingOf(saying, saying.claims, saying.voices)),
    unattributed: compared.filter((claim) => !isAttributed(claim)),
    circular,
    apart,
    isPast,
    acts: actsTold(published, index, instant),
  };
}

/** Where a claim may list several answers, those of one page and statement or day are one list. */
function asLists(
  claims: readonly IndexedClaim[],
  { answers }: FactIndex,
  isPast: (claim: IndexedClaim) => boolean,
): readonly IndexedClaim[] {
  if (!answers.severalHold) return claims;
  const pages = groupBy(claims, (one) => {
    if (one.form.type !== 'answer' || one.voices.length === 0 || isPast(one)) return one.place;
    const { first, last } = one.day ?? UNKNOWN_DAY;
    const said = one.statement?.id ?? `${first} ${last}`;
    return `${groupKeyOf(one)}\n${said}\n${one.source.id}\n${one.claim.hedge}`;
  });
  return [...pages.values()].flatMap((list) => {
    if (list.length === 1) return list;
    const all = new Set(list.flatMap(({ form }) => form.answers));
    const listed = sortedBy(all, (one) => [answers.placeOf(one), one]);
    const key = `answer ${[...listed].sort().join()}`;
    return list.map((one) => ({ ...one, form: { ...one.form, key, answers: listed } }));
  });
}
