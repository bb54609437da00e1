/**
 * The rows of the table that people open: pages, and the styles and scripts that belong to those pages alone. What
 * programs read is in routes.ts.
 */
import { frame, frameQueries } from './frame.ts';
import { indexPage } from './index-page.ts';
import { problemPage } from './problem-page.ts';
import type { Route } from './route.ts';
import { file, paper } from './served.ts';
import { sitemap } from './sitemap.ts';
import { whole } from './whole-addresses.ts';

export const pageRoutes: readonly Route[] = [
  {
    path: '/s/:story',
    media: 'page',
    policy: 'story',
    queries: [],
    answer: whole(paper('page.html', (story) => `/s/${story}`)),
  },
  {
    path: '/e/:story',
    earlier: '/card/:story',
    media: 'frame',
    policy: 'page',
    queries: frameQueries,
    lively: true,
    answer: frame,
  },
  {
    path: '/configure',
    media: 'tool',
    policy: 'page',
    queries: [],
    answer: file('configure'),
  },
  {
    path: '/configure.js',
    media: 'script',
    policy: 'page',
    queries: [],
    answer: file('configure.js'),
  },
  {
    path: '/demo',
    media: 'page',
    policy: 'page',
    queries: [],
    lively: true,
    answer: file('demo'),
  },
  {
    path: '/demo/articles',
    media: 'page',
    policy: 'page',
    queries: [],
    lively: true,
    answer: file('demo/articles'),
  },
  {
    path: '/demo/states',
    media: 'tool',
    policy: 'page',
    queries: [],
    answer: file('demo/states'),
  },
  {
    path: '/demo/states.js',
    media: 'script',
    policy: 'page',
    queries: [],
    answer: file('demo/states.js'),
  },
  {
    path: '/docs',
    media: 'tool',
    policy: 'page',
    queries: [],
    answer: file('docs'),
  },
  {
    path: '/pages.css',
    media: 'style',
    policy: 'page',
    queries: [],
    answer: file('pages.css'),
  },
  {
    path: '/favicon.svg',
    media: 'svg',
    policy: 'page',
    queries: [],
    answer: file('favicon.svg'),
  },
  {
    path: '/sitemap.xml',
    media: 'xml',
    policy: 'page',
    queries: [],
    answer: sitemap,
  },
  {
    path: '/problems/:problem',
    media: 'page',
    policy: 'page',
    queries: [],
    answer: ({ named }) => problemPage(named.problem),
  },
  {
    path: '/',
    media: 'page',
    policy: 'page',
    queries: [],
    answer: indexPage,
  },
];
