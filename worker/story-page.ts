/**
 * The page about one story. It is stored without an address of a host; where a host must be named, for search engines
 * and for oEmbed, it is filled in here.
 */
import { originMark } from '../data/model/stored.ts';
import type { Outcome } from './outcome.ts';
import { recent } from './recent.ts';
import type { Ask } from './route.ts';
import { paper } from './served.ts';

const stored = paper('page.html', (story) => `/s/${story}`);

/** Filling in costs more than serving, and the same few pages are asked for. */
const pages = recent<string, Uint8Array<ArrayBuffer>>(20);

export async function storyPage(ask: Ask): Promise<Outcome> {
  const found = await stored(ask);
  if (!('body' in found)) return found;
  const { body, revision = '' } = found;
  const filled = pages(`${ask.origin} ${revision}`, () => {
    const text = typeof body === 'string' ? body : new TextDecoder().decode(body);
    return Uint8Array.from(new TextEncoder().encode(text.replaceAll(originMark, ask.origin)));
  });
  return { ...found, body: filled };
}
