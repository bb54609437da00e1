/**
 * Rule 4 on pages without a day: each joins its voice's latest saying of the same number, so that a reprint is never newer
 * than what it reprints; else it is of its publication. Decides the cases "a careless reprint without a day revives
 * nothing" and "an undated later figure of an outlet's own tally replaces its earlier one".
 */
import type { FactIndex } from './bundle-index.ts';
import { bySeed, type Draft, type Group, place } from './drafts.ts';
import { compare, type Day, type IndexedClaim, newness, UNKNOWN_DAY } from './model.ts';
import { isSame } from './same-number.ts';

const prints = ({ claims }: Draft, { form, scope }: IndexedClaim): boolean =>
  claims.some((one) => one.scope === scope && isSame(one.form, form));

/** The first day on which any voice gave a number. */
function firstDayOf(claim: IndexedClaim, groups: readonly Group[]): Day | undefined {
  const given = groups.flatMap(({ drafts }) => drafts.filter((one) => prints(one, claim)));
  return given.map(({ day }) => day).sort((a, b) => compare(a.last, b.last))[0];
}

/** The voice's latest saying of that number that is not newer than the page; of one day, the one of that very form. */
function reprinted(claim: IndexedClaim, { drafts }: Group): Draft | undefined {
  const isOfForm = ({ claims }: Draft): boolean => claims.some(({ form }) => form === claim.form);
  return drafts
    .filter(({ day }) => day !== UNKNOWN_DAY && newness(day) <= claim.published.last)
    .filter((one) => prints(one, claim))
    .sort((a, b) => compare(newness(b.day), newness(a.day)) || Number(isOfForm(b)) - Number(isOfForm(a)))[0];
}

const byPublication = (a: IndexedClaim, b: IndexedClaim): number =>
  compare(a.published.last, b.published.last);

/** Gives a day to all that has none, in the order of publication. */
export function dateUndatedPages(groups: readonly Group[], { moves, isState }: FactIndex): void {
  const usesFirstDays = (moves === 'total' || moves === 'level') && !isState;
  const undated = groups.flatMap((group) => [
    ...group.undated.map((claim) => ({ claim, group, statement: undefined })),
    ...group.drafts.flatMap((statement) => {
      const [claim] = [...statement.claims].sort((a, b) => byPublication(a, b) || a.place - b.place);
      return statement.day === UNKNOWN_DAY && claim !== undefined ? [{ claim, group, statement }] : [];
    }),
  ]);
  undated.sort((a, b) => byPublication(a.claim, b.claim) || bySeed(a.claim, b.claim));
  for (const { claim, group, statement } of undated) {
    const before = statement === undefined ? reprinted(claim, group) : undefined;
    if (before !== undefined) {
      before.claims.push(claim);
      continue;
    }
    const first = usesFirstDays ? firstDayOf(claim, groups) : undefined;
    const isEarlier = first !== undefined && first.last < claim.published.last;
    const day = isEarlier ? { ...first, instant: undefined } : claim.published;
    if (statement === undefined) place(claim, day, group, !isEarlier);
    else Object.assign(statement, { day, dayIsPublication: !isEarlier });
  }
}
