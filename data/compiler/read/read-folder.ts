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
  const files = new Map<string, Uint8Array>();
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) {
      for (const inner of await readdir(join(folder, entry.name), { withFileTypes: true })) {
        if (!inner.name.startsWith('.')) await load(folder, `${entry.name}/${inner.name}`, inner, files);
      }
    } else await load(folder, entry.name, entry, files);
  }
  return files;
}

async function load(
  folder: string,
  name: string,
  entry: Dirent,
  files: Map<string, Uint8Array>,
): Promise<void> {
  // What is not a plain .yaml file is told as unexpected by its name alone.
  if (!entry.isFile() || !name.endsWith('.yaml')) {
    files.set(entry.isFile() ? name : `${name}/`, new Uint8Array());
    return;
  }
  const path = join(folder, name);
  const { size } = await stat(path);
  files.set(name, size > maxBytes ? new Uint8Array(size) : await readFile(path));
}
