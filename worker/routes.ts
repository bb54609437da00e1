/**
 * Every address that is served, one row each: what is there, how long it may be kept, which queries it takes. Nothing
 * is served that has no row here, and the table is what the tests walk and the index page prints.
 */
import { indexKey, storyKey } from '../data/model/stored.ts';
import { cardPage } from './card-page.ts';
import { findings, findingsQueries } from './findings.ts';
import { indexPage } from './index-page.ts';
import { problemPage } from './problem-page.ts';
import type { Route } from './route.ts';
import { revision, served, servedStory } from './served.ts';

export const routes: readonly Route[] = [
  {
    path: '/v1/stories',
    tells: 'Every story: its name, title, state and revision.',
    media: 'json',
    policy: 'story',
    queries: [],
    answer: async ({ read }) => served(await read(indexKey)),
  },
  {
    path: '/v1/stories/:story',
    tells: 'One story: its fact bundle, exactly as it was published.',
    media: 'json',
    policy: 'story',
    queries: [],
    answer: ({ named, read }) => servedStory(named.story, (story) => read(storyKey(story))),
  },
  {
    path: '/v1/stories/:story/revisions/:revision',
    tells: 'The bundle that had this revision. It never changes.',
    media: 'json',
    policy: 'immutable',
    queries: [],
    answer: revision,
  },
  {
    path: '/v1/stories/:story/findings',
    tells:
      'What is known with some sources off, or at an earlier moment: ?sources=a,b or ?without=a, ?as-of=2022-01-09.',
    media: 'json',
    policy: 'story',
    queries: findingsQueries,
    answer: findings,
  },
  {
    path: '/embed/v1.js',
    tells: 'The script that draws the card on a page.',
    media: 'script',
    policy: 'script',
    queries: [],
    answer: ({ built }) => ({ body: built.script.text, revision: built.script.revision }),
  },
  {
    path: '/demo',
    tells: 'A news page with a card in its column.',
    media: 'page',
    policy: 'page',
    queries: [],
    answer: ({ built }) => ({ body: built.demo.text, revision: built.demo.revision }),
  },
  {
    path: '/card/:story',
    tells: 'The card alone, for a frame.',
    media: 'page',
    policy: 'page',
    queries: [],
    answer: cardPage,
  },
  {
    path: '/problems/:problem',
    tells: 'What a problem means that an answer names as its type.',
    media: 'page',
    policy: 'page',
    queries: [],
    answer: ({ named }) => problemPage(named.problem),
  },
  {
    path: '/',
    tells: 'This page.',
    media: 'page',
    policy: 'page',
    queries: [],
    answer: indexPage(() => routes),
  },
  {
    path: '/healthz',
    tells: 'Whether the Worker runs. Does not ask KV.',
    media: 'json',
    policy: 'never',
    queries: [],
    answer: () => ({ body: '{"status":"ok"}' }),
  },
  {
    path: '/version',
    tells: 'The version of the Worker and the hash of its script.',
    media: 'json',
    policy: 'never',
    queries: [],
    answer: ({ built }) => ({
      body: JSON.stringify({ version: built.version, script: built.script.revision }),
    }),
  },
];
