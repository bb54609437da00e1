/**
 * Reads the queries of an address: those that its row knows, each once. What links and systems add by themselves (`fbclid`,
 * `utm_source`, `ver`) is no mistake of the reader, so it is left out and told apart, and never refused.
 */
import type { Failure } from '../failure.ts';

export interface Queries {
  readonly values: ReadonlyMap<string, string>;
  /** The query holds something besides `values`. */
  readonly hasMore: boolean;
}

const none: Queries = { values: new Map(), hasMore: false };

/** More characters than any view of a story needs; what is longer is not looked through. */
const MAX_QUERY_CHARACTERS = 8000;

/** `strict`: a known query that cannot be read is refused; else it is left out like an unknown one. */
export function readQueries(url: string, known: readonly string[], strict: boolean): Queries | Failure {
  const start = url.indexOf('?');
  if (start === -1 || start === url.length - 1) return none;
  if (url.length - start > MAX_QUERY_CHARACTERS) return strict ? tooLong : { ...none, hasMore: true };
  const values = new Map<string, string>();
  let hasMore = false;
  for (const pair of url.slice(start + 1).split('&')) {
    const at = pair.indexOf('=');
    const name = at === -1 ? pair : pair.slice(0, at);
    if (!known.includes(name)) {
      hasMore = true;
      continue;
    }
    const value = at === -1 ? '' : decoded(pair.slice(at + 1));
    if (value !== undefined && !values.has(name)) values.set(name, value);
    else if (strict) return { failure: 'malformed-query', name, expected: expected(value) };
    else hasMore = true;
  }
  return { values, hasMore };
}

/** The query with these values alone; empty where there are none. What needs no percent signs has none. */
export function searchWith(values: ReadonlyMap<string, string>): string {
  if (values.size === 0) return '';
  const pairs = [...values].map(([name, value]) => `${name}=${encodeQuery(value)}`);
  return `?${pairs.join('&')}`;
}

/** One value as the one spelling of an address has it. */
function encodeQuery(value: string): string {
  return encodeURIComponent(value).replace(/%(?:3A|2C)/g, decodeURIComponent);
}

const tooLong: Failure = {
  failure: 'malformed-query',
  name: '?',
  expected: `At most ${MAX_QUERY_CHARACTERS} characters in all.`,
};

function expected(value: string | undefined): string {
  return value === undefined ? 'Its percent-encoding is broken.' : 'It may be given once.';
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
