/** Reads files that share a value of KV with others: the archive comes from the store, and of it the one file. */
import { type Member, unpacked } from '../../data/bundle/archive.ts';
import { archivePlace } from '../../data/bundle/stored.ts';
import type { ReadResult } from './store.ts';

type Members = ReadonlyMap<string, Member & { readonly bytes: Uint8Array<ArrayBuffer> }> | undefined;

/** By the bytes of the archive, which the store gives again and again. */
const known = new WeakMap<Uint8Array, { readonly members: Members }>();

function membersOf(archive: Uint8Array<ArrayBuffer>): Members {
  const found = known.get(archive) ?? { members: unpacked(archive) };
  known.set(archive, found);
  return found.members;
}

/** `read`: what the store says of a key of KV. */
export async function readMember(
  key: string,
  read: (key: string) => Promise<ReadResult>,
): Promise<ReadResult> {
  const place = archivePlace(key);
  if (place === undefined) return read(key);
  const found = await read(place.archive);
  if ('unreadable' in found || found.reading.lies !== 'bytes') return found;
  const { bytes, stored } = found.reading;
  const members = membersOf(bytes);
  if (members === undefined) return { unreadable: true };
  const member = members.get(place.member);
  if (member === undefined) return { ...found, reading: { lies: 'nothing' } };
  const { revision, language } = member;
  // It goes into a header, which throws at what it does not like.
  const tag = language !== undefined && /^[a-z0-9-]+$/i.test(language) ? { language } : {};
  const { language: _, ...shared } = stored;
  const own = { ...shared, revision, size: member.bytes.length, ...tag };
  return { ...found, reading: { lies: 'bytes', bytes: member.bytes, stored: own } };
}
