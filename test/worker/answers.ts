/** An address of each row of the table of routes, and what every answer must have, whatever it says. */
import { expect } from 'vitest';
import { routes } from '../../worker/routes/routes.ts';
import { build, setDesk, textsDigest } from './desk.ts';

const named: Readonly<Record<string, string>> = {
  '/v1/stories/:story': '/v1/stories/storm',
  '/v1/stories/:story/revisions/:revision': `/v1/stories/storm/revisions/${setDesk().revision}`,
  '/v1/stories/:story/texts/:texts': `/v1/stories/storm/texts/${textsDigest}.json`,
  '/v1/stories/:story/findings': '/v1/stories/storm/findings',
  '/v1/stories/:story/card.txt': '/v1/stories/storm/card.txt',
  '/v1/stories/:story/card.json': '/v1/stories/storm/card.json',
  '/v1/stories/:story/card.png': '/v1/stories/storm/card.png',
  '/v1/stories/:story/claims.csv': '/v1/stories/storm/claims.csv',
  '/v1/stories/:story/card': '/v1/stories/storm/card',
  '/v1/stories/:story/card.jsonld': '/v1/stories/storm/card.jsonld',
  '/v1/stories/:story/changes.json': '/v1/stories/storm/changes.json',
  '/v1/stories/:story/changes.atom': '/v1/stories/storm/changes.atom',
  '/s/:story': '/s/storm',
  '/oembed': '/oembed?url=http://localhost/s/storm',
  '/embed/:script': `/embed/${'a'.repeat(24)}.js`,
  '/embed/:build/:part': `/embed/${build}/rest.js`,
  '/embed/v1/stories/:script': '/embed/v1/stories/storm.js',
  '/e/:story': '/e/storm',
  '/schema/:schema': '/schema/bundle.json',
  '/problems/:problem': '/problems/unknown-story',
};
export const paths: readonly string[] = routes.map(({ path }) => named[path] ?? path);

/** What must hold for every answer, whatever it says. */
export function checkHeaders(response: Response): void {
  const { headers } = response;
  expect(headers.get('access-control-allow-origin')).toBe('*');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  expect(headers.get('cache-control')).toMatch(
    /^(no-store|public, max-age=\d+(, (immutable|stale-while-revalidate=\d+))?)$/,
  );
  for (const name of ['vary', 'set-cookie', 'access-control-allow-credentials'])
    expect(headers.has(name)).toBe(false);
}

export async function checkProblem(response: Response, status: number): Promise<Record<string, unknown>> {
  expect(response.status).toBe(status);
  checkHeaders(response);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(response.headers.has('etag')).toBe(false);
  const problem = (await response.json()) as Record<string, unknown>;
  expect(Object.keys(problem)).toEqual(['type', 'title', 'status', 'detail']);
  expect(problem.status).toBe(status);
  expect(problem.detail).not.toBe('');
  return problem;
}
