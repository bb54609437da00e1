/**
 * Papers that name whole addresses, for search engines, oEmbed and feed readers. They are stored without the address of a
 * host, which is filled in here.
 */

import { originMark } from '../../data/bundle/stored.ts';
import { recent } from '../kv/recent.ts';
import type { Outcome } from './outcome.ts';
import type { Ask } from './route.ts';

/** Filling in costs more than serving, and the same few are asked for. */
const filled = recent<string, Uint8Array<ArrayBuffer>>(30);

/** The answer with the address of the host in it. */
export function whole(stored: (ask: Ask) => Promise<Outcome>): (ask: Ask) => Promise<Outcome> {
  return async (ask) => {
    const found = await stored(ask);
    if (!('body' in found)) return found;
    const { body, revision = '' } = found;
    const origin = ask.origin();
    const text = filled(`${origin} ${revision}`, () => {
      const marked = typeof body === 'string' ? body : new TextDecoder().decode(body);
      return Uint8Array.from(new TextEncoder().encode(marked.replaceAll(originMark, origin)));
    });
    return { ...found, body: text };
  };
}
