/** A traced claim takes its owner from another source, so that source must show it: the same saying, under the same fact. */
import { asList, placeOf } from '../check/checked.ts';
import type { ReportIssue } from '../issue.ts';
import type { LinkCode } from './codes.ts';
import type { Linked, LinkedClaim } from './linked.ts';

/** Those whom a claim goes back to. */
function speakerOf({ claim, statement }: LinkedClaim): string | undefined {
  const ids = asList(statement?.entry.said_by ?? claim.entry.said_by);
  return ids.length === 0 ? undefined : [...ids].sort().join(' and ');
}

export function checkTraces(linked: Linked, report: ReportIssue<LinkCode>): void {
  for (const [fact, claims] of linked.claims) {
    const shown = new Set<string>();
    for (const one of claims) {
      if (one.claim.entry.traced !== undefined) continue;
      if (one.statement !== undefined) shown.add(`${one.source.id} statement ${one.statement.id}`);
      shown.add(`${one.source.id} speaker ${speakerOf(one)}`);
    }
    for (const one of claims) {
      const { traced } = one.claim.entry;
      const speaker = speakerOf(one);
      if (speaker === undefined) continue;
      if (traced === undefined || !linked.story.sources.all.has(traced) || traced === one.source.id) continue;
      const saying = one.statement === undefined ? `speaker ${speaker}` : `statement ${one.statement.id}`;
      if (shown.has(`${traced} ${saying}`)) continue;
      report('trace-not-shown', placeOf(one.claim, 'traced'), {
        message: `no claim of ${traced} under ${fact} has the ${saying}, so it cannot show where this comes from`,
        found: traced,
      });
    }
  }
}
