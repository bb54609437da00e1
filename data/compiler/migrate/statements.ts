/** Turns `withdrawn` into `acts`, with their new names. */
import { isMap, isScalar, isSeq } from 'yaml';
import { type Editable, mapEntries, pairOf, rangeOf, scalarIn } from './edits.ts';
import type { Notes } from './notes.ts';

/** The statements at `node`, of `name`. */
export function migrateStatements(file: Editable, node: unknown, name: string, notes: Notes): void {
  for (const { id, map } of mapEntries(node)) {
    const withdrawn = pairOf(map, 'withdrawn');
    const key = rangeOf(withdrawn?.key);
    if (withdrawn === undefined || key === undefined) continue;
    file.replace(key, 'acts');
    notes.did(name, `${id}: withdrawn is now acts`);
    const acts = isSeq(withdrawn.value) ? withdrawn.value.items : [withdrawn.value];
    for (const act of acts) {
      if (!isMap(act)) continue;
      const how = pairOf(act, 'how')?.value;
      const range = rangeOf(how);
      if (!isScalar(how) || range === undefined) continue;
      if (how.value === 'unconfirmed') file.replace(range, 'doubted');
      if (how.value !== 'denied') continue;
      const own = scalarIn(act, 'by') === scalarIn(map, 'said_by');
      notes.look(
        name,
        file,
        how,
        own
          ? `${id}: whoever takes their own word back has "retracted" it; "denied" is only for the body that was cited`
          : `${id}: "denied" now takes away the name of the body that was cited, and leaves the figure; if its speaker took it back, add an act with "retracted"`,
      );
    }
  }
}
