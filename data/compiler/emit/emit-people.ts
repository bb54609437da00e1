/** Sources, outlets, speakers and statements as they stand in the bundle, in the order of their ids or names. */

import { compare } from '../../bundle/compare.ts';
import type { Outlet, Source, Speaker, Statement } from '../../bundle/types.ts';
import type { Entries } from '../check/checked.ts';
import type { OutletEntry, SourceEntry } from '../check/schema/source.ts';
import type { SpeakerEntry, StatementEntry } from '../check/schema/speaker.ts';
import { groupOf } from '../check/speaker-group.ts';
import { omitUndefined } from '../omit-undefined.ts';
import type { Zones } from '../time/story-zones.ts';
import { emitActs } from './emit-acts.ts';
import { byId, canonicalText, oneOrMore } from './order.ts';

function list<T, U extends { readonly id: string }>(
  entries: Entries<T>,
  one: (id: string, entry: T) => U,
): U[] {
  return [...entries.all.values()].map(({ id, entry }) => one(id, entry)).sort(byId);
}

export function emitSources(sources: Entries<SourceEntry>, zones: Zones): Source[] {
  return list(sources, (id, entry) => {
    const { outlet, original, published } = entry;
    const known = published !== 'unknown';
    return omitUndefined({
      id,
      outlet: canonicalText(outlet),
      title: canonicalText(entry.title),
      url: entry.url,
      published: known ? zones.stamped(published, outlet) : undefined,
      after: zones.stamped(entry.after, outlet),
      before: zones.stamped(entry.before, outlet),
      dated: known ? (entry.dated ?? ('printed' as const)) : undefined,
      language: entry.language,
      original:
        original &&
        omitUndefined({
          outlet: canonicalText(original.outlet),
          how: original.how,
          title: canonicalText(original.title),
          published: zones.stamped(original.published, original.outlet),
        }),
      note: canonicalText(entry.note),
    });
  });
}

/** Only what readers need beside the name: a time zone is in the moments already. */
export function emitOutlets(outlets: Entries<OutletEntry>): Outlet[] | undefined {
  const all = [...outlets.all.values()].flatMap(({ id, entry: { part_of, group } }) =>
    part_of === undefined && group === undefined
      ? []
      : [omitUndefined({ name: canonicalText(id), part_of, group })],
  );
  return all.length === 0 ? undefined : all.sort((a, b) => compare(a.name, b.name));
}

/** Speakers with the group that they have, or take over from those whom they are part of. */
export function emitSpeakers(speakers: Entries<SpeakerEntry>): Speaker[] {
  return list(speakers, (id, entry) =>
    omitUndefined({
      id,
      name: canonicalText(entry.name),
      short: canonicalText(entry.short),
      part_of: entry.part_of,
      group: groupOf(id, speakers.all),
      named: entry.named,
    }),
  );
}

export function emitStatements(statements: Entries<StatementEntry>): Statement[] {
  return list(statements, (id, entry) =>
    omitUndefined({
      id,
      said_by: oneOrMore(entry.said_by) ?? [],
      citing: entry.citing,
      on: entry.on,
      acts: emitActs(entry.acts),
      note: canonicalText(entry.note),
    }),
  );
}
