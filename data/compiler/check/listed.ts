/**
 * Entries keyed by id stand in a map, or in a list whose entries have an `id`: form-based editors of YAML can write
 * only the list. Both come out as one thing here, each entry with the step that leads to it in the file.
 */

/** One entry, and the key or index that it stands under. */
export interface Listed<T> {
  readonly id: string;
  readonly value: T;
  readonly step: string | number;
}

type WithId = { readonly id: string };

/** The entries of a map or list that has its shape already. In a list the `id` is taken out of the entry. */
export function entryList<T>(
  tree: Readonly<Record<string, T>> | readonly (WithId & object)[] | undefined,
  bare: (entry: Record<string, unknown>) => T,
): Listed<T>[] {
  if (tree === undefined) return [];
  if (isList(tree)) return tree.map(({ id, ...entry }, step) => ({ id, value: bare(entry), step }));
  return Object.entries(tree).map(([id, value]) => ({ id, value, step: id }));
}

function isList(tree: object): tree is readonly (WithId & Record<string, unknown>)[] {
  return Array.isArray(tree);
}

/** The entries of what was read from a file and not checked yet; nothing when it is neither a map nor a list of maps. */
export function rawEntries(tree: unknown, key: 'id' | 'name' = 'id'): Listed<unknown>[] | undefined {
  if (typeof tree !== 'object' || tree === null) return undefined;
  if (!Array.isArray(tree)) return entryList<unknown>(tree as Record<string, unknown>, (entry) => entry);
  return tree.map((one: unknown, step) => {
    if (typeof one !== 'object' || one === null || Array.isArray(one)) return { id: '', value: one, step };
    const { [key]: id, ...value } = one as Record<string, unknown>;
    return { id: typeof id === 'string' || typeof id === 'number' ? String(id) : '', value, step };
  });
}
