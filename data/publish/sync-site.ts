/**
 * Brings the site's own files to their place: scripts and pages that are the same for every story. Scripts are read
 * back before the pages that load them are written; what lies there already is left alone.
 */

import { type Member, packed } from '../bundle/archive.ts';
import { isScriptKey, placeOf, type Stored } from '../bundle/stored.ts';
import { revisionOf } from '../compiler/index.ts';
import type { Entry } from './kv-entries.ts';
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

export function siteEntry({ key, text }: SiteFile, now: Date): Entry {
  return bytesEntry(key, new TextEncoder().encode(text), now);
}

function bytesEntry(key: string, bytes: Uint8Array, now: Date): Entry {
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

/** The files as they lie: those that change together under one key. */
export function siteEntries(files: readonly SiteFile[], now: Date): readonly Entry[] {
  const archives = new Map<string, Map<string, Member>>();
  const alone: SiteFile[] = [];
  for (const file of files) {
    const place = placeOf(file.key);
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
 * How many keys were written. `there` is what lies on the target. Scripts named by their content come first, then the
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

function isUpToDate({ key, metadata }: Entry, there: ReadonlyMap<string, Stored | undefined>): boolean {
  const stored = there.get(key);
  return stored?.holds === 'built' && metadata.holds === 'built' && stored.revision === metadata.revision;
}
