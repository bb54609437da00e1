/**
 * Writes an outcome down as an HTTP response: 200 or 304, a redirect, a problem document. The headers that belong to
 * the address come in; only those that belong to the single answer are added here.
 */
import { alreadyHas } from './conditional.ts';
import type { FailureName } from './failure.ts';
import { methods } from './headers.ts';
import type { Answer } from './outcome.ts';
import { type Problem, problemType } from './problem.ts';

type Lines = Readonly<Record<string, string>>;

/** An answer with its headers, ready to be given to anybody who asks for the same. */
export interface Ready {
  readonly body: Uint8Array<ArrayBuffer> | string;
  readonly etag: string;
  readonly whole: ResponseInit;
  /** For who has the body already. */
  readonly unchanged: ResponseInit;
}

/** `lines` are the headers of the address. */
export function readyAnswer(lines: Lines, { body, revision, age }: Answer & { revision: string }): Ready {
  const etag = `"${revision}"`;
  const aged = age === undefined ? {} : { Age: String(age) };
  const { 'Content-Type': type = '', ...always } = lines;
  const headers = { ...always, ...aged, ETag: etag };
  return {
    body,
    etag,
    whole: { headers: { ...headers, 'Content-Type': type } },
    unchanged: { status: 304, headers },
  };
}

/** For an answer that is given many times: makes its headers once, which costs more than all the rest of it. */
export function prepared({ body, etag, whole, unchanged }: Ready): Ready {
  const made = (init: ResponseInit): ResponseInit => ({ ...init, headers: new Headers(init.headers) });
  return { body, etag, whole: made(whole), unchanged: made(unchanged) };
}

/** 200, or 304. */
export function give({ body, etag, whole, unchanged }: Ready, ifNoneMatch: string | null): Response {
  return ifNoneMatch !== null && alreadyHas(ifNoneMatch, etag)
    ? new Response(null, unchanged)
    : new Response(body, whole);
}

/** For good: the address that was asked for will not come back. */
export function movedResponse(to: string, headers: Lines): Response {
  return new Response(null, { status: 301, headers: { ...headers, Location: to } });
}

/** A problem document (RFC 9457). */
export function problemResponse(name: FailureName, problem: Problem, headers: Lines): Response {
  const { status, title, detail, retryAfter } = problem;
  const own: Record<string, string> = { ...headers, 'Content-Type': 'application/problem+json' };
  if (status === 405) own.Allow = methods;
  if (retryAfter !== undefined) own['Retry-After'] = String(retryAfter);
  return new Response(JSON.stringify({ type: problemType(name), title, status, detail }), {
    status,
    headers: own,
  });
}
