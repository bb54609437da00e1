/** Every place of a story's files that names a fact, source, speaker or statement by its id. */
import type { IdKind, StoryFiles } from './edits.ts';
import { type EntryKind, idsAt, topEntries } from './entries.ts';
import { type Entries, isEntries } from './same-value.ts';
import { StoryDraft } from './story-draft.ts';
import type { YamlPath } from './yaml-place.ts';

export interface Mention {
  readonly kind: IdKind;
  readonly id: string;
  readonly file: string;
  /** Down to the id: its value, or the entry that has it as its key. */
  readonly path: YamlPath;
  /** `entry`: what is defined here. `key`: a file of the compiler that has something by this id. `value`: a reference. */
  readonly as: 'entry' | 'key' | 'value';
}

type Found = Omit<Mention, 'file'>;

function* values(kind: IdKind, tree: unknown, path: YamlPath): Generator<Found> {
  if (Array.isArray(tree)) for (const [i, one] of tree.entries()) yield* values(kind, one, [...path, i]);
  else if (typeof tree === 'string') yield { kind, id: tree, path, as: 'value' };
}

function* entries(
  kind: EntryKind,
  places: readonly { readonly id: string; readonly path: YamlPath }[],
): Generator<Found> {
  for (const { id, path } of places) yield { kind, id, path, as: 'entry' };
}

function* acts(tree: unknown, path: YamlPath): Generator<Found> {
  if (Array.isArray(tree)) for (const [i, one] of tree.entries()) yield* acts(one, [...path, i]);
  else if (isEntries(tree)) {
    yield* values('speaker', tree.by, [...path, 'by']);
    yield* values('source', tree.source, [...path, 'source']);
  }
}

function* statement(tree: unknown, path: YamlPath): Generator<Found> {
  if (!isEntries(tree)) return;
  for (const key of ['said_by', 'citing']) yield* values('speaker', tree[key], [...path, key]);
  yield* acts(tree.acts, [...path, 'acts']);
}

function* claim(tree: Entries, path: YamlPath, answers: readonly string[]): Generator<Found> {
  yield* statement(tree, path);
  for (const key of ['source', 'traced']) yield* values('source', tree[key], [...path, key]);
  if (isEntries(tree.past)) yield* values('source', tree.past.source, [...path, 'past', 'source']);
  yield* values('statement', tree.statement, [...path, 'statement']);
  for (const key of ['includes', 'excludes', 'may_include']) yield* values('fact', tree[key], [...path, key]);
  const { denies } = tree;
  // The short form names an answer of the fact, else a voice.
  if (typeof denies === 'string' && !answers.includes(denies))
    yield* values('speaker', denies, [...path, 'denies']);
  if (isEntries(denies)) yield* values('speaker', denies.voice, [...path, 'denies', 'voice']);
}

function* fact(tree: unknown): Generator<Found> {
  if (!isEntries(tree)) return;
  yield* values('fact', tree.part_of, ['part_of']);
  const own = idsAt(tree.statements, ['statements']);
  yield* entries('statement', own);
  for (const { path } of own) yield* statement(at(tree, path), path);
  const answers = idsAt(tree.answers, []).map(({ id }) => id);
  if (!Array.isArray(tree.claims)) return;
  for (const [i, one] of tree.claims.entries()) if (isEntries(one)) yield* claim(one, ['claims', i], answers);
}

function* outlets(tree: unknown): Generator<Found> {
  const all = isEntries(tree) ? tree.outlets : undefined;
  const steps = Array.isArray(all) ? all.keys() : isEntries(all) ? Object.keys(all) : [];
  for (const step of steps)
    yield* values('speaker', at(all, [step, 'part_of']), ['outlets', step, 'part_of']);
}

function* story(tree: unknown): Generator<Found> {
  if (!isEntries(tree)) return;
  yield* values('fact', tree.facts, ['facts']);
  if (!Array.isArray(tree.sections)) return;
  for (const [i, one] of tree.sections.entries())
    yield* values('fact', at(one, ['facts']), ['sections', i, 'facts']);
}

function* inTree(file: string, tree: unknown): Generator<Found> {
  if (file.startsWith('facts/')) yield* fact(tree);
  else if (file === 'story.yaml') yield* story(tree);
  else if (file === 'evidence.lock.yaml') {
    for (const { id, path } of idsAt(tree, [])) yield { kind: 'source', id, path, as: 'key' };
  } else if (file === 'signed.yaml') {
    for (const { id, path } of idsAt(tree, [])) yield { kind: 'fact', id, path, as: 'key' };
  } else if (file === 'sources.yaml') {
    yield* entries('source', topEntries(tree, 'source'));
    yield* outlets(tree);
  } else if (file === 'speakers.yaml') {
    const all = topEntries(tree, 'speaker');
    yield* entries('speaker', all);
    for (const { path } of all)
      yield* values('speaker', at(tree, [...path, 'part_of']), [...path, 'part_of']);
  } else if (file === 'statements.yaml') {
    const all = topEntries(tree, 'statement');
    yield* entries('statement', all);
    for (const { path } of all) yield* statement(at(tree, path), path);
  }
}

/** Every mention of an id in the files of a draft. */
export function mentionsIn(draft: StoryDraft, kind: IdKind, id: string): readonly Mention[] {
  return draft.names.flatMap((file) =>
    draft.mayName(file, id)
      ? [...inTree(file, draft.file(file).at())]
          .filter((one) => one.kind === kind && one.id === id)
          .map((one) => ({ ...one, file }))
      : [],
  );
}

/** What names an id: where a page, a speaker, a statement or a fact is used. */
export function mentionsOf(files: StoryFiles, kind: IdKind, id: string): readonly Mention[] {
  return mentionsIn(new StoryDraft(files), kind, id);
}

function at(tree: unknown, path: YamlPath): unknown {
  let value = tree;
  for (const step of path) value = (value as Record<string | number, unknown> | undefined)?.[step];
  return value;
}
