/**
 * Caches KV reads and serves stale copies when KV is slow or fails. Per isolate and key there is one read at a time, and a
 * request waits at most a second. A failed read, a time-out or a corrupt value gives the last good copy. No HTTP here.
 */
import { MAX_VALUE_BYTES } from '../../data/bundle/stored.ts';
import { CorruptValueError, type ReadableKV, readKV, type StoredContent } from './read.ts';

/** Milliseconds that a reader waits for KV. */
const READ_TIMEOUT_MS = 1000;
/** Milliseconds after a failed read during which the copy at hand answers and KV is left alone. */
const RETRY_PAUSE_MS = 1000;
/**
 * Milliseconds for which KV must say that nothing lies there any more before that is believed of a key that had something: a
 * far end of KV may not know yet, or not know for a moment, and no value is taken away but on purpose and for good.
 */
export const MISSING_AFTER_MS = 60_000;
/** How much an isolate keeps: bytes of values, and how many names that turned out to be nothing. */
const MAX_CACHED_BYTES = 8 * MAX_VALUE_BYTES;
const MAX_NEGATIVE_ENTRIES = 10_000;

export interface StoreDependencies {
  readonly kv: ReadableKV;
  /** Milliseconds since any fixed moment. */
  readonly clock: () => number;
  /** Calls back once after that many milliseconds, unless nobody waits any more. */
  readonly after: (milliseconds: number, ring: () => void) => void;
  /** Milliseconds for which a copy answers without asking KV again. */
  readonly freshFor: number;
  /** `MISSING_AFTER_MS`; less where KV is on the same machine. */
  readonly missingAfter: number;
  readonly log: (line: Readonly<Record<string, unknown>>) => void;
}

export interface CacheHit {
  readonly reading: StoredContent;
  /** How old it is in seconds, where KV could not confirm it. */
  readonly age?: number;
  /** Until when the store will say the same again, where it was at hand already: worth remembering by who asked. */
  readonly until?: number;
}

/** What the store says: a reading, or that it cannot be read. */
export type ReadResult = CacheHit | { readonly unreadable: true };

export interface Store {
  /** `keepAlive` lets a read outlive the request that began it, because others wait for it too. */
  read(key: string, keepAlive: (work: Promise<unknown>) => void): Promise<ReadResult>;
}

interface CacheEntry {
  readonly reading: StoredContent;
  /** When KV last confirmed it. */
  readonly at: number;
  /** No new read before this moment. */
  rest: number;
  /** The last read failed: until one succeeds this copy answers at once, and nobody waits for KV. */
  doubted: boolean;
  /** Since when KV has said, at every look, that nothing lies there. */
  missingSince?: number;
}

type Outcome = { readonly copy: CacheEntry } | { readonly failed: true };

interface InFlightRead {
  readonly work: Promise<Outcome>;
  readonly began: number;
  /** Somebody gave up on it, and the log says so. */
  late: boolean;
}

export function createStore(edges: StoreDependencies): Store {
  const copies = new Map<string, CacheEntry>();
  const nothings = new Map<string, CacheEntry>();
  const loading = new Map<string, InFlightRead>();
  let bytes = 0;

  function weigh(reading: StoredContent): number {
    if (reading.lies === 'archive') return reading.size;
    return reading.lies === 'bytes' ? reading.bytes.length : 0;
  }

  function forget(key: string): void {
    const copy = copies.get(key);
    if (copy !== undefined) bytes -= weigh(copy.reading);
    copies.delete(key);
    nothings.delete(key);
  }

  function keep(key: string, copy: CacheEntry): void {
    forget(key);
    if (copy.reading.lies === 'nothing') {
      nothings.set(key, copy);
      const [oldest] = nothings.keys();
      if (nothings.size > MAX_NEGATIVE_ENTRIES && oldest !== undefined) nothings.delete(oldest);
      return;
    }
    copies.set(key, copy);
    bytes += weigh(copy.reading);
    for (const other of copies.keys()) {
      if (bytes <= MAX_CACHED_BYTES || other === key) break;
      forget(other);
    }
  }

  function doubt(key: string): void {
    const copy = copies.get(key);
    if (copy === undefined) return;
    copy.rest = edges.clock() + RETRY_PAUSE_MS;
    copy.doubted = true;
  }

  /** Whether a copy is at hand that goes on answering though KV says now that nothing lies there. */
  function isMissed(key: string, now: number): boolean {
    const copy = copies.get(key);
    if (copy === undefined || edges.missingAfter === 0) return false;
    if (copy.missingSince === undefined) {
      copy.missingSince = now;
      edges.log({ failure: 'store-unreadable', key, cause: 'nothing lies there any more', copy: true });
    }
    if (now - copy.missingSince >= edges.missingAfter) return false;
    doubt(key);
    return true;
  }

  /** Never rejects. A read that ends after its readers gave up still leaves its copy. */
  async function load(key: string): Promise<Outcome> {
    const began = edges.clock();
    try {
      const reading = await readKV(edges.kv, key);
      const at = edges.clock();
      const newer = copies.get(key) ?? nothings.get(key);
      // A read that hung for long may bring what a later one has already replaced.
      if (newer !== undefined && newer.at > began) return { copy: newer };
      if (reading.lies === 'nothing' && isMissed(key, at)) return { failed: true };
      const copy = { reading, at, rest: at + edges.freshFor, doubted: false };
      keep(key, copy);
      return { copy };
    } catch (error) {
      const cause = error instanceof CorruptValueError ? error.message : 'the read failed';
      edges.log({ failure: 'store-unreadable', key, cause, copy: copies.has(key) });
      doubt(key);
      return { failed: true };
    }
  }

  /** The read of this key that is under way, unless it has hung for too long to be waited for. */
  function begin(key: string, now: number, keepAlive: (work: Promise<unknown>) => void): InFlightRead {
    const earlier = loading.get(key);
    if (earlier !== undefined && now - earlier.began < READ_TIMEOUT_MS) return earlier;
    const work = load(key);
    const running: InFlightRead = { work, began: now, late: false };
    loading.set(key, running);
    void work.then(() => {
      if (loading.get(key) === running) loading.delete(key);
    });
    keepAlive(work);
    return running;
  }

  function inTime(work: Promise<Outcome>): Promise<Outcome | 'late'> {
    return new Promise((resolve) => {
      void work.then(resolve);
      edges.after(READ_TIMEOUT_MS, () => resolve('late'));
    });
  }

  function late(key: string, running: InFlightRead): void {
    doubt(key);
    if (running.late) return;
    running.late = true;
    edges.log({ failure: 'store-unreadable', key, cause: 'no answer in time', copy: copies.has(key) });
  }

  return {
    async read(key, keepAlive) {
      const copy = copies.get(key) ?? nothings.get(key);
      const now = edges.clock();
      if (copy !== undefined && now < copy.rest) return found(copy, now, edges.freshFor);

      const running = begin(key, now, keepAlive);
      if (copy?.doubted) return found(copy, now, edges.freshFor);
      const outcome = await inTime(running.work);
      if (outcome === 'late') late(key, running);
      else if ('copy' in outcome) return { reading: outcome.copy.reading };
      const last = copies.get(key);
      return last === undefined ? { unreadable: true } : found(last, edges.clock(), edges.freshFor);
    },
  };
}

/** A copy within its time has no age worth telling. */
function found(copy: CacheEntry, now: number, freshFor: number): ReadResult {
  const waited = now - copy.at;
  return waited < freshFor
    ? { reading: copy.reading, until: copy.rest }
    : { reading: copy.reading, age: Math.ceil(waited / 1000) };
}
