/**
 * Brings a correction to readers at once, as far as it can: empties the cache in front of the deployed Worker now, and again once
 * KV agrees with itself everywhere, so that nothing older comes back. What then is left is readers' browsers.
 */
import type { Id } from '../../bundle/types.ts';
import { SETTLED_MS } from '../../publish/purge.ts';
import { pause } from '../pause.ts';
import type { OpenedTarget } from '../target.ts';
import type { Terminal } from '../terminal.ts';

/** What `Cache-Control` gives the answers about a story: a minute, and five more in which an old one may be shown once. */
export const BROWSERS_KEEP = '6 minutes';

/** Nothing on this machine, where nothing is kept. Whether the cache was emptied; if not, that is said, and is no failure. */
export async function freshen(
  { purge }: Pick<OpenedTarget, 'purge'>,
  stories: readonly Id[],
  terminal: Terminal,
  settledMs: number = SETTLED_MS,
): Promise<boolean> {
  if (purge === undefined || stories.length === 0) return true;
  const wait = terminal.wait ?? pause;
  for (const round of ['first', 'last']) {
    const failure = await purge(stories);
    if (failure !== undefined) {
      terminal.err(
        `Cloudflare's cache was not emptied: ${failure}. By itself it shows the change within about 8 minutes.\n`,
      );
      return false;
    }
    if (round === 'first') {
      const seconds = settledMs / 1000;
      terminal.out(
        `Cloudflare's cache is emptied of it, and is again in ${seconds} seconds, when KV shows the change everywhere. Who stops now loses only that.\n`,
      );
      await wait(settledMs);
    }
  }
  terminal.out(
    `Readers have it now; a browser that loaded the card before may show the old one for up to ${BROWSERS_KEEP}.\n`,
  );
  return true;
}
