/** What differs between two views of one story: the sentence after a toggle, and the moment's own news, start here. */
import type { Bundle, Id, Value } from '../bundle/bundle.ts';
import { indexOf } from './bundle-index.ts';
import type { Finding, Resolution } from './finding.ts';
import type { FactIndex } from './indexed-claim.ts';

export interface Change {
  readonly fact: Id;
  /** The first of these that differs: the status, the values that stand, or only whose they are. */
  readonly what: 'status' | 'value' | 'owner';
  readonly before: Finding;
  readonly after: Finding;
}

function standing(finding: Finding, fact: FactIndex): { values: string; owners: string } {
  const entry = (id: string | undefined) => (id === undefined ? undefined : fact.byId.get(id));
  const ends = finding.answers === undefined ? [entry(finding.low), entry(finding.high)] : [];
  const values: (Value | undefined)[] = ends.map((end) => end?.claim.value);
  const owners = finding.answers === undefined ? ends : finding.current.map(entry);
  return {
    values: JSON.stringify([values, finding.answers]),
    owners: JSON.stringify([...new Set(owners.map((one) => one?.origin.key))].sort()),
  };
}

/**
 * The findings that read differently in `after`, in the order of the facts. `after` comes from `bundle`, and so does
 * `before`, unless it comes from an earlier revision of it: `earlierBundle`.
 */
export function changesBetween(
  bundle: Bundle,
  before: Resolution,
  after: Resolution,
  earlierBundle: Bundle = bundle,
): Change[] {
  const index = indexOf(bundle);
  const earlierIndex = indexOf(earlierBundle);
  const earlierFindings = new Map(before.findings.map((finding) => [finding.fact, finding]));
  const changes: Change[] = [];
  for (const finding of after.findings) {
    const fact = index.facts.get(finding.fact);
    const earlierFact = earlierIndex.facts.get(finding.fact);
    const earlier = earlierFindings.get(finding.fact);
    if (fact === undefined || earlierFact === undefined || earlier === undefined) continue;
    const [was, is] = [standing(earlier, earlierFact), standing(finding, fact)];
    const what =
      earlier.status !== finding.status
        ? 'status'
        : was.values !== is.values
          ? 'value'
          : was.owners !== is.owners
            ? 'owner'
            : undefined;
    if (what !== undefined) changes.push({ fact: finding.fact, what, before: earlier, after: finding });
  }
  return changes;
}
