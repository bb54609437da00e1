/** The page behind a problem's `type`: the same words as the problem document, for a person. */
import { escapeHtml } from './escape.ts';
import type { Failure, FailureName } from './failure.ts';
import type { Outcome } from './outcome.ts';
import { plainPage } from './plain-page.ts';
import { problemOf } from './problem.ts';

/** One of each; the parts that vary say so. A name that is missing here does not compile. */
const examples: { readonly [N in FailureName]: Extract<Failure, { failure: N }> } = {
  'unknown-address': { failure: 'unknown-address' },
  'encoded-address': { failure: 'encoded-address' },
  'wrong-method': { failure: 'wrong-method' },
  'unknown-query': { failure: 'unknown-query', allowed: [] },
  'malformed-query': { failure: 'malformed-query', name: '…', expected: 'The answer says what is expected.' },
  'malformed-story': { failure: 'malformed-story' },
  'malformed-revision': { failure: 'malformed-revision' },
  'unknown-story': { failure: 'unknown-story' },
  'unknown-revision': { failure: 'unknown-revision' },
  'unknown-paper': { failure: 'unknown-paper' },
  'unknown-script': { failure: 'unknown-script' },
  'unpublished-file': { failure: 'unpublished-file' },
  'withdrawn-story': { failure: 'withdrawn-story', reason: 'The answer says why.' },
  'store-unreadable': { failure: 'store-unreadable' },
  unexpected: { failure: 'unexpected' },
};

export const problemNames: readonly string[] = Object.keys(examples);

export function problemPage(name: string | undefined): Outcome {
  if (name === undefined || !Object.hasOwn(examples, name)) return { failure: 'unknown-address' };
  const problem = problemOf(examples[name as FailureName]);
  const title = `${problem.status}: ${problem.title}`;
  return { body: plainPage(title, `<p>${escapeHtml(problem.detail)}</p>`) };
}
