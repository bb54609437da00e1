/**
 * Every address that is served, one row each: what is there, how long it may be kept, which queries it takes. Nothing
 * is served that has no row here, and the table is what the tests walk and the index page prints.
 */
import { indexKey, storyKey } from '../../data/bundle/stored.ts';
import { findings, findingsQueries } from './findings.ts';
import { oembed, oembedQueries } from './oembed.ts';
import { pageRoutes } from './page-routes.ts';
import type { Route } from './route.ts';
import {
  file,
  paper,
  part,
  pinnedScript,
  revision,
  schema,
  served,
  servedStory,
  spokenPaper,
  storyScript,
  texts,
} from './served.ts';
import { whole } from './whole-addresses.ts';

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
    path: '/v1/stories/:story/texts/:texts',
    tells:
      'The texts of a story in another language, named as `translations` of its bundle has it. They never change.',
    media: 'json',
    policy: 'immutable',
    queries: [],
    answer: texts,
  },
  {
    path: '/v1/stories/:story/findings',
    tells:
      'What is known with some sources, voices or groups off, or at an earlier moment: ?sources=a,b, or ?without=a, ?without-groups=officials, ?without-voices=speaker:police; ?as-of=2022-01-09.',
    media: 'json',
    policy: 'story',
    queries: findingsQueries,
    answer: findings,
  },
  {
    path: '/v1/stories/:story/card.json',
    tells:
      'The card as data: what it says, in words, with ids and values beside them; ?lang=ru in another language that its title is written in.',
    media: 'json',
    policy: 'story',
    queries: ['lang'],
    answer: spokenPaper('card.json', (story) => `/v1/stories/${story}/card.json`),
  },
  {
    path: '/v1/stories/:story/card.txt',
    tells: 'The whole card as plain text; ?lang=ru in another language that its title is written in.',
    media: 'text',
    policy: 'story',
    queries: ['lang'],
    answer: spokenPaper('card.txt', (story) => `/v1/stories/${story}/card.txt`),
  },
  {
    path: '/v1/stories/:story/claims.csv',
    tells: 'Every claim as one row of a table.',
    media: 'csv',
    policy: 'story',
    queries: [],
    answer: paper('claims.csv', (story) => `/v1/stories/${story}/claims.csv`),
  },
  {
    path: '/v1/stories/:story/card',
    earlier: '/v1/stories/:story/card.html',
    tells:
      'The card as HTML for another server to put into its page, whole without scripts; ?lang=ru in another language that its title is written in.',
    media: 'fragment',
    policy: 'story',
    queries: ['lang'],
    answer: whole(spokenPaper('card.html', (story) => `/v1/stories/${story}/card`)),
  },
  {
    path: '/v1/stories/:story/card.jsonld',
    tells: 'The card for machines that read schema.org.',
    media: 'ld',
    policy: 'story',
    queries: [],
    answer: whole(paper('card.jsonld', (story) => `/v1/stories/${story}/card.jsonld`)),
  },
  {
    path: '/v1/stories/:story/changes.json',
    tells: 'What changed on the card, in words, from one publication to the next: a JSON Feed.',
    media: 'feed',
    policy: 'story',
    queries: [],
    answer: whole(paper('changes.json', (story) => `/v1/stories/${story}/changes.json`)),
  },
  {
    path: '/v1/stories/:story/changes.atom',
    tells: 'The same as an Atom feed.',
    media: 'atom',
    policy: 'story',
    queries: [],
    answer: whole(paper('changes.atom', (story) => `/v1/stories/${story}/changes.atom`)),
  },
  {
    path: '/embed/v1.js',
    tells: 'The script that draws the card on a page.',
    media: 'script',
    policy: 'script',
    queries: [],
    answer: file('embed/v1.js'),
  },
  {
    path: '/embed/:build/:part',
    tells: 'What the script loads later: the rest of it, and the words of each language.',
    media: 'script',
    policy: 'immutable',
    queries: [],
    answer: part,
  },
  {
    path: '/embed/v1/stories/:script',
    tells:
      'The script together with the first card of one story, so that one answer is enough to draw it; ?lang=ru in another language that its title is written in.',
    media: 'script',
    policy: 'story',
    queries: ['lang'],
    answer: storyScript,
  },
  {
    path: '/embed/frames.js',
    tells: 'The script of a page that holds cards in frames: makes each as tall as its card.',
    media: 'script',
    policy: 'script',
    queries: [],
    answer: file('embed/frames.js'),
  },
  {
    path: '/embed/here.js',
    tells: 'Says where it lies, to a first script that runs as a module.',
    media: 'script',
    policy: 'script',
    queries: [],
    answer: file('embed/here.js'),
  },
  {
    path: '/embed/:script',
    tells: 'One copy of the script, named by its hash, for pages that pin it with an integrity attribute.',
    media: 'script',
    policy: 'immutable',
    queries: [],
    answer: pinnedScript,
  },
  {
    path: '/oembed',
    tells: 'oEmbed: a frame with the card, for the address of a page under /s/.',
    media: 'json',
    policy: 'page',
    queries: oembedQueries,
    ignoresFurther: true,
    answer: oembed,
  },
  {
    path: '/openapi.json',
    tells: 'These addresses in OpenAPI 3.1.',
    media: 'json',
    policy: 'page',
    queries: [],
    answer: file('openapi.json'),
  },
  {
    path: '/schema/:schema',
    tells:
      'JSON Schemas: bundle.json is what a story is served as; the others are the files that editors write.',
    media: 'json',
    policy: 'page',
    queries: [],
    answer: schema,
  },
  {
    path: '/custom-elements.json',
    tells:
      'The element for text editors and other tools: its attributes, properties, events, styles and parts.',
    media: 'json',
    policy: 'page',
    queries: [],
    answer: file('custom-elements.json'),
  },
  {
    path: '/element.d.ts',
    tells: 'The same for TypeScript, with the tag for React and Preact.',
    media: 'text',
    policy: 'page',
    queries: [],
    answer: file('element.d.ts'),
  },
  {
    path: '/client.js',
    tells: 'A client of this API for programs in JavaScript and TypeScript.',
    media: 'script',
    policy: 'page',
    queries: [],
    answer: file('client.js'),
  },
  {
    path: '/client.d.ts',
    tells: 'The types of that client, and of every answer.',
    media: 'text',
    policy: 'page',
    queries: [],
    answer: file('client.d.ts'),
  },
  {
    path: '/healthz',
    tells: 'Whether the Worker runs, and which version. Does not ask KV.',
    media: 'json',
    policy: 'never',
    queries: [],
    answer: ({ built }) => ({ body: JSON.stringify({ status: 'ok', ...built }) }),
  },
  {
    path: '/version',
    tells:
      'What is published: its version, and the address and integrity of the script for pages that pin it.',
    media: 'json',
    policy: 'never',
    queries: [],
    answer: file('version'),
  },
  ...pageRoutes(() => routes),
];
