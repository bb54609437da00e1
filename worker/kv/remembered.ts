/**
 * Remembers whole answers by their address, for as long as the store would give the same bytes without asking KV: what is
 * asked for more than twice costs a look into a map, and nothing of finding the row, checking the address or making headers.
 */
import { give, prepared, type Ready } from '../http/response.ts';

/** How much is remembered. The bytes are mostly the store's own, so this is no memory of its own. */
const mostAnswers = 1000;
const mostBytes = 16 * 1024 * 1024;

export interface Remembered {
  /** The answer to a GET of this address; undefined when the row must be asked. */
  answer(request: Request): Response | undefined;
  /** `until`: the moment from which the store must be asked again. */
  keep(address: string, ready: Ready, until: number): void;
}

interface Known {
  ready: Ready;
  readonly until: number;
  /** Its headers are made. */
  prepared: boolean;
}

/** `clock`: milliseconds since any fixed moment, the store's own. */
export function rememberAnswers(clock: () => number): Remembered {
  const known = new Map<string, Known>();
  let bytes = 0;
  return {
    answer(request) {
      const found = known.get(request.url);
      if (found === undefined || clock() >= found.until || request.method !== 'GET') return undefined;
      if (!found.prepared) {
        found.ready = prepared(found.ready);
        found.prepared = true;
      }
      return give(found.ready, request.headers.get('If-None-Match'));
    },
    keep(address, ready, until) {
      bytes += ready.body.length;
      if (known.size >= mostAnswers || bytes > mostBytes) {
        known.clear();
        bytes = ready.body.length;
      }
      known.set(address, { ready, until, prepared: false });
    },
  };
}
