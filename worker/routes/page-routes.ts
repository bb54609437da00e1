/**
 * The rows of the table that people open: pages, and the styles and scripts that belong to those pages alone. What
 * programs read is in routes.ts.
 */
import { frame, frameQueries } from './frame.ts';
import { indexPage } from './index-page.ts';
import { problemPage } from './problem-page.ts';
import type { Route } from './route.ts';
import { file, paper } from './served.ts';
import { whole } from './whole-addresses.ts';

/** `all` is the whole table, for the page that lists it. */
export function pageRoutes(all: () => readonly Route[]): readonly Route[] {
  return [
    {
      path: '/s/:story',
      tells: 'A page about the story: the card, and all of it as text for readers without scripts.',
      media: 'page',
      policy: 'story',
      queries: [],
      answer: whole(paper('page.html', (story) => `/s/${story}`)),
    },
    {
      path: '/e/:story',
      earlier: '/card/:story',
      tells: 'The card alone, for a frame; its query sets what attributes would: ?theme=dark&lang=de.',
      media: 'frame',
      policy: 'page',
      queries: frameQueries,
      lively: true,
      answer: frame,
    },
    {
      path: '/configure',
      tells: 'Choose how a card looks, and copy what goes into your page.',
      media: 'tool',
      policy: 'page',
      queries: [],
      answer: file('configure'),
    },
    {
      path: '/configure.js',
      tells: 'The script of that page.',
      media: 'script',
      policy: 'page',
      queries: [],
      answer: file('configure.js'),
    },
    {
      path: '/demo',
      tells: 'A news page with a card in its column.',
      media: 'page',
      policy: 'page',
      queries: [],
      lively: true,
      answer: file('demo'),
    },
    {
      path: '/demo/articles',
      tells: 'Five articles, one number: a card that is made of five sources.',
      media: 'page',
      policy: 'page',
      queries: [],
      lively: true,
      answer: file('demo/articles'),
    },
    {
      path: '/demo/states',
      tells: 'The card in every state, of an invented story.',
      media: 'tool',
      policy: 'page',
      queries: [],
      answer: file('demo/states'),
    },
    {
      path: '/demo/states.js',
      tells: 'The examples of that page.',
      media: 'script',
      policy: 'page',
      queries: [],
      answer: file('demo/states.js'),
    },
    {
      path: '/docs',
      tells: 'The addresses of the API, for people.',
      media: 'tool',
      policy: 'page',
      queries: [],
      answer: file('docs'),
    },
    {
      path: '/pages.css',
      tells: 'How these pages look.',
      media: 'style',
      policy: 'page',
      queries: [],
      answer: file('pages.css'),
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
      answer: indexPage(all),
    },
  ];
}
