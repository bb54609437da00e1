/**
 * A small site for the tests of the widget: the real script, built once, a story, and pages that each test writes. The
 * story's route can be made to fail; every request is counted. Listens on the loopback only.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { BrowserContext, Page } from 'playwright-core';
import { type Language, languages } from '../../data/bundle/languages.ts';
import { bringModel } from '../../data/render/first-script.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { buildLaterParts } from '../../data/site/build-later-parts.ts';
import { cardModel } from '../../data/wording/card.ts';
import { en } from '../../data/wording/locales/en.ts';
import { localizer } from '../../data/wording/localizer.ts';
import { recorder } from './engines/in-page.ts';
import { getBrowser } from './get-browser.ts';
import { story } from './story.ts';

const root = join(import.meta.dirname, '../..');

/** One script as the build makes it. */
async function script(
  entry: string,
  format: 'iife' | 'esm',
  alias: Record<string, string> = {},
): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'widget', entry)],
    bundle: true,
    write: false,
    minify: true,
    format,
    target: 'es2022',
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    alias,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

async function spoken(language: string): Promise<readonly [path: string, script: string]> {
  return [`/embed/v1/${language}.js`, await script(`../data/wording/locales/${language}.ts`, 'esm')];
}

type Scripts = ReadonlyMap<string, string>;
const known = new Map<string, Promise<Scripts>>();

/** Every script by its address; built once for all test files of a run. */
function scripts(tongues: readonly string[]): Promise<Scripts> {
  const found = known.get(tongues.join()) ?? buildScripts(tongues);
  known.set(tongues.join(), found);
  return found;
}

/** One of them brings the card of the story at rest. */
async function buildScripts(tongues: readonly string[]): Promise<Scripts> {
  const later = await buildLaterParts();
  const core = await script('core.ts', 'iife', {
    'preact/jsx-runtime': join(root, 'widget/card/static/jsx-runtime.ts'),
  });
  const model = cardModel(localizer(story, en, 'en'), { resolution: resolve(story, {}) });
  return new Map([
    ['/embed/v1.js', await script('embed.ts', 'iife')],
    ['/embed/v1/core.js', core],
    ['/embed/v1/stories/unrest.js', core + bringModel(model)],
    ['/embed/here.js', await script('here.ts', 'esm')],
    ['/embed/v1/rest.js', later.rest],
    ['/embed/v1/open.js', later.open],
    ...(await Promise.all(tongues.map(spoken))),
  ]);
}

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface Site {
  readonly origin: string;
  /** Requests for the story so far. */
  asked: number;
  /** The scripts that were asked for, in this order. */
  scripts: string[];
  /** What answers for the story; the story itself until a test says otherwise. */
  answer: Answer;
  /** Ends all pages, so that none goes on asking. */
  leave(): Promise<void>;
  /** The address of a new page with this body and these headers, for any browser. */
  address(body: string, headers?: Readonly<Record<string, string>>): string;
  /** Opens such a page in a fresh context of the Chromium of the tests. */
  open(body: string, headers?: Readonly<Record<string, string>>): Promise<Page>;
  close(): Promise<void>;
}

/** The story as the Worker would serve it, with an ETag; `bundle` to serve another. */
export function serve(bundle: object = story): Answer {
  const text = JSON.stringify(bundle);
  const etag = `"${text.length}"`;
  return (request, response) => {
    const known = request.headers['if-none-match'] === etag;
    response.writeHead(known ? 304 : 200, {
      'content-type': 'application/json',
      'access-control-allow-origin': '*',
      'cache-control': 'no-cache',
      etag,
    });
    response.end(known ? undefined : text);
  };
}

/** The tag that a newsroom puts on a page. */
export const tag = '<what-we-know story="unrest"><p id="fallback">Read the facts.</p></what-we-know>';
export const embed = '<script src="/embed/v1.js"></script>';

/** `tongues`: the languages besides English whose scripts are there. */
export async function openSite(tongues: readonly Language[] = languages): Promise<Site> {
  const built = await scripts(tongues);
  const pages = new Map<string, { body: string; headers: Readonly<Record<string, string>> }>();
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const [bare = ''] = path.split('?');
    const page = pages.get(path);
    if (page !== undefined) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers });
      response.end(`<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>${page.body}`);
    } else if (built.has(bare)) {
      site.scripts.push(bare);
      response.writeHead(200, {
        'content-type': 'text/javascript; charset=utf-8',
        'access-control-allow-origin': '*',
      });
      response.end(built.get(bare));
    } else if (path === '/v1/stories/unrest' || path.startsWith('/v1/stories/unrest/texts/')) {
      site.asked += 1;
      site.answer(request, response);
    } else {
      response.writeHead(404, { 'content-type': 'text/plain' });
      response.end('Nothing here.');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let opened = 0;
  const contexts: BrowserContext[] = [];

  const site: Site = {
    origin,
    asked: 0,
    scripts: [],
    answer: serve(),
    address(body, headers = {}) {
      opened += 1;
      const path = `/page/${opened}`;
      pages.set(path, { body: recorder() + record + body, headers });
      return origin + path;
    },
    async open(body, headers = {}) {
      const address = site.address(body, headers);
      const context = await (await getBrowser()).newContext({ viewport: { width: 800, height: 900 } });
      contexts.push(context);
      const page = await context.newPage();
      await page.goto(address);
      return page;
    },
    async leave() {
      await Promise.all(contexts.splice(0).map((context) => context.close()));
    },
    async close() {
      await site.leave();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return site;
}

/** Keeps what happened on the page in `window.seen`: the element's events and whatever was thrown. */
const record = `<script nonce="test">
  window.seen = [];
  for (const name of ['wwk-ready', 'wwk-error', 'wwk-update', 'wwk-sources-change', 'wwk-finding-toggle', 'wwk-link'])
    addEventListener(name, (event) => seen.push({ name, ...event.detail, resolution: undefined }));
  addEventListener('error', (event) => { if (event.error) seen.push({ name: 'thrown', message: String(event.error) }); });
  addEventListener('unhandledrejection', (event) => seen.push({ name: 'thrown', message: String(event.reason) }));
</script>`;

export interface Seen {
  readonly name: string;
  readonly [detail: string]: unknown;
}

/** What happened so far. */
export function seen(page: Page): Promise<readonly Seen[]> {
  return page.evaluate(() => (window as unknown as { seen: Seen[] }).seen);
}

/** Waits until the element has told this. */
export async function told(page: Page, name: string, times = 1): Promise<Seen> {
  const wanted = { name, times };
  await page.waitForFunction(
    ({ name, times }) =>
      (window as unknown as { seen: Seen[] }).seen.filter((one) => one.name === name).length >= times,
    wanted,
  );
  const all = (await seen(page)).filter((one) => one.name === name);
  return all[times - 1] as Seen;
}
