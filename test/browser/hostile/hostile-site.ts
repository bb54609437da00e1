/**
 * A site for hostile tests: the scripts exactly as the build makes them, the story, pages with any bytes and headers, and the
 * clean page (`theatre.ts`) that watches the others from outside. Knows no browser. Listens on the loopback only.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bringModel } from '../../../data/render/first-script.ts';
import { resolve } from '../../../data/resolver/resolve.ts';
import { buildWidget, type WidgetScripts } from '../../../data/site/build-widget.ts';
import { cardModel } from '../../../data/wording/card.ts';
import { en } from '../../../data/wording/locales/en.ts';
import { localizer } from '../../../data/wording/localizer.ts';
import type { Tab } from '../engines/engine.ts';
import { story } from '../story.ts';
import type { Play, Report } from './theatre.ts';

export type Headers = Readonly<Record<string, string>>;
export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface HostileSite {
  readonly origin: string;
  /** Serves this text at a new address, which it gives. */
  page(html: string, headers?: Headers): string;
  /** What answers at other addresses, by path without query; the story itself is at `/v1/stories/unrest`. */
  readonly answers: Map<string, Answer>;
  /** Every address that was asked for, in order. */
  readonly asked: string[];
  /** The clean page. */
  readonly theatre: string;
  close(): Promise<void>;
}

export const cors = { 'access-control-allow-origin': '*' } as const;
export const tag =
  '<what-we-know story="unrest"><p class="fallback" id="fallback">Read the facts.</p></what-we-know>';

/** The ways of loading the script that newsrooms use: in parts, in one file, and with the first card in it. */
export const embeds = {
  core: '/embed/v1.js',
  whole: '/embed/whole.js',
  face: '/embed/v1/stories/unrest.js',
} as const;
export type Embed = keyof typeof embeds;

export interface Page {
  /** Stands first in the head, after the watcher: what the page does before our script. */
  readonly before?: string;
  /** The body up to our script. */
  readonly body?: string;
  /** What follows our script. */
  readonly after?: string;
  readonly doctype?: string;
  readonly embed?: Embed;
}

const script = (code: string): string => `<script nonce="test">${code}</script>`;
/** The clean page is kept by a name of its own: a page may break `parent`. */
export const watched = script('const theatre = parent; theatre.watch(window)');

/** A page with a card, watched from before its first line; its own globals are noted right before our script. */
export function hostilePage({
  before = '',
  body = tag,
  after = '',
  doctype = '<!doctype html>',
  embed,
}: Page): string {
  return `${doctype}<html lang="en"><head><meta charset="utf-8"><title>A page</title>${watched}${before}</head><body>${body}${script('theatre.mark(window)')}<script src="${embeds[embed ?? 'core']}"></script>${after}</body></html>`;
}

async function theatreScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'theatre.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'theatre',
    target: 'es2022',
    footer: { js: 'Object.assign(window, theatre);' },
  });
  return outputFiles[0]?.text ?? '';
}

/** The bundle as the Worker would serve it. */
export function json(body: object | string, headers: Headers = {}): Answer {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return (_request, response) => {
    response.writeHead(200, {
      'content-type': 'application/json',
      'cache-control': 'no-cache',
      ...cors,
      ...headers,
    });
    response.end(text);
  };
}

let built: Promise<readonly [WidgetScripts, string]> | undefined;

