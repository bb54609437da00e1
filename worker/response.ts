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

/** What goes with a body at one address; made once, because making headers costs more than all the rest. */
interface Prepared {
  readonly etag: string;
  readonly whole: Headers;
  /** For 304; made when somebody first has the body already. */
  unchanged?: Headers;
}

function prepare(lines: Lines, revision: string, age: number | undefined): Prepared {
  const etag = `"${revision}"`;
  const whole = new Headers({ ...lines, ETag: etag });
  if (age !== undefined) whole.set('Age', String(age));
  return { etag, whole };
}

function unchanged(ready: Prepared): Headers {
  if (ready.unchanged === undefined) {
    ready.unchanged = new Headers(ready.whole);
    ready.unchanged.delete('Content-Type');
  }
  return ready.unchanged;
}

export type AnswerResponse = (answer: Answer, ifNoneMatch: string | null) => Response;

/** Writes the answers of one address, whose headers are `lines`: 200, or 304 for who has it. */
export function answersWith(lines: Lines): AnswerResponse {
  const prepared = new WeakMap<object, Prepared>();
  return ({ body, revision, age }, ifNoneMatch) => {
    if (revision === undefined) return new Response(body, { headers: lines });
    const lasting = typeof body !== 'string' && age === undefined ? body : undefined;
    let ready = lasting && prepared.get(lasting);
    if (ready === undefined) {
      ready = prepare(lines, revision, age);
      if (lasting !== undefined) prepared.set(lasting, ready);
    }
    if (ifNoneMatch !== null && alreadyHas(ifNoneMatch, ready.etag)) {
      return new Response(null, { status: 304, headers: unchanged(ready) });
    }
    return new Response(body, { headers: ready.whole });
  };
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
