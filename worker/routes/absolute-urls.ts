/**
 * Artifacts that name whole addresses, for search engines, oEmbed and feed readers. They are stored without the address of a
 * host, which is filled in here.
 */

import { ORIGIN_PLACEHOLDER } from '../../data/bundle/stored.ts';
import { lru } from '../kv/lru.ts';
import type { RouteContext } from './route.ts';
import type { RouteResult } from './route-result.ts';

/** Filling in costs more than serving, and the same few are asked for. */
const filled = lru<string, Uint8Array<ArrayBuffer>>({
  max: 30,
  maxBytes: 8 * 1024 * 1024,
  bytesOf: (text) => text.length,
});

/** The answer with the address of the host in it. */
export function withAbsoluteUrls(
  stored: (ask: RouteContext) => Promise<RouteResult>,
): (ask: RouteContext) => Promise<RouteResult> {
  return async (ask) => {
    const found = await stored(ask);
    if (!('body' in found)) return found;
    const { body, revision = '' } = found;
    const origin = ask.origin();
    const text = filled(`${origin} ${revision}`, () => {
      const marked = typeof body === 'string' ? body : new TextDecoder().decode(body);
      return Uint8Array.from(new TextEncoder().encode(marked.replaceAll(ORIGIN_PLACEHOLDER, origin)));
    });
    return { ...found, body: text };
  };
}
