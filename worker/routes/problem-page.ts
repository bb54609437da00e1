/**
 * Problems for people, in the same words as the problem document: the page behind its `type`, and the answer itself to
 * somebody who opened an address that has no answer.
 */
import { escapeHtml } from '../../data/bundle/escape.ts';
import type { Failure, FailureName } from '../failure.ts';
import { mediaHeaders, methods } from '../http/headers.ts';
import { type Problem, problemOf } from '../problem.ts';
import { plainPage } from './plain-page.ts';
import type { RouteResult } from './route-result.ts';

/** One example failure of each kind; variable parts have placeholders. A missing name does not compile. */
const examples: { readonly [N in FailureName]: Extract<Failure, { failure: N }> } = {
  'unknown-address': { failure: 'unknown-address' },
  'encoded-address': { failure: 'encoded-address' },
  'wrong-method': { failure: 'wrong-method' },
  'malformed-query': { failure: 'malformed-query', name: '…', expected: 'The answer says what is expected.' },
  'other-format': { failure: 'other-format' },
  'too-many-views': { failure: 'too-many-views' },
  'malformed-story': { failure: 'malformed-story' },
  'malformed-revision': { failure: 'malformed-revision' },
  'unknown-story': { failure: 'unknown-story' },
  'unknown-revision': { failure: 'unknown-revision' },
  'unknown-artifact': { failure: 'unknown-artifact' },
  'unknown-texts': { failure: 'unknown-texts' },
  'unknown-script': { failure: 'unknown-script' },
  'unknown-schema': { failure: 'unknown-schema' },
  'unpublished-file': { failure: 'unpublished-file' },
  'withdrawn-story': { failure: 'withdrawn-story', reason: 'The answer says why.' },
  'store-unreadable': { failure: 'store-unreadable' },
  unexpected: { failure: 'unexpected' },
};

export const problemNames: readonly string[] = Object.keys(examples);

export function problemPage(name: string | undefined): RouteResult {
  if (name === undefined || !Object.hasOwn(examples, name)) return { failure: 'unknown-address' };
  return { body: pageOf(problemOf(examples[name as FailureName])) };
}

function pageOf({ status, title, detail }: Problem): string {
  const stories = '<p><a href="/">Every story</a></p>';
  return plainPage(
    title,
    `<p>${escapeHtml(detail)}</p>\n${stories}\n<p><small>Problem ${status}</small></p>`,
  );
}

/** A browser that opens a page names HTML; programs that read the API do not. */
export function prefersPage(request: Request): boolean {
  return request.headers.get('Accept')?.includes('text/html') === true;
}

/** The problem as the page that was asked for. Never kept: a program gets something else from the same address. */
export function problemPageResponse(problem: Problem, onEvery: Readonly<Record<string, string>>): Response {
  const { status, retryAfter } = problem;
  const own: Record<string, string> = { ...onEvery, ...mediaHeaders.page, 'Cache-Control': 'no-store' };
  if (status === 405) own.Allow = methods;
  if (retryAfter !== undefined) own['Retry-After'] = String(retryAfter);
  return new Response(pageOf(problem), { status, headers: own });
}
