/**
 * Brings the site's own files to their place: scripts and pages that are the same for every story. Scripts are read
 * back before the pages that load them are written; what lies there already is left alone.
 */

import { isScriptKey, type Stored } from '../bundle/stored.ts';
import { revisionOf } from '../compiler/index.ts';
import { readBack } from './read-back.ts';
import type { Shelf } from './shelf.ts';
import type { Entry } from './shelve.ts';

export interface SiteFile {
  /** The route that serves it, without its first slash. */
  readonly key: string;
  readonly text: string;
}

export function revisionOfText(text: string): string {
  return revisionOf(new TextEncoder().encode(text));
}

export function siteEntry({ key, text }: SiteFile, now: Date): Entry {
  const bytes = new TextEncoder().encode(text);
  const published = now.toISOString();
  return {
    key,
    bytes,
    metadata: { holds: 'built', revision: revisionOf(bytes), size: bytes.length, published },
  };
}

interface Options {
  readonly now: Date;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/**
 * How many files were written. `there` is what lies on the shelf. Scripts named by their content come first, then the
 * one that loads them, then the pages; each is whole before the next is begun. Rejects with `ShelfFailure`.
 */
export async function bringSite(
  shelf: Shelf,
  there: ReadonlyMap<string, Stored | undefined>,
  files: readonly SiteFile[],
  { now, wait }: Options,
): Promise<number> {
  const missing = files.map((file) => siteEntry(file, now)).filter((entry) => !lies(entry, there));
  const steps = [
    missing.filter(({ key }) => isScriptKey(key)),
    missing.filter(({ key }) => !isScriptKey(key) && key.startsWith('embed/')),
    missing.filter(({ key }) => !key.startsWith('embed/')),
  ];
  for (const step of steps) {
    if (step.length === 0) continue;
    await shelf.write(step);
    await readBack(shelf, step, wait);
  }
  return missing.length;
}

function lies({ key, metadata }: Entry, there: ReadonlyMap<string, Stored | undefined>): boolean {
  const stored = there.get(key);
  return stored?.holds === 'built' && metadata.holds === 'built' && stored.revision === metadata.revision;
}
