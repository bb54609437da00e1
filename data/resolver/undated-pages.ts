/**
 * Rule 4 on pages without a day: each joins its voice's latest saying of the same number, so that a reprint is never newer
 * than what it reprints; else it is of its publication. Decides the cases "a careless reprint without a day revives
 * nothing", "an undated later figure of an outlet's own tally replaces its earlier one" and "a page without a day is ordered by
 * what bounds its day".
 */
import type { FactIndex } from './bundle-index.ts';
import { bySeed, type Group, type OpenSaying, place } from './drafts.ts';
import { type Day, type IndexedClaim, newness, sortedBy, UNKNOWN_DAY } from './model.ts';
import { isSame } from './same-number.ts';

const prints = ({ claims }: OpenSaying, { form, scope }: IndexedClaim): boolean =>
  claims.some((one) => one.scope === scope && isSame(one.form, form));

/** The first day on which any voice gave a number. */
function firstDayOf(claim: IndexedClaim, groups: readonly Group[]): Day | undefined {
  const given = groups.flatMap(({ drafts }) => drafts.filter((one) => prints(one, claim)));
  return sortedBy(given, ({ day }) => [day.last])[0]?.day;
}

/** The voice's latest saying of that number that is not newer than the page; of one day, the one of that very form. */
function reprinted(claim: IndexedClaim, { drafts }: Group): OpenSaying | undefined {
  const isOfForm = ({ claims }: OpenSaying): boolean => claims.some(({ form }) => form === claim.form);
  const earlier = drafts.filter(({ day }) => day !== UNKNOWN_DAY && newness(day) <= claim.published.last);
  const printing = earlier.filter((one) => prints(one, claim));
  return sortedBy(printing, (one) => [-newness(one.day), -Number(isOfForm(one))])[0];
}

/** Gives a day to all that has none, in the order of publication. */
export function dateUndatedPages(groups: readonly Group[], { moves, isState }: FactIndex): void {
  const usesFirstDays = (moves === 'total' || moves === 'level') && !isState;
  const undated = groups.flatMap((group) => [
    ...group.undated.map((claim) => ({ claim, group, statement: undefined })),
    ...group.drafts
      .filter(({ day }) => day === UNKNOWN_DAY)
      .map((statement) => {
        const [claim] = sortedBy(statement.claims, (one) => [one.published.last, one.place]);
        return { claim: claim as IndexedClaim, group, statement };
      }),
  ]);
  const inOrder = sortedBy(undated, ({ claim }) => [claim.published.last, ...bySeed(claim)]);
  for (const { claim, group, statement } of inOrder) {
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
