/** Moves `part_of` from the sources of an outlet to the outlet itself. */
import { type Editable, mapEntries, pairOf, scalarIn } from './edits.ts';
import type { Notes } from './notes.ts';

export function migrateSources(file: Editable, notes: Notes): void {
  const owners = new Map<string, string>();
  for (const { id, map, pair } of mapEntries(file.doc.contents)) {
    const part = pairOf(map, 'part_of');
    const owner = scalarIn(map, 'part_of');
    const outlet = scalarIn(map, 'outlet');
    if (id === 'outlets' || part === undefined || owner === undefined || outlet === undefined) continue;
    const before = owners.get(outlet) ?? owner;
    if (before !== owner) {
      notes.look(
        'sources.yaml',
        file,
        pair.key,
        `${outlet} was part of ${before} and of ${owner}; kept ${before}`,
      );
    }
    owners.set(outlet, before);
    file.remove(map, part);
    notes.did('sources.yaml', `${id}: part_of moved to the outlet ${outlet}`);
  }
  if (owners.size === 0) return;
  const lines = [...owners].map(([outlet, owner]) => `  ${named(outlet)}: { part_of: ${owner} }\n`);
  const first = pairOf(file.doc.contents, 'outlets');
  if (first === undefined) {
    // The line that names the schema for a text editor stays the first.
    const modeline = /^# yaml-language-server:[^\n]*\n/.exec(file.text)?.[0].length ?? 0;
    file.insert(modeline, `outlets:\n${lines.join('')}\n`);
  } else notes.look('sources.yaml', file, first.key, `add below "outlets":\n${lines.join('')}`);
}

/** A name as a key of YAML. */
function named(outlet: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{N} .’&-]*$/u.test(outlet) && !/^[\d.-]+$/.test(outlet)
    ? outlet
    : `'${outlet.replaceAll("'", "''")}'`;
}
