/** The third stage: everything that takes more than one file to see. Changes nothing; it only tells. */
import type { CheckedStory } from '../check/checked.ts';
import type { Tell } from '../issue.ts';
import type { LinkCode } from './codes.ts';
import { checkReferences } from './references.ts';

/** `now` is the clock of the machine that compiles. */
export function link(story: CheckedStory, now: Date, tell: Tell<LinkCode>): void {
  checkReferences(story, tell);
  void now;
}
