/** The fourth stage: what is correct as written and most likely not what was meant. It tells, and repairs nothing. */
import type { ReportIssue } from '../issue.ts';
import type { Linked } from '../link/linked.ts';
import { doubtActs } from './acts.ts';
import { doubtAnchors } from './anchors.ts';
import { doubtAnswers } from './answers.ts';
import type { DoubtCode } from './codes.ts';
import { doubtCopies } from './copies.ts';
import { doubtDays } from './days.ts';
import { doubtNeighbours } from './neighbours.ts';
import { doubtOwners } from './owners.ts';
import { doubtParts } from './parts.ts';
import { doubtRepeats } from './repeats.ts';

export function doubt(linked: Linked, tell: ReportIssue<DoubtCode>): void {
  doubtAnchors(linked, tell);
  doubtNeighbours(linked, tell);
  doubtParts(linked, tell);
  doubtRepeats(linked, tell);
  doubtCopies(linked, tell);
  doubtOwners(linked, tell);
  doubtDays(linked, tell);
  doubtAnswers(linked, tell);
  doubtActs(linked, tell);
}
