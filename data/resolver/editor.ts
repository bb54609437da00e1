/**
 * Rule 9, the editor's last word: `past` makes history, `stands` keeps a reading that a rule would retire, `leads` puts a
 * line first, `status` says what the rules cannot see. Decides the cases "the editor says that a reading has been passed,
 * and why" and "the editor keeps a reading that a rule would retire, puts another first, and says why they differ".
 */
import type { Status } from '../bundle/types.ts';
import type { BundleIndex, FactIndex } from './bundle-index.ts';
import type { WorkingReading } from './model.ts';

/** Whether the editor keeps a reading that a rule would make history; it is told that a rule would. */
export function keeps(reading: WorkingReading): boolean {
  reading.kept = reading.claims.some(({ claim }) => claim.stands !== undefined);
  return reading.kept;
}

/** Whether the editor puts the line of these readings first. */
export function leads(readings: readonly WorkingReading[]): boolean {
  return readings.some(({ claims }) => claims.some(({ claim }) => claim.leads === true));
}

/**
 * The editor's status, from its day on and while what it speaks of is live: it does not make two lines of one, and never
 * says that voices agree who do not.
 */
export function judgedStatus(
  { fact: { status } }: FactIndex,
  { found, lines, index, instant }: { found: Status; lines: number; index: BundleIndex; instant: number },
): Status | undefined {
  if (status === undefined || found === 'unreported' || index.endOf(status.on) > instant) return undefined;
  const needsTwo = status.is === 'differ' || status.is === 'disputed' || status.is === 'versions';
  const isBeyond = (needsTwo && lines < 2) || (status.is === 'agreed' && found !== 'agreed');
  return isBeyond ? undefined : status.is;
}
