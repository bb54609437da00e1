/**
 * Turns a failure into a problem document (RFC 9457): what is wrong and what to do. The one switch below names every
 * failure; the compiler refuses one that is forgotten. Nothing from the request is repeated in an answer.
 */
import type { Failure, FailureName } from './failure.ts';
import type { Policy } from './http/cache-control.ts';

export interface Problem {
  readonly status: 400 | 404 | 405 | 410 | 500 | 501 | 503;
  readonly title: string;
  readonly detail: string;
  readonly policy: Policy;
  /** Seconds after which it is worth asking again. */
  readonly retryAfter?: number;
}

/** Everything about a failure but the answer's common headers. */
export function problemOf(failure: Failure): Problem {
  switch (failure.failure) {
    case 'unknown-address':
      return {
        status: 404,
        title: 'Nothing is served at this address',
        detail: 'The page /docs lists every address.',
        policy: 'brief',
      };
    case 'encoded-address':
      return {
        status: 400,
        title: 'The address contains percent signs',
        detail: 'Spell addresses in plain letters, digits and hyphens; none of them needs encoding.',
        policy: 'brief',
      };
    case 'wrong-method':
      return {
        status: 405,
        title: 'This address can only be read',
        detail: 'Use GET, HEAD or OPTIONS.',
        policy: 'never',
      };
    case 'malformed-query':
      return {
        status: 400,
        title: `The query "${failure.name}" cannot be read`,
        detail: failure.expected,
        policy: 'brief',
      };
    case 'other-format':
      return {
        status: 501,
        title: 'oEmbed is offered as JSON only',
        detail: 'Leave format out, or say json.',
        policy: 'brief',
      };
    case 'too-many-views':
      return {
        status: 503,
        title: 'Too many new views are asked for at once',
        detail: 'Views that were asked for before are still answered. Ask again in a second.',
        policy: 'never',
        retryAfter: 1,
      };
    case 'malformed-story':
      return {
        status: 400,
        title: 'This cannot be the name of a story',
        detail:
          'A story is named by lower-case letters, digits and single hyphens, at most 64 in all. ' +
          '/v1/stories lists every story.',
        policy: 'brief',
      };
    case 'malformed-revision':
      return {
        status: 400,
        title: 'This cannot be a revision',
        detail: 'A revision is 24 lower-case hexadecimal digits: the ETag of a story, without its quotes.',
        policy: 'brief',
      };
    case 'unknown-story':
      return {
        status: 404,
        title: 'There is no story of this name',
        detail:
          '/v1/stories lists every story. One that was just published can take a minute to appear everywhere.',
        policy: 'brief',
      };
    case 'unknown-revision':
      return {
        status: 404,
        title: 'This story has no such revision',
        detail: 'Ask for the story itself: the ETag of the answer is its current revision.',
        policy: 'brief',
      };
    case 'unknown-artifact':
      return {
        status: 404,
        title: 'This story has no such form',
        detail: 'It was published without it. Publishing it again makes every form.',
        policy: 'brief',
      };
    case 'unknown-texts':
      return {
        status: 404,
        title: 'This story has no such texts',
        detail: 'Ask for the story itself: its `translations` name the texts of each language.',
        policy: 'brief',
      };
    case 'unknown-script':
      return {
        status: 404,
        title: 'There is no such copy of the script',
        detail: '/version names the current one; /embed/v1.js always serves it.',
        policy: 'brief',
      };
    case 'unknown-schema':
      return {
        status: 404,
        title: 'There is no such schema',
        detail: 'There are bundle, story, sources, speakers, statements and fact, each with .json after it.',
        policy: 'brief',
      };
    case 'unpublished-file':
      return {
        status: 503,
        title: 'This has not been published yet',
        detail: 'The Worker runs, but its scripts and pages are missing. Publishing brings them.',
        policy: 'never',
        retryAfter: 5,
      };
    case 'withdrawn-story':
      return {
        status: 410,
        title: 'This story was withdrawn',
        detail: failure.reason,
        policy: 'story',
      };
    case 'store-unreadable':
      return {
        status: 503,
        title: 'The story cannot be read right now',
        detail: 'It is not lost. Ask again in a few seconds.',
        policy: 'never',
        retryAfter: 5,
      };
    case 'unexpected':
      return {
        status: 500,
        title: 'Something went wrong here',
        detail: 'The mistake is ours and has been noted. Ask again later.',
        policy: 'never',
      };
  }
}

/** Names the page that explains a problem; relative, so that it holds on every host. */
export function problemType(name: FailureName): string {
  return `/problems/${name}`;
}
