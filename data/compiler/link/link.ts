/** The third stage: everything that takes more than one file to see. Changes nothing; it only tells. */
import type { CheckedStory } from '../check/checked.ts';
import type { Tell } from '../issue.ts';
import { checkArithmetic } from './arithmetic.ts';
import type { LinkCode } from './codes.ts';
import { checkDates } from './dates.ts';
import { linkClaims } from './linked.ts';
import { checkReferences } from './references.ts';
import { checkCircles, checkOutlets, checkTwice, checkUnused } from './slips.ts';
import { checkTraces } from './traces.ts';
import { checkWithdrawals } from './withdrawals.ts';

/** `now` is the clock of the machine that compiles. */
export function link(story: CheckedStory, now: Date, tell: Tell<LinkCode>): void {
  checkReferences(story, tell);
  checkCircles(story, tell);
  checkOutlets(story, tell);
  checkUnused(story, tell);
  const linked = linkClaims(story);
  checkDates(linked, now, tell);
  checkWithdrawals(linked, tell);
  checkTraces(linked, tell);
  checkArithmetic(linked, tell);
  checkTwice(linked, tell);
}
