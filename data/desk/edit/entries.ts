/** Where the sources, speakers and statements of a story stand: in maps by their ids, or in lists whose entries have an `id`. */
import type { IdKind } from './edits.ts';
import { keyOrder } from './key-order.ts';
import { isEntries } from './same-value.ts';
import { factFile, type StoryDraft } from './story-draft.ts';
import type { YamlPath } from './yaml-place.ts';

export type EntryKind = Exclude<IdKind, 'fact'>;

/** One entry. In a list the last step of the path is its index. */
export interface EntryPlace {
  readonly id: string;
  readonly file: string;
  readonly path: YamlPath;
}

/** The file that has the entries of a kind, its name as a key of it, and keys that are no ids. */
const homes = {
  source: { file: 'sources.yaml', own: 'sources', reserved: ['outlets'] },
  speaker: { file: 'speakers.yaml', own: 'speakers', reserved: [] },
  statement: { file: 'statements.yaml', own: 'statements', reserved: [] },
} as const satisfies Record<EntryKind, { file: string; own: string; reserved: readonly string[] }>;

export function homeOf(kind: EntryKind): string {
  return homes[kind].file;
}

/** Ids with their paths in a tree of entries. */
export function idsAt(
  tree: unknown,
  path: YamlPath,
): readonly { readonly id: string; readonly path: YamlPath }[] {
  if (Array.isArray(tree)) {
    return tree.flatMap((one: unknown, i) =>
      isEntries(one) && one.id !== undefined ? [{ id: String(one.id), path: [...path, i] }] : [],
    );
  }
  return isEntries(tree) ? Object.keys(tree).map((id) => ({ id, path: [...path, id] })) : [];
}

/** The entries at the top of a file: in a map, a list, or a list under the file's own name. */
export function topEntries(
  tree: unknown,
  kind: EntryKind,
): readonly { readonly id: string; readonly path: YamlPath }[] {
  const { own, reserved } = homes[kind];
  const inner = isEntries(tree) ? tree[own] : undefined;
  const names: readonly string[] = Array.isArray(inner) ? [...reserved, own] : reserved;
  const top = idsAt(tree, []).filter(
    ({ id, path }) => path.length !== 1 || typeof path[0] === 'number' || !names.includes(id),
  );
  return Array.isArray(inner) ? [...top, ...idsAt(inner, [own])] : top;
}

/** All entries of a kind; statements of facts as well. */
export function entriesIn(draft: StoryDraft, kind: EntryKind): readonly EntryPlace[] {
  const file = homeOf(kind);
  const all = draft.has(file) ? topEntries(draft.file(file).at(), kind).map((one) => ({ ...one, file })) : [];
  if (kind !== 'statement') return all;
  const inFacts = draft.facts.flatMap((fact) =>
    !draft.mayName(factFile(fact), 'statements')
      ? []
      : idsAt(draft.fact(fact).at(['statements']), ['statements']).map((one) => ({
          ...one,
          file: factFile(fact),
        })),
  );
  return [...all, ...inFacts];
}

/** Adds an entry where its like stands. `base`: the path of its map or list in the file. */
export function addEntryTo(draft: StoryDraft, name: string, base: YamlPath, id: string, entry: object): void {
  const file = draft.file(name);
  const tree = file.at(base);
  if (Array.isArray(tree) && tree.length > 0) file.insert(base, tree.length, { id, ...entry });
  // The first statement of a fact stands before its claims.
  else if (base.length > 0 && !isEntries(tree)) file.set(base, { [id]: entry }, keyOrder.fact);
  else file.set([...base, id], entry);
}

/** The path that new entries of a file are added at. */
export function baseOf(draft: StoryDraft, kind: EntryKind): YamlPath {
  const { file, own } = homes[kind];
  return draft.has(file) && Array.isArray(draft.file(file).at([own])) ? [own] : [];
}