export async function openHostileSite(): Promise<HostileSite> {
  built ??= Promise.all([buildWidget(), theatreScript()]); // Once for all test files of a run.
  const [scripts, theatre] = await built;
  const code = (text: string): Answer => json(text, { 'content-type': 'text/javascript; charset=utf-8' });
  const html = (text: string, headers: Headers = {}): Answer =>
    json(text, { 'content-type': 'text/html; charset=utf-8', ...headers });
  const model = cardModel(localizer(story, en, 'en'), { resolution: resolve(story, {}) });
  const answers = new Map<string, Answer>([
    ['/theatre', html(`<!doctype html><title>Theatre</title><script>${theatre}</script>`)],
    ['/v1/stories/unrest', json(story)],
    ['/v1/without-leave', (_request, response) => response.end(JSON.stringify(story))],
    [embeds.core, code(scripts.core)],
    [embeds.whole, code(scripts.whole)],
    ['/embed/here.js', code(scripts.here)],
    [embeds.face, code(scripts.core + bringModel(model))],
    ...Object.entries(scripts.parts).map(([name, text]) => [`/embed/v1/${name}.js`, code(text)] as const),
  ]);
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    asked.push(path);
    // Parts lie under the name of the revision that they belong to.
    const answer = answers.get(path) ?? answers.get(path.replace(/^\/embed\/[\da-f]{24}\//, '/embed/v1/'));
    if (answer !== undefined) answer(request, response);
    else response.writeHead(404, { 'content-type': 'text/plain', ...cors }).end('Nothing here.');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  let made = 0;
  return {
    origin,
    answers,
    asked,
    theatre: `${origin}/theatre`,
    page(text, headers) {
      made += 1;
      const path = `/page/${made}`;
      answers.set(path, html(text, headers));
      return path;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** Part of a `work`: opens all that leads in the cards of these `roots`, with the pages, corrections and what is left out. */
export const openAll = `
  const all = (selector) => roots.flatMap((root) => [...root.querySelectorAll(selector)]);
  const until = async (come) => { for (let at = 0; at < 1000 && !come(); at += 1) await new Promise((done) => setTimeout(done, 20)); };
  // What opens comes as a script of its own, without which nothing can be opened for artifact.
  for (const root of roots) root.querySelector('.kick > button').click();
  await until(() => roots.every((root) => root.querySelector('.list')));
  view.dispatchEvent(new Event('beforeprint'));
  for (const root of roots) root.querySelector('.foot button:last-of-type')?.click();
  for (const more of all('.details > button')) more.click();
  await until(() => all('.details > button').every((one) => one.ariaExpanded === 'true'));
  for (const fold of all('.left-out > summary')) fold.click();
`;

/** Plays one page in the theatre that a tab shows. */
export function playIn(tab: Tab, play: Play): Promise<Report> {
  return tab.evaluate<Report>(`play(${JSON.stringify(play)})`) as Promise<Report>;
}

/** Plays pages a few at a time, each once it is asked for; gives what gives their reports, by place. */
export function playing(tab: Tab, plays: readonly Play[]): (at: number) => Promise<Report> {
  const started = new Map<number, Promise<readonly Report[]>>();
  const [from, to] = turnsOf(plays);
  return async (at) => {
    const first = from[at] as number;
    const some = (): string => JSON.stringify(plays.slice(first, to[at]));
    const reports = started.get(first) ?? tab.evaluate<readonly Report[]>(`Promise.all(${some()}.map(play))`);
    started.set(first, reports);
    return (await reports)[at - first] as Report;
  };
}

/** For each page the place of the first that is played with it, and the place after the last. */
function turnsOf(plays: readonly Play[]): readonly [from: readonly number[], to: readonly number[]] {
  const from: number[] = [];
  for (const [at, { cards = 1 }] of plays.entries()) {
    const first = from.at(-1) ?? 0;
    // A page full of cards keeps its neighbours waiting: it is played alone.
    const alone = cards > together || (plays[first]?.cards ?? 1) > together;
    from.push(alone || at - first === together ? at : first);
  }
  return [from, from.map((first) => from.lastIndexOf(first) + 1)];
}

/** Plays many pages, a few at a time. */
export async function playAll(tab: Tab, plays: readonly Play[]): Promise<readonly Report[]> {
  const play = playing(tab, plays);
  const reports: Report[] = [];
  for (const at of plays.keys()) reports.push(await play(at));
  return reports;
}

const together = 8;
