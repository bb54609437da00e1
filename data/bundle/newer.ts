/**
 * What of a newer bundle this code can show. A word of a closed list that it does not know may change what a claim means,
 * so the whole fact that has it is left out: an incomplete card is better than a wrong one.
 */
import type { Act, ActHow, Bundle, Claim, Counts, Fact, Hedge, Source, Status, Value } from './types.ts';

type Words<T extends string> = { readonly [word in T]: true };

/** The closed lists of this edition. As objects, so that the types say when a word is missing. */
export const forms: Words<Value['form']> = {
  exact: true,
  'at-least': true,
  over: true,
  under: true,
  'at-most': true,
  about: true,
  nearly: true,
  range: true,
  vague: true,
  none: true,
  some: true,
  on: true,
  by: true,
  from: true,
  between: true,
  answer: true,
  possible: true,
  unclear: true,
  unreadable: true,
};
export const hedges: Words<Hedge> = {
  alleged: true,
  unconfirmed: true,
  estimate: true,
  belief: true,
  expected: true,
};
export const counts: Words<Counts> = { 'running total': true, 'at one time': true, 'each day': true };
export const statuses: Words<Status> = {
  agreed: true,
  single: true,
  fits: true,
  differ: true,
  disputed: true,
  versions: true,
  unattributed: true,
  unclear: true,
  withdrawn: true,
  unreported: true,
};
export const acts: Words<ActHow> = {
  retracted: true,
  deleted: true,
  corrected: true,
  reinstated: true,
  denied: true,
  doubted: true,
};
export const copies: Words<NonNullable<Source['original']>['how']> = {
  copy: true,
  translation: true,
  rewrite: true,
};

/** Whether a word is of the list, or is not there. */
function isOf(words: Readonly<Record<string, true>>, word: string | undefined): boolean {
  return word === undefined || Object.hasOwn(words, word);
}

function areActsKnown(one: { readonly acts?: readonly Act[] } | undefined): boolean {
  return (one?.acts ?? []).every(({ how }) => isOf(acts, how));
}

/** The bundle without the facts that use a word which this code does not know. */
export function withoutUnknown(bundle: Bundle): Bundle {
  const statements = new Map(bundle.statements.map((one) => [one.id, one]));
  const sources = new Map(bundle.sources.map((one) => [one.id, one]));
  const isClaimKnown = (claim: Claim): boolean =>
    isOf(forms, claim.value?.form) &&
    isOf(hedges, claim.hedge) &&
    areActsKnown(claim) &&
    areActsKnown(statements.get(claim.statement ?? '')) &&
    isOf(copies, sources.get(claim.source)?.original?.how);
  const isKnown = (fact: Fact): boolean =>
    isOf(counts, fact.counts) && isOf(statuses, fact.status?.is) && fact.claims.every(isClaimKnown);
  return { ...bundle, facts: bundle.facts.filter(isKnown) };
}
