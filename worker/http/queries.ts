/**
 * Reads the queries of an address strictly: only the allowed names, each once, in readable percent-encoding. Whatever
 * else is there is refused, because the cache before the Worker would keep a copy for each spelling.
 */
import type { Failure } from '../failure.ts';

const none: ReadonlyMap<string, string> = new Map();

export function readQueries(url: string, allowed: readonly string[]): ReadonlyMap<string, string> | Failure {
  const start = url.indexOf('?');
  if (start === -1 || start === url.length - 1) return none;
  const queries = new Map<string, string>();
  for (const pair of url.slice(start + 1).split('&')) {
    const [name = '', ...rest] = pair.split('=');
    if (!allowed.includes(name) || queries.has(name)) return { failure: 'unknown-query', allowed };
    try {
      queries.set(name, decodeURIComponent(rest.join('=')));
    } catch {
      return { failure: 'malformed-query', name, expected: 'Its percent-encoding is broken.' };
    }
  }
  return queries;
}
