/** The sample stories as texts, and the claims of their facts. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseYaml, readFolder, storiesIn } from '../../../data/compiler/index.ts';
import type { StoryFiles } from '../../../data/desk/edit/edits.ts';

const dir = join(import.meta.dirname, '../../../data/stories');

export const sampleNames: readonly string[] = await storiesIn(dir);

export async function sampleFiles(story: string): Promise<StoryFiles> {
  const names = [...(await readFolder(join(dir, story))).keys()].filter((name) => name.endsWith('.yaml'));
  const texts = names.map(async (name) => [name, await readFile(join(dir, story, name), 'utf8')] as const);
  return new Map(await Promise.all(texts));
}

export type Tree = Readonly<Record<string, unknown>>;

export function treeOf(files: StoryFiles, name: string): Tree {
  return (parseYaml(files.get(name) ?? '').toJS() ?? {}) as Tree;
}

export function factIds(files: StoryFiles): readonly string[] {
  return [...files.keys()].flatMap((name) => /^facts\/(.+)\.yaml$/.exec(name)?.[1] ?? []);
}

export function claimsIn(files: StoryFiles, fact: string): readonly Tree[] {
  return (treeOf(files, `facts/${fact}.yaml`).claims ?? []) as readonly Tree[];
}

/** The lines of one text that the other does not have, from the first that differs to the last. */
export function changedLines(
  before: string,
  after: string,
): readonly [old: readonly string[], next: readonly string[]] {
  const [a, b] = [before.split('\n'), after.split('\n')];
  while (a.length > 0 && b.length > 0 && a[0] === b[0]) {
    a.shift();
    b.shift();
  }
  while (a.length > 0 && b.length > 0 && a.at(-1) === b.at(-1)) {
    a.pop();
    b.pop();
  }
  return [a, b];
}
