/** Where a finding's readings stand, and which of them changed into which. Made once for each finding. */
import type { Change, Finding, Reading } from '../../resolver/finding.ts';

export interface Places {
  readonly of: ReadonlyMap<Reading, number>;
  /** By the reading that a change leads to. */
  readonly changeTo: ReadonlyMap<number, Change>;
  /** By both of its readings: "3 0". */
  readonly changes: ReadonlyMap<string, Change>;
}

const made = new WeakMap<Finding, Places>();

export function placesOf(finding: Finding): Places {
  let places = made.get(finding);
  if (places === undefined) {
    places = {
      of: new Map(finding.readings.map((reading, at) => [reading, at])),
      changeTo: new Map(finding.changes.map((change) => [change.to, change])),
      changes: new Map(finding.changes.map((change) => [`${change.from} ${change.to}`, change])),
    };
    made.set(finding, places);
  }
  return places;
}
