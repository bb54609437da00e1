/**
 * Writes the site's own files: scripts and pages that are the same for every story. Scripts are read back before the pages
 * that load them are written; unchanged files are not written again.
 */

import { type Member, packed } from '../bundle/archive.ts';
import { archivePlace, isScriptKey, type Stored } from '../bundle/stored.ts';
import { revisionOf } from '../compiler/index.ts';
import type { KvEntry } from './kv-entries.ts';
import { readBack } from './read-back.ts';
import type { PublishTarget } from './target.ts';

export interface SiteFile {
  /** The route that serves it, without its first slash. */
  readonly key: string;
  readonly text: string;
}

export function revisionOfText(text: string): string {
  return revisionOf(new TextEncoder().encode(text));
}

export function siteEntry({ key, text }: SiteFile, now: Date): KvEntry {
  return bytesEntry(key, new TextEncoder().encode(text), now);
}

function bytesEntry(key: string, bytes: Uint8Array, now: Date): KvEntry {
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

/** The files as they are stored: those that change together under one key. */
export function siteEntries(files: readonly SiteFile[], now: Date): readonly KvEntry[] {
  const archives = new Map<string, Map<string, Member>>();
  const alone: SiteFile[] = [];
  for (const file of files) {
    const place = archivePlace(file.key);
    if (place === undefined) {
      alone.push(file);
      continue;
    }
    const members = archives.get(place.archive) ?? new Map<string, Member>();
    archives.set(place.archive, members);
    const bytes = new TextEncoder().encode(file.text);
    members.set(place.member, { bytes, revision: revisionOf(bytes) });
  }
  const together = [...archives].map(([key, members]) => bytesEntry(key, packed(members), now));
  return [...alone.map((file) => siteEntry(file, now)), ...together];
}

/**
 * How many keys were written. `there` is what the target has. Scripts named by their content come first, then the
 * ones that load them, then the pages; each is whole before the next is begun. Rejects with `PublishError`.
 */
export async function syncSiteFiles(
  target: PublishTarget,
  there: ReadonlyMap<string, Stored | undefined>,
  files: readonly SiteFile[],
  { now, wait }: Options,
): Promise<number> {
  const missing = siteEntries(files, now).filter((entry) => !isUpToDate(entry, there));
  const steps = [
    missing.filter(({ key }) => isScriptKey(key)),
    missing.filter(({ key }) => !isScriptKey(key) && key.startsWith('embed')),
    missing.filter(({ key }) => !key.startsWith('embed')),
  ];
  for (const step of steps) {
    if (step.length === 0) continue;
    await target.write(step);
    await readBack(target, step, wait);
  }
  return missing.length;
}

function isUpToDate({ key, metadata }: KvEntry, there: ReadonlyMap<string, Stored | undefined>): boolean {
  const stored = there.get(key);
  return stored?.holds === 'built' && metadata.holds === 'built' && stored.revision === metadata.revision;
}
