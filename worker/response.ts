/**
 * Writes an outcome down as an HTTP response: 200 or 304, a redirect, a problem document. The headers that belong to
 * the address come in; only those that belong to the single answer are added here.
 */
import { alreadyHas } from './conditional.ts';
import type { FailureName } from './failure.ts';
import { methods } from './headers.ts';
import type { Answer } from './outcome.ts';
import { type Problem, problemType } from './problem.ts';

type Headers = Readonly<Record<string, string>>;

export function answerResponse(answer: Answer, headers: Headers, ifNoneMatch: string | null): Response {
  const { body, revision, age } = answer;
  const own: Record<string, string> = { ...headers };
  if (age !== undefined) own.Age = String(age);
  if (revision !== undefined) {
    own.ETag = `"${revision}"`;
    if (alreadyHas(ifNoneMatch, own.ETag)) {
      delete own['Content-Type'];
      return new Response(null, { status: 304, headers: own });
    }
  }
  return new Response(body, { headers: own });
}

/** For good: the address that was asked for will not come back. */
export function movedResponse(to: string, headers: Headers): Response {
  return new Response(null, { status: 301, headers: { ...headers, Location: to } });
}

/** A problem document (RFC 9457). */
export function problemResponse(name: FailureName, problem: Problem, headers: Headers): Response {
  const { status, title, detail, retryAfter } = problem;
  const own: Record<string, string> = { ...headers, 'Content-Type': 'application/problem+json' };
  if (status === 405) own.Allow = methods;
  if (retryAfter !== undefined) own['Retry-After'] = String(retryAfter);
  return new Response(JSON.stringify({ type: problemType(name), title, status, detail }), {
    status,
    headers: own,
  });
}
