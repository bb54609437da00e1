/**
 * A place where published stories lie: the KV of a deployment, or the one on this machine. What publishing needs of
 * it, and nothing more; remote-target.ts and local-target.ts are the two there are.
 */
import type { Stored } from '../bundle/stored.ts';
import type { Entry } from './kv-entries.ts';

export interface PublishTarget {
  /** For people: where this is. */
  readonly name: string;
  /** Every key that begins with `prefix`, with its metadata; undefined where it is none of ours. */
  list(prefix: string): Promise<Map<string, Stored | undefined>>;
  /** The exact bytes under a key; undefined when nothing lies there. */
  read(key: string): Promise<Uint8Array | undefined>;
  /** Writes all of them, or rejects; then some may be written and some not. */
  write(entries: readonly Entry[]): Promise<void>;
  /** Deletes all of them, there or not, or rejects; then some may be gone and some not. */
  delete(keys: readonly string[]): Promise<void>;
}

/** The place did not do what it was asked to; the message is for the person at the terminal. */
export class PublishError extends Error {
  readonly code = 'target';
}
