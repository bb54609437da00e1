/**
 * The Worker behind a cache like the one that Cloudflare puts in front of it, as its documentation has it: answers are kept as
 * long as their Cache-Control says, by path and query; `Cache-Tag` is taken off; `purge` takes at most 100 tags of printable
 * ASCII, and no more calls than the free plan bears.
 */
import type { Stored } from '../../data/bundle/stored.ts';
import { createApp } from '../../worker/app.ts';
import { createStore } from '../../worker/kv/store.ts';
import { type PurgeableCache, purge, purgeOrderIn } from '../../worker/purge.ts';

interface Held {
  readonly bytes: Uint8Array;
  readonly metadata: Stored;
}

export interface CachedWorker {
  /** As a reader does. */
  readonly fetch: typeof globalThis.fetch;
  /** How often the Worker itself was started. */
  readonly started: () => number;
  /** Tags that were purged, in their order. */
  readonly purged: string[];
  /** The cache says no to the next purges, with this text. */
  refuses: string | undefined;
  /** Names of orders that KV does not show yet. */
  hides: (key: string) => boolean;
}

/** `clock`: milliseconds. */
export function cachedWorker(held: ReadonlyMap<string, Held>, clock: () => number): CachedWorker {
  const kept = new Map<string, { response: Response; until: number; tags: readonly string[] }>();
  let started = 0;
  let calls = 0;
  const cache: PurgeableCache = {
    async purge({ tags }) {
      calls += 1;
      const wrong = tags.find((tag) => !/^[\x21-\x7e]{1,1024}$/.test(tag) || tag.includes(','));
      const message =
        front.refuses ??
        (tags.length === 0 || tags.length > 100 ? 'between 1 and 100 tags' : undefined) ??
        (wrong === undefined ? undefined : `no tag: ${wrong}`) ??
        (calls > 25 ? 'rate limited' : undefined);
      if (message !== undefined) return { success: false, errors: [{ code: 1122, message }] };
      front.purged.push(...tags);
      const gone = new Set(tags.map((tag) => tag.toLowerCase()));
      for (const [address, { tags: own }] of kept) if (own.some((tag) => gone.has(tag))) kept.delete(address);
      return { success: true, errors: [] };
    },
  };
  const STORIES = {
    async getWithMetadata<Metadata>(key: string) {
      const found = front.hides(key) ? undefined : held.get(key);
      if (found === undefined) return { value: null, metadata: null };
      return { value: Uint8Array.from(found.bytes).buffer, metadata: found.metadata as Metadata };
    },
  };
  const app = createApp({
    // An isolate that keeps nothing itself.
    store: createStore({
      kv: STORIES,
      clock,
      after: () => undefined,
      freshFor: 0,
      missingAfter: 0,
      log: () => undefined,
    }),
    clock,
    built: { version: '1', revision: '0'.repeat(24) },
    log: () => undefined,
    origin: 'https://facts.example.org',
  });
  const front: CachedWorker = {
    purged: [],
    refuses: undefined,
    hides: () => false,
    started: () => started,
    async fetch(input, init) {
      const request = new Request(input as string, init as RequestInit);
      const { pathname, search } = new URL(request.url);
      const address = `${pathname}${search}`;
      const readable = request.method === 'GET' || request.method === 'HEAD';
      const there = readable ? kept.get(address) : undefined;
      if (there !== undefined && clock() < there.until) return there.response.clone();
      started += 1;
      const order = request.method === 'POST' ? purgeOrderIn(request.url) : undefined;
      const answered = await (order === undefined ? app.fetch(request) : purge(order, STORIES, cache));
      const headers = new Headers(answered.headers);
      const tags = (headers.get('Cache-Tag') ?? '').toLowerCase().split(',').filter(Boolean);
      headers.delete('Cache-Tag');
      const response = new Response(answered.body, { status: answered.status, headers });
      const [, seconds] = /\bmax-age=(\d+)/.exec(headers.get('Cache-Control') ?? '') ?? [];
      const [, stale = 0] = /\bstale-while-revalidate=(\d+)/.exec(headers.get('Cache-Control') ?? '') ?? [];
      if (readable && seconds !== undefined) {
        const until = clock() + (Number(seconds) + Number(stale)) * 1000;
        kept.set(address, { response: response.clone(), until, tags });
      }
      return response;
    },
  };
  return front;
}
