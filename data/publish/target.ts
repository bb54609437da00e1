/**
 * A KV namespace to publish to, with the four operations that publishing needs. cloudflare-target.ts has that of a
 * deployment; data/cli/preview/local-kv.ts has the one on this machine.
 */
import type { Stored } from '../bundle/stored.ts';
import type { KvEntry } from './kv-entries.ts';

export interface PublishTarget {
  /** For people: where this is. */
  readonly name: string;
  /** Every key that begins with `prefix`, with its metadata; undefined where it is none of ours. */
  list(prefix: string): Promise<Map<string, Stored | undefined>>;
  /** The exact bytes under a key; undefined when there is no value. */
  read(key: string): Promise<Uint8Array | undefined>;
  /** Writes all of them, or rejects; then some may be written and some not. */
  write(entries: readonly KvEntry[]): Promise<void>;
  /** Deletes all of them, there or not, or rejects; then some may be gone and some not. */
  delete(keys: readonly string[]): Promise<void>;
}

/** The place did not do what it was asked to; the message is for the person at the terminal. */
export class PublishError extends Error {
  readonly code = 'target';
}
