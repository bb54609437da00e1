/** Finds stories on disk and loads the files of one. Follows no links, and reads nothing that is too big. */
import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { maxBytes } from './guard.ts';
import type { Contents } from './read-story.ts';

/** The names of the folders in `dir`, sorted. Rejects when `dir` cannot be read. */
export async function storiesIn(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();
}

/** The contents of a story's files by their names. Files that start with a dot are left out. */
export async function readFolder(folder: string): Promise<Contents> {
  const outer = await seen(folder);
  const inner = await Promise.all(
    outer.map(async (entry) =>
      entry.isDirectory()
        ? (await seen(join(folder, entry.name))).map((one) => [`${entry.name}/${one.name}`, one] as const)
        : [],
    ),
  );
  const all = [
    ...outer.filter((entry) => !entry.isDirectory()).map((entry) => [entry.name, entry] as const),
    ...inner.flat(),
  ];
  return new Map(await Promise.all(all.map(([name, entry]) => load(folder, name, entry))));
}

async function seen(folder: string): Promise<Dirent[]> {
  return (await readdir(folder, { withFileTypes: true })).filter((entry) => !entry.name.startsWith('.'));
}

async function load(
  folder: string,
  name: string,
  entry: Dirent,
): Promise<[name: string, content: Uint8Array]> {
  // Anything but a plain .yaml file is reported as unexpected, by its name alone.
  if (!entry.isFile()) return [`${name}/`, new Uint8Array()];
  if (!name.endsWith('.yaml')) return [name, new Uint8Array()];
  const path = join(folder, name);
  const { size } = await stat(path);
  return [name, size > maxBytes(name) ? new Uint8Array(size) : await readFile(path)];
}
