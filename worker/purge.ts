/**
 * Empties the cache in front of this Worker when a publisher orders it: `POST /purge/ORDER`, where KV holds the tags under that
 * name. Only who may write to KV can make an order, and its name cannot be guessed. Everybody else gets 404.
 */
import { purgeKey } from '../data/bundle/stored.ts';
import { commonHeaders } from './http/headers.ts';
import { type ReadableKV, readKV } from './kv/read.ts';

/** What the runtime offers; absent where no cache is in front. */
export interface PurgeableCache {
  purge(options: { tags: string[] }): Promise<{
    readonly success: boolean;
    readonly errors: readonly { readonly code: number; readonly message: string }[];
  }>;
}

/** The order that an address names; undefined for any other address. */
export function purgeOrderIn(url: string): string | undefined {
  return /^https?:\/\/[^/]+\/purge\/([0-9a-f]{32})$/.exec(url)?.[1];
}

/** 204 when the cache is empty of those answers, 404 where KV holds no such order, 502 where the cache did not do it. */
export async function purge(
  order: string,
  kv: ReadableKV,
  cache: PurgeableCache | undefined,
): Promise<Response> {
  const headers = {
    ...commonHeaders,
    'Cache-Control': 'no-store',
    'Content-Type': 'text/plain; charset=utf-8',
  };
  const found = await readKV(kv, purgeKey(order)).catch(() => undefined);
  if (found?.lies !== 'bytes') return new Response('There is no such order.', { status: 404, headers });
  const { tags } = JSON.parse(new TextDecoder().decode(found.bytes)) as { tags: string[] };
  const done = await cache?.purge({ tags });
  if (done === undefined || done.success) return new Response(null, { status: 204, headers });
  const reasons = done.errors.map(({ code, message }) => `${message} (${code})`).join('; ');
  return new Response(reasons, { status: 502, headers });
}
