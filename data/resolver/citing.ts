/**
 * Whom each claim under one question goes back to: whom its origin cites for such a value, whom those cite in turn, and
 * whom an outlet prints, itself or through its copies, with the value that it gives in its own voice. It holds in every
 * view: no toggle, and no earlier day, makes two origins independent that are not.
 */

import { compatible } from './compatible.ts';
import type { Entry } from './indexed-claim.ts';

/** `entry` shows that somebody leans on these organisations for its value. */
interface Leaning {
  readonly entry: Entry;
  readonly on: readonly string[];
}

function put(lists: Map<string, Leaning[]>, key: string, leaning: Leaning): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [leaning]);
  else list.push(leaning);
}

/**
 * For each claim of a fact the organisations that it goes back to beyond its own; nothing for most.
 * `organisationOf` gives the organisation of an outlet.
 */
export function citedIn(
  entries: readonly Entry[],
  organisationOf: (outlet: string) => string,
): (entry: Entry) => readonly string[] {
  // Whom an outlet prints matters only where somebody goes back to the outlet.
  const anybodyCites = entries.some(({ origin }) => origin.cites !== undefined);
  const speaking = new Set(entries.map(({ origin }) => origin.outlet));
  // By the origin that leans, and by its organisation.
  const origins = new Map<string, Leaning[]>();
  const organisations = new Map<string, Leaning[]>();
  for (const entry of entries) {
    const { claim, origin, source } = entry;
    if (origin.key === 'unstated' || claim.set_aside !== undefined) continue;
    if (origin.cites !== undefined) {
      put(origins, origin.key, { entry, on: origin.cites });
      put(organisations, origin.organisation, { entry, on: origin.cites });
    }
    // What is taken from another outlet shows whom that one prints as well.
    for (const outlet of new Set([source.outlet, source.original?.outlet ?? source.outlet])) {
      if (outlet === origin.outlet || !(anybodyCites || speaking.has(outlet))) continue;
      put(origins, `outlet:${outlet}`, { entry, on: [origin.organisation] });
      put(organisations, organisationOf(outlet), { entry, on: [origin.organisation] });
    }
  }
  return (entry) => {
    const first = origins.get(entry.origin.key);
    if (first === undefined) return [];
    const found = new Set<string>();
    const follow = (leanings: readonly Leaning[] = []): void => {
      for (const { entry: other, on } of leanings) {
        if (!compatible(entry, other)) continue;
        for (const organisation of on) {
          if (found.has(organisation)) continue;
          found.add(organisation);
          follow(organisations.get(organisation));
        }
      }
    };
    follow(first);
    return [...found].sort();
  };
}
