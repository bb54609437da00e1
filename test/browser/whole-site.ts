/**
 * The whole product for browser tests: `npm start` with the invented ferry story, and beside it, on another origin, a
 * newsroom that puts what it copied into pages of its own. The newsroom's server knows ESI.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { descendants, isRunning, spawnCommand } from '../cli/spawned.ts';

export const story = 'example-ferry';
export const title = 'Example: a ferry runs aground';

export interface WholeSite {
  /** The Worker's. */
  readonly origin: string;
  /** Address of a page of the newsroom with this in its body. */
  paste(snippet: string, headers?: Readonly<Record<string, string>>): string;
  close(): Promise<void>;
}

/** As an edge server does that finds such a tag in a page. */
async function included(body: string): Promise<string> {
  const [tag = '', address = ''] = /<esi:include src="([^"]+)"\/>/.exec(body) ?? [];
  return tag === '' ? body : body.replace(tag, await (await fetch(address)).text());
}

export async function openWholeSite(): Promise<WholeSite> {
  const dir = await mkdtemp(join(tmpdir(), 'wwk-whole-'));
  const stories = join(import.meta.dirname, '../../widget/pages/states');
  const spawned = spawnCommand(['start', '--stories', stories, '--state', dir, '--port', '0']);
  await spawned.until('Ctrl-C stops');
  const [origin = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(spawned.printed()) ?? [];

  const pages: { readonly body: string; readonly headers: Readonly<Record<string, string>> }[] = [];
  const newsroom = createServer((request, response) => {
    const page = pages[Number(request.url?.slice(1))];
    void included(page?.body ?? '').then((body) => {
      response.writeHead(page === undefined ? 404 : 200, {
        'content-type': 'text/html; charset=utf-8',
        ...page?.headers,
      });
      response.end(
        `<!doctype html><html lang="en"><meta charset="utf-8"><title>News</title><h1>News</h1>${body}`,
      );
    });
  });
  await new Promise<void>((resolve) => newsroom.listen(0, '127.0.0.1', resolve));
  const { port } = newsroom.address() as AddressInfo;

  return {
    origin,
    paste(body, headers = {}) {
      pages.push({ body, headers });
      return `http://127.0.0.1:${port}/${pages.length - 1}`;
    },
    async close() {
      newsroom.closeAllConnections();
      newsroom.close();
      for (const pid of [spawned.pid, ...descendants(spawned.pid)])
        if (isRunning(pid)) process.kill(pid, 'SIGKILL');
      await spawned.ended;
      await rm(dir, { recursive: true, force: true });
    },
  };
}
