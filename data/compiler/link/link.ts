/** The third stage: checks that need more than one file, and the sums of parts. Changes nothing. */
import type { CheckedStory } from '../check/checked.ts';
import type { ReportIssue } from '../issue.ts';
import type { Zones } from '../time/story-zones.ts';
import { checkArithmetic } from './arithmetic.ts';
import { checkActs } from './check-acts.ts';
import type { LinkCode } from './codes.ts';
import { checkDates } from './dates.ts';
import { checkGroups } from './groups.ts';
import { type Linked, linkClaims } from './linked.ts';
import { checkNames } from './names.ts';
import { type ListedSums, listedSums, partSums } from './part-sums.ts';
import { checkReferences } from './references.ts';
import { checkTraces } from './traces.ts';
import { checkCircles, checkTwice, checkUnused } from './unused.ts';

/** What the third stage finds out beside its issues. */
export interface LinkedStory {
  readonly linked: Linked;
  /** The sums that readers are shown. */
  readonly sums: ListedSums;
}

/** `now` is the clock of the machine that compiles. */
export function link(
  story: CheckedStory,
  zones: Zones,
  now: Date,
  report: ReportIssue<LinkCode>,
): LinkedStory {
  checkReferences(story, report);
  checkCircles(story, report);
  checkNames(story, report);
  checkGroups(story, report);
  checkUnused(story, report);
  const linked = linkClaims(story, zones);
  checkDates(linked, now, report);
  checkActs(linked, report);
  checkTraces(linked, report);
  const sums = partSums(linked);
  checkArithmetic(linked, sums, report);
  checkTwice(linked, report);
  return { linked, sums: listedSums(sums) };
}
