/**
 * The rows of the table that people open: pages, and the styles and scripts that belong to those pages alone. What
 * programs read is in routes.ts.
 */

import { withAbsoluteUrls } from './absolute-urls.ts';
import { frame, frameQueries } from './frame.ts';
import { indexPage } from './index-page.ts';
import { problemPage } from './problem-page.ts';
import type { Route } from './route.ts';
import { serveArtifact, serveFile } from './serve.ts';
import { sitemap } from './sitemap.ts';

export const pageRoutes: readonly Route[] = [
  {
    path: '/s/:story',
    media: 'page',
    policy: 'story',
    queries: [],
    answer: withAbsoluteUrls(serveArtifact('page.html', (story) => `/s/${story}`)),
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
    answer: serveFile('configure'),
  },
  {
    path: '/configure.js',
    media: 'script',
    policy: 'page',
    queries: [],
    answer: serveFile('configure.js'),
  },
  {
    path: '/demo',
    media: 'page',
    policy: 'page',
    queries: [],
    lively: true,
    answer: serveFile('demo'),
  },
  {
    path: '/demo/articles',
    media: 'page',
    policy: 'page',
    queries: [],
    lively: true,
    answer: serveFile('demo/articles'),
  },
  {
    path: '/demo/states',
    media: 'tool',
    policy: 'page',
    queries: [],
    answer: serveFile('demo/states'),
  },
  {
    path: '/demo/states.js',
    media: 'script',
    policy: 'page',
    queries: [],
    answer: serveFile('demo/states.js'),
  },
  {
    path: '/docs',
    media: 'tool',
    policy: 'page',
    queries: [],
    answer: serveFile('docs'),
  },
  {
    path: '/pages.css',
    media: 'style',
    policy: 'page',
    queries: [],
    answer: serveFile('pages.css'),
  },
  {
    path: '/favicon.svg',
    media: 'svg',
    policy: 'page',
    queries: [],
    answer: serveFile('favicon.svg'),
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
    answer: ({ params: named }) => problemPage(named.problem),
  },
  {
    path: '/',
    media: 'page',
    policy: 'page',
    queries: [],
    answer: indexPage,
  },
];
