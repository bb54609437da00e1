/** Where a claim goes back to, and when two origins are independent of each other. */
import type { Claim, Id, Source, Speaker, Statement } from './bundle.ts';

export interface OriginOf {
  /** `speaker:<id>`, `outlet:<name>`, or `unstated`. Claims with one key count once. */
  readonly key: string;
  readonly speaker?: Id;
  readonly outlet?: string;
  /** The widest organisation that the origin belongs to; its own key when it belongs to none; empty when unstated. */
  readonly organisation: string;
  /** The organisation in whose name it was said, if it cites one. */
  readonly cites?: string;
}

/** The last link of a speaker's chain of `part_of`. A chain that runs in a circle ends where it would repeat. */
export function organisationOf(speaker: Id, speakers: ReadonlyMap<Id, Speaker>): string {
  const seen = new Set<Id>();
  let id = speaker;
  while (!seen.has(id)) {
    seen.add(id);
    const wider = speakers.get(id)?.part_of;
    if (wider === undefined) break;
    id = wider;
  }
  return `speaker:${id}`;
}

/**
 * The origin of a claim: its statement's speaker, or `said_by`, or the outlet in its own voice. For a copy, translation
 * or rewrite that voice is the original outlet's.
 */
export function originOf(
  claim: Pick<Claim, 'said_by'>,
  source: Pick<Source, 'outlet' | 'original' | 'part_of'>,
  statement: Pick<Statement, 'said_by' | 'citing'> | undefined,
  speakers: ReadonlyMap<Id, Speaker>,
): OriginOf {
  const speaker = statement?.said_by ?? claim.said_by;
  if (speaker === 'unstated') return { key: 'unstated', organisation: '' };
  if (speaker !== undefined) {
    return {
      key: `speaker:${speaker}`,
      speaker,
      organisation: organisationOf(speaker, speakers),
      ...(statement?.citing === undefined ? {} : { cites: organisationOf(statement.citing, speakers) }),
    };
  }
  const outlet = source.original?.outlet ?? source.outlet;
  const key = `outlet:${outlet}`;
  return {
    key,
    outlet,
    organisation: source.part_of === undefined ? key : organisationOf(source.part_of, speakers),
  };
}

/** Neither belongs to the other's organisation, neither cites the other, and they don't cite the same one. */
export function independent(a: OriginOf, b: OriginOf): boolean {
  if (a.organisation === '' || b.organisation === '') return false;
  if (a.organisation === b.organisation) return false;
  if (a.cites === b.organisation || b.cites === a.organisation) return false;
  return a.cites === undefined || a.cites !== b.cites;
}
