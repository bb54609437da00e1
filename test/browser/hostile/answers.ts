/** Answers for a story that are not one, one row each: what they are, and what the widget says went wrong. */
import type { CardError } from '../../../widget/element/card-host.ts';
import { story } from '../story.ts';
import { type Answer, cors, json } from './hostile-site.ts';

export interface BadAnswer {
  readonly is: string;
  readonly answer: Answer;
  /** `none`: it can be read after all, and what is too much in it is left out. */
  readonly failure: CardError | 'none';
  /** Whether the widget must lose patience with it. */
  readonly slow?: boolean;
}

const status = (code: number, body = '{}'): Answer => {
  return (_request, response) => {
    response.writeHead(code, {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...cors,
    });
    response.end(body);
  };
};

const text = JSON.stringify(story);
const fresh = (body: string): Answer => json(body, { 'cache-control': 'no-store' });

/** A piece a second: the timers are the server's own, and the widget's patience ends them. */
const trickle: Answer = (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store', ...cors });
  let at = 0;
  const timer = setInterval(() => {
    response.write(text.slice(at, at + 1));
    at += 1;
  }, 100);
  response.once('close', () => clearInterval(timer));
};

const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

export const answers: readonly BadAnswer[] = [
  { is: 'is not there', answer: status(404), failure: 'status' },
  { is: 'is gone', answer: status(410), failure: 'status' },
  { is: 'is an error', answer: status(500), failure: 'status' },
  {
    is: 'has no content',
    answer: (_request, response) => response.writeHead(204, cors).end(),
    failure: 'not-json',
  },
  { is: 'is an empty text', answer: fresh(''), failure: 'not-json' },
  {
    is: 'is a page',
    answer: fresh('<!doctype html><title>Sign in</title><script>alert(1)</script>'),
    failure: 'not-json',
  },
  { is: 'is no text', answer: fresh('\u0000\ufffd\ud83d'), failure: 'not-json' },
  { is: 'is null', answer: fresh('null'), failure: 'schema' },
  { is: 'is a list', answer: fresh(`[${text}]`), failure: 'schema' },
  {
    is: 'comes from another site without leave',
    answer: (_request, response) => {
      // The same server under another name is another site.
      const port = (response.socket as { localPort?: number } | null)?.localPort;
      response
        .writeHead(302, {
          location: `http://localhost:${port}/v1/without-leave`,
          'cache-control': 'no-store',
        })
        .end();
    },
    failure: 'network',
  },
  {
    is: 'leads round in a circle',
    answer: (request, response) => response.writeHead(302, { location: request.url ?? '/' }).end(),
    failure: 'network',
  },
  { is: 'hangs', answer: () => undefined, failure: 'timeout', slow: true },
  { is: 'comes byte by byte', answer: trickle, failure: 'timeout', slow: true },
  { is: 'breaks off at once', answer: (_request, response) => response.destroy(), failure: 'network' },
  {
    is: 'breaks off in the middle',
    answer: (_request, response) => {
      response.writeHead(200, {
        'content-length': text.length,
        'content-type': 'application/json',
        'cache-control': 'no-store',
        ...cors,
      });
      response.write(text.slice(0, 500), () => response.destroy());
    },
    failure: 'network',
  },
  { is: 'is cut', answer: fresh(text.slice(0, -1)), failure: 'not-json' },
  {
    is: 'is fifty megabytes',
    answer: fresh(`${text.slice(0, -1)},"more":"${'x'.repeat(50_000_000)}"}`),
    failure: 'too-large',
  },
  {
    is: 'is 100,000 levels deep',
    answer: fresh(`{"schema":2,"story":"unrest","deep":${deep(100_000)},"sources":[]}`),
    failure: 'schema',
  },
  {
    is: 'has a title that is 100,000 levels deep',
    answer: fresh(text.replace('"title":"The unrest, January 2022"', `"title":${deep(100_000)}`)),
    failure: 'none',
  },
  { is: 'has no title', answer: fresh(JSON.stringify({ ...story, title: null })), failure: 'none' },
  {
    is: 'has a number for groups and nothing for offsets',
    answer: fresh(JSON.stringify({ ...story, offsets: null, groups: 7 })),
    failure: 'none',
  },
  {
    is: 'names keys twice',
    answer: fresh(text.replace('"schema":2', '"schema":3,"schema":2,"title":"Another"')),
    failure: 'none',
  },
  {
    is: 'has a __proto__',
    answer: fresh(
      text
        .replace('"schema":2', '"__proto__":{"polluted":true,"title":"x"},"schema":2')
        .replaceAll('"dated"', '"__proto__":{"url":"javascript:alert(1)"},"dated"'),
    ),
    failure: 'none',
  },
  { is: 'is of an older schema', answer: fresh(JSON.stringify({ ...story, schema: 1 })), failure: 'schema' },
  {
    is: 'is of a newer schema, in the same shape',
    answer: fresh(JSON.stringify({ ...story, schema: 3, verdicts: [] })),
    failure: 'none',
  },
  {
    is: 'is of a newer schema, in another shape',
    answer: fresh(JSON.stringify({ ...story, schema: 3, facts: { killed: [] } })),
    failure: 'schema',
  },
  { is: 'has no schema', answer: fresh(JSON.stringify({ ...story, schema: undefined })), failure: 'schema' },
  {
    is: 'has words that nobody knows',
    answer: fresh(
      text
        .replaceAll('"running total"', '"walking total"')
        .replaceAll('"form":"nearly"', '"form":"roughly"')
        .replaceAll('"how":"denied"', '"how":"shrugged"'),
    ),
    failure: 'none',
  },
  {
    is: 'has kinds of facts that nobody knows',
    answer: fresh(text.replaceAll('"kind":"count"', '"kind":"sum"')),
    failure: 'none',
  },
  {
    is: 'has facts that are none',
    answer: fresh(JSON.stringify({ ...story, facts: [null, 7, 'x'] })),
    failure: 'schema',
  },
  {
    is: 'has claims by sources that are not there',
    answer: fresh(JSON.stringify({ ...story, sources: [] })),
    failure: 'none',
  },
];
