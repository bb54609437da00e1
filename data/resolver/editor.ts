/**
 * Rule 9, the editor's last word: `past` makes history, `stands` keeps a reading that a rule would retire, `leads` puts a
 * line first, `status` says what the rules cannot see. Decides the cases "the editor says that a reading has been passed,
 * and why" and "the editor keeps a reading that a rule would retire, puts another first, and says why they differ".
 */
import type { Status } from '../bundle/types.ts';
import type { BundleIndex, FactIndex } from './bundle-index.ts';
import type { Why } from './finding.ts';
import type { WorkingReading } from './indexed-claim.ts';

/** Whether the editor keeps a reading that a rule would make history. */
export function isKept({ claims }: WorkingReading): boolean {
  return claims.some(({ claim }) => claim.stands !== undefined);
}

/** Makes a reading history, unless the editor keeps it. */
export function retire(reading: WorkingReading, why: Why, by: WorkingReading | undefined): void {
  if (isKept(reading)) reading.kept = true;
  else Object.assign(reading, { state: 'history', why, by });
}

/** Whether the editor puts the line of these readings first. */
export function leads(readings: readonly WorkingReading[]): boolean {
  return readings.some(({ claims }) => claims.some(({ claim }) => claim.leads === true));
}

const severalLines: ReadonlySet<Status> = new Set(['differ', 'disputed', 'versions']);

/**
 * The editor's status, from its day on and while what it speaks of is live: it does not make two lines of one, and never
 * says that voices agree who do not.
 */
export function judgedStatus(
  { fact }: FactIndex,
  { found, lines, index, instant }: { found: Status; lines: number; index: BundleIndex; instant: number },
): Status | undefined {
  if (fact.status === undefined || found === 'unreported') return undefined;
  const { is, on } = fact.status;
  if ((index.read(on)?.span.high ?? Infinity) > instant) return undefined;
  if ((severalLines.has(is) && lines < 2) || (is === 'agreed' && found !== 'agreed')) return undefined;
  return is;
}
