/**
 * Reads one value from KV and believes it only when it is whole: right metadata, right story, right length. The bytes
 * are neither parsed nor hashed. What to do when this fails is up to the store.
 */
import {
  isRevision,
  isSlug,
  largestValue,
  type Stored,
  type StoredAbsence,
  type StoredBytes,
} from '../data/model/stored.ts';

/** The part of a KV namespace that the Worker uses. */
export type ReadableKV = Pick<KVNamespace, 'getWithMetadata'>;

/** What lies under a key: bytes to serve, a note that the story is gone, or nothing. */
export type Reading =
  | { readonly lies: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer>; readonly stored: StoredBytes }
  | { readonly lies: 'absence'; readonly stored: StoredAbsence }
  | { readonly lies: 'nothing' };

/** Thrown when a value is not what its metadata says; the message is for the log. */
export class Unbelievable extends Error {}

/** What a key is about: a story, or a revision of it, or else the list of stories. */
interface About {
  readonly story: string | undefined;
  readonly revision: string | undefined;
}

function about(key: string): About {
  const [, , story, , revision] = key.split('/');
  return { story, revision };
}

/** One read. Throws what KV throws, and `Unbelievable` for a value that is corrupt, truncated, too large or another's. */
export async function readKV(kv: ReadableKV, key: string): Promise<Reading> {
  const { value, metadata } = await kv.getWithMetadata<Stored>(key, { type: 'stream' });
  if (value === null) return { lies: 'nothing' };
  try {
    const stored = checkMetadata(metadata, about(key));
    if (stored.holds === 'withdrawn' || stored.holds === 'renamed') {
      await value.cancel();
      return { lies: 'absence', stored };
    }
    return { lies: 'bytes', bytes: await readExactly(value, stored.size), stored };
  } catch (error) {
    await value.cancel().catch(() => undefined);
    throw error;
  }
}

function checkMetadata(metadata: Stored | null, { story, revision }: About): Stored {
  if (metadata === null || typeof metadata !== 'object') throw new Unbelievable('no metadata');
  if (metadata.holds !== 'index' && metadata.story !== story) throw new Unbelievable('about another story');
  switch (metadata.holds) {
    case 'withdrawn':
      if (typeof metadata.reason !== 'string') throw new Unbelievable('no reason for the withdrawal');
      return metadata;
    case 'renamed':
      if (typeof metadata.to !== 'string' || !isSlug(metadata.to)) throw new Unbelievable('no new name');
      return metadata;
    case 'index':
    case 'story':
      if ((metadata.holds === 'index') !== (story === undefined)) throw new Unbelievable('of another sort');
      if (typeof metadata.revision !== 'string' || !isRevision(metadata.revision)) {
        throw new Unbelievable('no revision');
      }
      if (revision !== undefined && revision !== metadata.revision)
        throw new Unbelievable('another revision');
      if (!Number.isInteger(metadata.size) || metadata.size <= 0) throw new Unbelievable('no size');
      if (metadata.size > largestValue) throw new Unbelievable('too large');
      return metadata;
    default:
      throw new Unbelievable('metadata of an unknown sort');
  }
}

/** All bytes of a stream that must be `size` long and look like one JSON object. Stops at the first byte too many. */
async function readExactly(stream: ReadableStream, size: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(size);
  const reader = (stream as ReadableStream<Uint8Array>).getReader();
  let filled = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (filled + value.length > size) throw new Unbelievable('longer than its metadata says');
      bytes.set(value, filled);
      filled += value.length;
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    throw error;
  } finally {
    reader.releaseLock();
  }
  if (filled < size) throw new Unbelievable('truncated');
  const open = 0x7b;
  const close = 0x7d;
  if (bytes[0] !== open || bytes.lastIndexOf(close) < size - 2) throw new Unbelievable('not a JSON object');
  return bytes;
}
