/** The typed client: its types are those of the answers, and it knows every JSON address. */
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { StoryList } from '../../data/bundle/story-list.ts';
import type { Bundle } from '../../data/bundle/types.ts';
import type { Resolution } from '../../data/resolver/finding.ts';
import type { Api, ProblemDocument } from '../../worker/api.ts';
import type { Client } from '../../worker/calls.ts';
import { createClient } from '../../worker/client.ts';
import { routes } from '../../worker/routes/routes.ts';
import { type Desk, setDesk, storm, textsDigest } from './desk.ts';

interface Answer {
  readonly status: number;
  json(): Promise<unknown>;
}

/** One call of each address; a missing one does not compile. */
const calls: { readonly [Path in keyof Api]: (client: Client, desk: Desk) => Promise<Answer> } = {
  '/v1/stories': (client) => client.v1.stories.$get(),
  '/v1/stories/:story': (client) => client.v1.stories[':story'].$get({ param: { story: 'storm' } }),
  '/v1/stories/:story/revisions/:revision': (client, { revision }) =>
    client.v1.stories[':story'].revisions[':revision'].$get({ param: { story: 'storm', revision } }),
  '/v1/stories/:story/texts/:texts': (client) =>
    client.v1.stories[':story'].texts[':texts'].$get({
      param: { story: 'storm', texts: `${textsDigest}.json` },
    }),
  '/v1/stories/:story/findings': (client) =>
    client.v1.stories[':story'].findings.$get({ param: { story: 'storm' } }),
  '/v1/stories/:story/card.json': (client) =>
    client.v1.stories[':story']['card.json'].$get({ param: { story: 'storm' }, query: { lang: 'ru' } }),
  '/v1/stories/:story/card.jsonld': (client) =>
    client.v1.stories[':story']['card.jsonld'].$get({ param: { story: 'storm' } }),
  '/v1/stories/:story/changes.json': (client) =>
    client.v1.stories[':story']['changes.json'].$get({ param: { story: 'storm' } }),
  '/oembed': (client) => client.oembed.$get({ query: { url: 'http://localhost/s/storm' } }),
  '/openapi.json': (client) => client['openapi.json'].$get(),
  '/custom-elements.json': (client) => client['custom-elements.json'].$get(),
  '/schema/:schema': (client) => client.schema[':schema'].$get({ param: { schema: 'bundle.json' } }),
  '/version': (client) => client.version.$get(),
  '/healthz': (client) => client.healthz.$get(),
};

/** Asks the app on the desk, and follows redirects as `fetch` does. */
function clientOf(desk: Desk): Client {
  const ask = async (url: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const answer = await desk.ask(String(url), init);
    const to = answer.headers.get('location');
    return to === null ? answer : ask(new URL(to, String(url)), init);
  };
  return createClient('http://localhost', { fetch: ask as typeof fetch });
}

describe('the client', () => {
  it.each(Object.entries(calls))('reads %s', async (_path, call) => {
    const desk = setDesk();
    const answer = await call(clientOf(desk), desk);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toBeTypeOf('object');
  });

  it('has every address that answers in JSON', () => {
    const json = routes.filter(({ media }) => ['json', 'ld', 'feed'].includes(media));
    expect(Object.keys(calls).sort()).toEqual(json.map(({ path }) => path).sort());
  });

  it('has the bundle, the list and the findings as their own types', async () => {
    const client = clientOf(setDesk());
    const story = await client.v1.stories[':story'].$get({ param: { story: 'storm' } });
    if (story.status !== 200) throw new Error('The story is there.');
    const bundle = await story.json();
    expectTypeOf(bundle).toEqualTypeOf<Bundle>();
    expect(bundle).toEqual(storm);

    const view = { param: { story: 'storm' }, query: { without: 'third,second', 'as-of': '2022-02-01' } };
    const findings = await client.v1.stories[':story'].findings.$get(view);
    if (findings.status !== 200) throw new Error('The view is there.');
    const resolution = await findings.json();
    expectTypeOf(resolution).toEqualTypeOf<Resolution>();
    expect(resolution.findings[0]?.lines.map(({ claim }) => claim)).toEqual(['first']);

    const list = await client.v1.stories.$get();
    if (list.status !== 200) throw new Error('The list is there.');
    expectTypeOf(await list.json()).toEqualTypeOf<StoryList>();
  });

  it('has a problem document where there is no answer', async () => {
    const client = clientOf(setDesk());
    const answer = await client.v1.stories[':story'].$get({ param: { story: 'flood' } });
    if (answer.status === 200) throw new Error('There is no such story.');
    const problem = await answer.json();
    expectTypeOf(problem).toEqualTypeOf<ProblemDocument>();
    expect(problem).toMatchObject({ status: 404, type: '/problems/unknown-story' });
  });

  it('refuses what the API does not have', () => {
    const client = clientOf(setDesk());
    // @ts-expect-error A story must be named.
    void (() => client.v1.stories[':story'].$get());
    // @ts-expect-error There is no such address.
    void client.v2;
    // @ts-expect-error Nothing can be written.
    void client.v1.stories.$post;
  });
});
