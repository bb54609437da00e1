/** The third stage: everything that takes more than one file to see. Changes nothing; it tells, and adds up. */
import type { CheckedStory } from '../check/checked.ts';
import type { Tell } from '../issue.ts';
import { checkArithmetic } from './arithmetic.ts';
import type { LinkCode } from './codes.ts';
import { checkDates } from './dates.ts';
import { linkClaims } from './linked.ts';
import { checkNames } from './names.ts';
import { type ListedSums, listedSums, partSums } from './part-sums.ts';
import { checkReferences } from './references.ts';
import { checkCircles, checkTwice, checkUnused } from './slips.ts';
import { checkTraces } from './traces.ts';
import { checkWithdrawals } from './withdrawals.ts';

/** `now` is the clock of the machine that compiles. Gives back the sums that readers are shown. */
export function link(story: CheckedStory, now: Date, tell: Tell<LinkCode>): ListedSums {
  checkReferences(story, tell);
  checkCircles(story, tell);
  checkNames(story, tell);
  checkUnused(story, tell);
  const linked = linkClaims(story);
  checkDates(linked, now, tell);
  checkWithdrawals(linked, tell);
  checkTraces(linked, tell);
  const sums = partSums(linked);
  checkArithmetic(linked, sums, tell);
  checkTwice(linked, tell);
  return listedSums(sums);
}
