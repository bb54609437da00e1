/** Reads files that share a value of KV with others: the archive comes from the store, and of it the one file. */
import { archivePlace } from '../../data/bundle/stored.ts';
import type { StoredContent } from './read.ts';
import type { CacheHit, ReadResult } from './store.ts';

/** One file: what lies under its own name, wherever that is kept. */
export type FileReading = Exclude<StoredContent, { lies: 'archive' } | { lies: 'bytes' }> | ServedBytes;

/** The bytes to serve, the revision that is their ETag, and the language of their words. */
export interface ServedBytes {
  readonly lies: 'bytes';
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly stored: { readonly revision: string; readonly language?: string };
}

export type FileResult =
  | (Omit<CacheHit, 'reading'> & { readonly reading: FileReading })
  | Exclude<ReadResult, CacheHit>;

/** `read`: what the store says of a key of KV. */
export async function readMember(
  key: string,
  read: (key: string) => Promise<ReadResult>,
): Promise<FileResult> {
  const place = archivePlace(key);
  const found = await read(place?.archive ?? key);
  if ('unreadable' in found) return found;
  const { reading } = found;
  if (reading.lies !== 'archive') return { ...found, reading };
  const member = reading.members.get(place?.member ?? '');
  if (member === undefined) return { ...found, reading: { lies: 'nothing' } };
  const { bytes, ...stored } = member;
  return { ...found, reading: { lies: 'bytes', bytes, stored } };
}
