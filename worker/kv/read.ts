/**
 * Reads one value from KV and validates its metadata, story and length. The bytes are neither parsed nor hashed. The store
 * handles failures.
 */
import { type Members, unpacked } from '../../data/bundle/archive.ts';
import {
  isLanguageTag,
  isRevision,
  isSlug,
  largestArchive,
  MAX_VALUE_BYTES,
  type Stored,
  type StoredBytes,
  type Tombstone,
} from '../../data/bundle/stored.ts';

/** The part of a KV namespace that the Worker uses. */
export interface ReadableKV {
  getWithMetadata<Metadata>(
    key: string,
    options: { readonly type: 'arrayBuffer' },
  ): Promise<{ readonly value: ArrayBuffer | null; readonly metadata: Metadata | null }>;
}

/** What lies under a key: bytes to serve, files that share the key, a note that the story is gone, or nothing. */
export type StoredContent =
  | { readonly lies: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer>; readonly stored: StoredBytes }
  | { readonly lies: 'archive'; readonly size: number; readonly members: Members }
  | { readonly lies: 'absence'; readonly stored: Tombstone }
  | { readonly lies: 'nothing' };

/** Thrown when a value is not what its metadata says; the message is for the log. */
export class CorruptValueError extends Error {}

/** What must lie under a key, by its name. */
interface Expected {
  readonly holds: StoredBytes['holds'];
  readonly story?: string | undefined;
  /** Where the name says which bytes these are. */
  readonly revision?: string | undefined;
  readonly form: 'json' | 'archive' | 'any';
}

const pinned = /^embed\/([0-9a-f]{24})\.js$/;

function expected(key: string): Expected {
  const [room, , story, folder, name, artifact] = key.split('/');
  const revision = pinned.exec(key)?.[1];
  if (room === 'purge' || revision !== undefined) return { holds: 'built', revision, form: 'any' };
  if (room !== 'v1') return { holds: 'built', form: 'archive' };
  if (artifact !== undefined) return { holds: 'artifact', story, form: 'archive' };
  if (folder === 'texts')
    return { holds: 'texts', story, revision: name?.replace('.json', ''), form: 'json' };
  if (story !== undefined) return { holds: 'story', story, revision: name, form: 'json' };
  return { holds: 'index', form: 'json' };
}

/** One read. Throws what KV throws, and `CorruptValueError` for a value that is corrupt, truncated, too large or another's. */
export async function readKV(kv: ReadableKV, key: string): Promise<StoredContent> {
  // In one piece: a stream read here in pieces costs several times as much.
  const { value, metadata } = await kv.getWithMetadata<Stored>(key, { type: 'arrayBuffer' });
  if (value === null) return { lies: 'nothing' };
  const wanted = expected(key);
  const stored = checkMetadata(metadata, wanted);
  if (stored.holds === 'withdrawn' || stored.holds === 'renamed') return { lies: 'absence', stored };
  if (value.byteLength > stored.size) throw new CorruptValueError('longer than its metadata says');
  if (value.byteLength < stored.size) throw new CorruptValueError('truncated');
  const bytes = new Uint8Array(value);
  if (wanted.form === 'archive') {
    const members = unpacked(bytes);
    if (members === undefined) throw new CorruptValueError('a damaged archive');
    return { lies: 'archive', size: bytes.length, members };
  }
  if (wanted.form === 'json' && !looksLikeJson(bytes)) throw new CorruptValueError('not a JSON object');
  return { lies: 'bytes', bytes, stored };
}

function checkMetadata(metadata: Stored | null, wanted: Expected): Stored {
  if (metadata === null || typeof metadata !== 'object') throw new CorruptValueError('no metadata');
  const { holds } = metadata;
  const goneFor = wanted.holds === 'story' && wanted.revision === undefined;
  if (goneFor && (holds === 'withdrawn' || holds === 'renamed')) {
    if (metadata.story !== wanted.story) throw new CorruptValueError('about another story');
    if (holds === 'withdrawn' && typeof metadata.reason !== 'string')
      throw new CorruptValueError('no reason');
    if (holds === 'renamed' && (typeof metadata.to !== 'string' || !isSlug(metadata.to))) {
      throw new CorruptValueError('no new name');
    }
    return metadata;
  }
  if (holds === 'withdrawn' || holds === 'renamed' || holds !== wanted.holds)
    throw new CorruptValueError('of another sort');
  const { story, revision, size, language } = metadata;
  if (story !== wanted.story) throw new CorruptValueError('about another story');
  if (typeof revision !== 'string' || !isRevision(revision)) throw new CorruptValueError('no revision');
  if (wanted.revision !== undefined && revision !== wanted.revision)
    throw new CorruptValueError('another revision');
  // It goes into a header, which throws at what it does not like.
  if (language !== undefined && !isLanguageTag(language)) throw new CorruptValueError('no language');
  if (!Number.isInteger(size) || size <= 0) throw new CorruptValueError('no size');
  const isShared = holds === 'artifact' || holds === 'built';
  if (size > (isShared ? largestArchive : MAX_VALUE_BYTES)) throw new CorruptValueError('too large');
  return metadata;
}

/** From brace to brace, but for a last newline. */
function looksLikeJson(bytes: Uint8Array): boolean {
  const open = 0x7b;
  const close = 0x7d;
  const last = bytes.at(-1) === 0x0a ? bytes.at(-2) : bytes.at(-1);
  return bytes[0] === open && last === close;
}
