/**
 * Empties the cache in front of a deployed Worker for some stories. That cache is the Worker's own: no zone-wide purge reaches it,
 * only `cache.purge()` inside the Worker (developers.cloudflare.com/workers/cache/purge). So an order is written to KV
 * under a name that cannot be guessed, and a request makes the Worker carry it out: write access to KV is the permission.
 */
import { listTag, purgeKey, storyTag } from '../bundle/stored.ts';
import type { Id } from '../bundle/types.ts';
import { printable } from './cloudflare-api.ts';
import { siteEntry } from './sync-site.ts';
import type { PublishTarget } from './target.ts';

/** Cloudflare takes up to 100 tags in one call. */
const TAGS_MOST = 100;
/** How long an order stays in KV at most, if its writer was stopped before it could delete it. */
const ORDER_SECONDS = 300;
/** Milliseconds before an order is tried: KV may need a moment to show it, and an order that was missed stays missed for a minute. */
const pauses = [1_000, 5_000, 15_000];

/** KV's minute and an isolate's ten seconds, after which nothing older than the last write can fill the cache again. */
export const SETTLED_MS = 75_000;

/** The same for what was deleted: an isolate with a good copy serves it until KV has had no value for a minute. */
export const ERASED_SETTLED_MS = 140_000;

export interface PurgeOptions {
  /** Where the Worker answers, without a slash at its end. */
  readonly origin: string;
  readonly now: Date;
  readonly fetch: typeof globalThis.fetch;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** A new order's name: 32 hexadecimal digits that cannot be guessed. */
  readonly order: () => string;
}

/** Undefined when it is done; else why not, in words for one line. Never rejects because of the Worker. */
export async function purgeCache(
  target: PublishTarget,
  stories: readonly Id[],
  options: PurgeOptions,
): Promise<string | undefined> {
  const tags = [listTag, ...stories.map(storyTag)];
  for (let from = 0; from < tags.length; from += TAGS_MOST) {
    const failure = await purgeTags(target, tags.slice(from, from + TAGS_MOST), options);
    if (failure !== undefined) return failure;
  }
  return undefined;
}

async function purgeTags(
  target: PublishTarget,
  tags: readonly string[],
  { origin, now, fetch, wait, order }: PurgeOptions,
): Promise<string | undefined> {
  let failure = '';
  for (const pause of pauses) {
    const name = order();
    const key = purgeKey(name);
    await target.write([
      { ...siteEntry({ key, text: JSON.stringify({ tags }) }, now), lastsSeconds: ORDER_SECONDS },
    ]);
    await wait(pause);
    try {
      const response = await fetch(`${origin}/${key}`, {
        method: 'POST',
        signal: AbortSignal.timeout(15_000),
        redirect: 'error',
      });
      const text = await response.text();
      if (response.ok) return undefined;
      failure = `${origin} answered ${response.status}${text === '' ? '' : ` ${printable(text)}`}`;
    } catch (error) {
      failure = `${origin} could not be reached: ${printable((error as Error).message)}`;
    } finally {
      await target.delete([key]);
    }
  }
  return failure;
}
