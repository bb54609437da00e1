/** Sources, outlets, speakers and statements: added, changed and taken away. */
import { isSlug } from '../../bundle/stored.ts';
import type { Changes, NewEntry } from './edits.ts';
import { addEntryTo, baseOf, type EntryKind, type EntryPlace, entriesIn, homeOf } from './entries.ts';
import { type Keyed, keyOrder } from './key-order.ts';
import { type Mention, mentionsIn } from './mentions.ts';
import { inOrderOfKeys, mergeChanges } from './merge-changes.ts';
import { notFound, Refused } from './refused.ts';
import { isEntries } from './same-value.ts';
import { factFile, type StoryDraft } from './story-draft.ts';
import type { YamlFile } from './yaml-file.ts';
import type { YamlPath } from './yaml-place.ts';

/** `fact`: whose own statement it is. */
export function addEntry(
  draft: StoryDraft,
  kind: EntryKind,
  { id, ...entry }: NewEntry,
  fact?: string,
): void {
  checkFree(
    kind,
    id,
    entriesIn(draft, kind).map((one) => one.id),
  );
  if (fact !== undefined) draft.fact(fact);
  const words = inOrderOfKeys(entry, keyOrder[kind]);
  if (fact === undefined) addEntryTo(draft, homeOf(kind), baseOf(draft, kind), id, words);
  else addEntryTo(draft, factFile(fact), ['statements'], id, words);
}

export function changeEntry(draft: StoryDraft, kind: EntryKind, id: string, set: Changes): void {
  const { file, path } = entryOf(draft, kind, id);
  changeAt(draft.file(file), path, set, kind);
}

export function removeEntry(draft: StoryDraft, kind: EntryKind, id: string): void {
  const { file, path } = entryOf(draft, kind, id);
  const uses = mentionsIn(draft, kind, id).filter(({ as }) => as === 'value');
  refuseUsed(kind, id, uses);
  draft.file(file).remove(path);
  for (const { file: name, path: key } of mentionsIn(draft, kind, id)) draft.file(name).remove(key);
  // A story needs no file of statements; one with nothing in it, not even a comment, goes.
  if (kind === 'statement' && draft.file(file).text.trim() === '{}') draft.remove(file);
}

/** What holds for all pages of an outlet, by its name. */
export function changeOutlet(draft: StoryDraft, name: string, set: Changes): void {
  const file = draft.file(homeOf('source'));
  if (Array.isArray(file.at())) {
    throw new Refused(
      'by-hand',
      'sources.yaml is a list and has no place for outlets; put the list under "sources:".',
    );
  }
  const outlets = file.at(['outlets']);
  if (Array.isArray(outlets)) {
    const index = outlets.findIndex((one) => isEntries(one) && one.name === name);
    if (index < 0) file.insert(['outlets'], outlets.length, { name, ...inOrderOfKeys(set, keyOrder.outlet) });
    else changeAt(file, ['outlets', index], set, 'outlet');
  } else if (isEntries(outlets) && Object.hasOwn(outlets, name)) {
    changeAt(file, ['outlets', name], set, 'outlet');
    if (Object.keys((file.at(['outlets', name]) ?? {}) as object).length === 0)
      file.remove(['outlets', name]);
  } else file.set(['outlets', name], inOrderOfKeys(set, keyOrder.outlet));
}

/** Merges changes into the map at a path, each key at its place in the order of files. */
export function changeAt(file: YamlFile, path: YamlPath, set: Changes, what: Keyed): void {
  const next = mergeChanges(file.at(path), set);
  for (const key of Object.keys(set)) {
    const value = next[key];
    if (value === undefined || (isEntries(value) && Object.keys(value).length === 0))
      file.remove([...path, key]);
    // The order of answers and of groups is that of the card.
    else if ((key === 'answers' || key === 'groups') && isEntries(value))
      file.setInOrder([...path, key], value);
    else file.set([...path, key], value, keyOrder[what]);
  }
}

export function entryOf(draft: StoryDraft, kind: EntryKind, id: string): EntryPlace {
  const all = entriesIn(draft, kind);
  const entry = all.find((one) => one.id === id);
  if (entry === undefined) {
    throw notFound(
      kind,
      id,
      all.map((one) => one.id),
    );
  }
  return entry;
}

export function checkFree(kind: string, id: string, taken: readonly string[]): void {
  if (!isSlug(id)) {
    throw new Refused(
      'bad-value',
      `"${id}" cannot be an id: use a-z, 0-9 and single hyphens, at most 64 characters.`,
    );
  }
  if (taken.includes(id))
    throw new Refused('exists', `There is a ${kind} "${id}" already; choose another id.`);
}

export function refuseUsed(kind: string, id: string, uses: readonly Mention[]): void {
  if (uses.length === 0) return;
  const files = [...new Set(uses.map(({ file }) => file))];
  const few = files.slice(0, 5).join(', ');
  throw new Refused(
    'in-use',
    `The ${kind} "${id}" is still named in ${few}${files.length > 5 ? ` and ${files.length - 5} more files` : ''}; change these first.`,
  );
}
