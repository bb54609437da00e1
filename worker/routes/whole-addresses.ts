/**
 * Papers that name whole addresses, for search engines, oEmbed and feed readers. They are stored without the address of a
 * host, which is filled in here.
 */

import { originMark, type PaperName } from '../../data/bundle/stored.ts';
import type { Id } from '../../data/bundle/types.ts';
import { recent } from '../kv/recent.ts';
import type { Outcome } from './outcome.ts';
import type { Ask } from './route.ts';
import { paper } from './served.ts';

/** Filling in costs more than serving, and the same few are asked for. */
const filled = recent<string, Uint8Array<ArrayBuffer>>(30);

export function wholePaper(
  name: PaperName,
  addressOf: (story: Id) => string,
): (ask: Ask) => Promise<Outcome> {
  const stored = paper(name, addressOf);
  return async (ask) => {
    const found = await stored(ask);
    if (!('body' in found)) return found;
    const { body, revision = '' } = found;
    const origin = ask.origin();
    const whole = filled(`${origin} ${revision}`, () => {
      const text = typeof body === 'string' ? body : new TextDecoder().decode(body);
      return Uint8Array.from(new TextEncoder().encode(text.replaceAll(originMark, origin)));
    });
    return { ...found, body: whole };
  };
}
