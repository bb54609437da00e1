/**
 * Remembers whole answers by their address, for as long as the store would give the same bytes without asking KV: what is
 * asked for more than twice costs a look into a map, and nothing of finding the row, checking the address or making headers.
 */
import { type CachedResponse, prebuild, respond } from '../http/respond.ts';

/** How much is remembered. */
const MAX_CACHED_ANSWERS = 1000;
const MAX_CACHED_BYTES = 16 * 1024 * 1024;

export interface ResponseCache {
  /** The answer to a GET of this address; undefined when the row must be asked. */
  answer(request: Request): Response | undefined;
  /** `until`: the moment from which the store must be asked again. */
  keep(address: string, ready: CachedResponse, until: number): void;
}

interface Known {
  ready: CachedResponse;
  readonly until: number;
  /** Its headers are made. */
  prepared: boolean;
}

/** `clock`: milliseconds since any fixed moment, the store's own. */
export function createResponseCache(clock: () => number): ResponseCache {
  const known = new Map<string, Known>();
  let bytes = 0;
  return {
    answer(request) {
      const found = known.get(request.url);
      if (found === undefined || clock() >= found.until || request.method !== 'GET') return undefined;
      if (!found.prepared) {
        found.ready = prebuild(found.ready);
        found.prepared = true;
      }
      return respond(found.ready, request.headers.get('If-None-Match'));
    },
    keep(address, ready, until) {
      const { body } = ready;
      bytes += body.length - (known.get(address)?.ready.body.length ?? 0);
      if (known.size >= MAX_CACHED_ANSWERS || bytes > MAX_CACHED_BYTES) {
        known.clear();
        bytes = body.length;
      }
      known.set(address, { ready: { ...ready, body: withoutRest(body) }, until, prepared: false });
    },
  };
}

/** A copy where the bytes are a part of an archive: else its whole memory stays in use for one file of it. */
function withoutRest<Body extends CachedResponse['body']>(body: Body): Body {
  const isPart = typeof body !== 'string' && body.byteLength < body.buffer.byteLength;
  return (isPart ? body.slice() : body) as Body;
}
