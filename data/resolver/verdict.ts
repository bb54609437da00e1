/** The verdict on one fact, before it is told as a finding. Types only. */
import type { Id } from '../bundle/bundle.ts';
import type { Fates } from './fates.ts';
import type { Status } from './finding.ts';
import type { Entry } from './indexed-claim.ts';
import type { Conflict } from './status.ts';

/** What stands of one fact: all that decides whether two views read the same. */
export interface Verdict {
  readonly fates: Fates;
  readonly status: Status;
  readonly current: readonly Entry[];
  /** Whether all current values could hold. */
  readonly meeting: boolean;
  readonly conflicts: readonly Conflict[];
  readonly low?: Entry;
  readonly high?: Entry;
  readonly answers?: readonly Id[];
}
