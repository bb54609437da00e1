/**
 * KV in memory, as strict as production about keys and metadata, with a list of what was read and a script of
 * failures. What the real one does on the wire is tried with workerd itself.
 */
import { createHash } from 'node:crypto';
import { packed, unpacked } from '../../data/bundle/archive.ts';
import { placeOf, type Stored } from '../../data/bundle/stored.ts';
import type { ReadableKV } from '../../worker/kv/read.ts';

interface Held {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly metadata: unknown;
}

/** What the next reads meet instead of the value. */
export type Trouble = 'throws' | 'hangs' | 'breaks off';

export class StrictKV {
  readonly reads: string[] = [];
  readonly #held = new Map<string, Held>();
  trouble: Trouble | undefined;
  /** Lets hanging reads go on. */
  readonly held: (() => void)[] = [];

  put(key: string, value: string | Uint8Array<ArrayBuffer>, metadata: unknown): void {
    checkKey(key);
    if (JSON.stringify(metadata).length > 1024) throw new Error('KV PUT failed: 413 Metadata is too large');
    const bytes = typeof value === 'string' ? Uint8Array.from(Buffer.from(value)) : value;
    this.#held.set(key, { bytes, metadata });
  }

  /** Puts a value as the publisher does, beside what shares its place in KV. */
  publish(key: string, story: string | undefined, value: string, more: Partial<Stored> = {}): string {
    const place = placeOf(key);
    if (place !== undefined) {
      const { archive, member } = place;
      const members = new Map(unpacked(this.#held.get(archive)?.bytes ?? new Uint8Array()));
      const bytes = Uint8Array.from(Buffer.from(value));
      const revision = createHash('sha256').update(bytes).digest('hex').slice(0, 24);
      const { language } = more as { language?: string };
      members.set(member, { bytes, revision, ...(language === undefined ? {} : { language }) });
      this.#putArchive(archive, story, members);
      return revision;
    }
    const revision = createHash('sha256').update(value).digest('hex').slice(0, 24);
    const size = Buffer.byteLength(value);
    const holds = story === undefined ? 'index' : 'story';
    this.put(key, value, { holds, story, revision, size, published: '2022-01-21T00:00:00Z', ...more });
    return revision;
  }

  delete(key: string): void {
    const place = placeOf(key);
    const held = place && this.#held.get(place.archive);
    const members = new Map(unpacked(held?.bytes ?? new Uint8Array()));
    if (place === undefined || held === undefined) this.#held.delete(key);
    else if (members.delete(place.member)) {
      const { story } = held.metadata as { story?: string };
      this.#putArchive(place.archive, story, members);
    }
  }

  #putArchive(key: string, story: string | undefined, members: Parameters<typeof packed>[0]): void {
    const bytes = packed(members);
    const revision = createHash('sha256').update(bytes).digest('hex').slice(0, 24);
    const holds = key.startsWith('v1/') ? 'artifact' : 'built';
    const published = '2022-01-21T00:00:00Z';
    this.put(key, bytes, { holds, story, revision, size: bytes.length, published });
  }

  /** The face that the Worker sees. */
  get face(): ReadableKV {
    const getWithMetadata = async (key: string): Promise<unknown> => {
      checkKey(key);
      this.reads.push(key);
      const trouble = this.trouble;
      if (trouble === 'throws') throw new Error('KV GET failed: 500 Internal Server Error');
      if (trouble === 'hangs') await new Promise<void>((resolve) => this.held.push(resolve));
      const held = this.#held.get(key);
      if (held === undefined) return { value: null, metadata: null, cacheStatus: null };
      const end = trouble === 'breaks off' ? held.bytes.length - 3 : held.bytes.length;
      return { value: held.bytes.slice(0, end).buffer, metadata: held.metadata, cacheStatus: null };
    };
    return { getWithMetadata } as unknown as ReadableKV;
  }
}

function checkKey(key: string): void {
  if (key === '' || key === '.' || key === '..') throw new TypeError(`Key name cannot be "${key}".`);
  if (Buffer.byteLength(key) > 512) throw new Error('KV GET failed: 414 UTF-8 encoded length exceeds 512');
}
