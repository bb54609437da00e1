/**
 * Writes an outcome down as an HTTP response: 200 or 304, a redirect, a problem document. The headers that belong to
 * the address come in; only those that belong to the single answer are added here.
 */

import type { FailureName } from '../failure.ts';
import { type Problem, problemType } from '../problem.ts';
import type { Representation } from '../routes/route-result.ts';
import { methods } from './headers.ts';
import { matchesIfNoneMatch } from './if-none-match.ts';

type HeaderMap = Readonly<Record<string, string>>;

/** What a `Response` is made with, the headers made already: that costs more than all the rest of an answer. */
export interface Made {
  readonly whole: ResponseInit;
  /** Headers for 304. */
  readonly unchanged: ResponseInit;
}

/** An answer with its headers, ready to be given to anybody who asks for the same. */
export interface CachedResponse {
  readonly body: Uint8Array<ArrayBuffer> | string;
  readonly etag: string;
  readonly made: Made;
  /** Headers that are this answer's own and not made yet. */
  readonly own: HeaderMap;
}

/** The headers of an address, for all its answers. */
export function madeOf(lines: HeaderMap): Made {
  const unchanged = new Headers(lines);
  unchanged.delete('Content-Type');
  return { whole: { headers: new Headers(lines) }, unchanged: { status: 304, headers: unchanged } };
}

/** `lines`: further headers of this answer alone. */
export function answerFromCache(
  made: Made,
  answer: Representation & { revision: string },
  lines: HeaderMap = {},
): CachedResponse {
  const { body, revision, language, age } = answer;
  const etag = `"${revision}"`;
  const own: Record<string, string> = { ETag: etag, ...lines };
  if (language !== undefined) own['Content-Language'] = language;
  if (age !== undefined) own.Age = String(age);
  return { body, etag, made, own };
}

/** Precomputes the headers of responses that are served from the cache. */
export function prebuild({ body, etag, made, own }: CachedResponse): CachedResponse {
  const withOwn = (init: ResponseInit): ResponseInit => {
    const headers = new Headers(init.headers);
    for (const name in own) headers.set(name, own[name] ?? '');
    return { ...init, headers };
  };
  return {
    body,
    etag,
    made: { whole: withOwn(made.whole), unchanged: withOwn(made.unchanged) },
    own: {},
  };
}

/** 200, or 304. */
export function respond({ body, etag, made, own }: CachedResponse, ifNoneMatch: string | null): Response {
  const response =
    ifNoneMatch !== null && matchesIfNoneMatch(ifNoneMatch, etag)
      ? new Response(null, made.unchanged)
      : new Response(body, made.whole);
  for (const name in own) response.headers.set(name, own[name] ?? '');
  return response;
}

/** For good: the address that was asked for will not come back. */
export function movedResponse(to: string, headers: HeaderMap): Response {
  return new Response(null, { status: 301, headers: { ...headers, Location: to } });
}

/** A problem document (RFC 9457). */
export function problemResponse(name: FailureName, problem: Problem, headers: HeaderMap): Response {
  const { status, title, detail, retryAfter } = problem;
  const own: Record<string, string> = { ...headers, 'Content-Type': 'application/problem+json' };
  if (status === 405) own.Allow = methods;
  if (retryAfter !== undefined) own['Retry-After'] = String(retryAfter);
  return new Response(JSON.stringify({ type: problemType(name), title, status, detail }), {
    status,
    headers: own,
  });
}
