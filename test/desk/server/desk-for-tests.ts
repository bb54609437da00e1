/** The desk over a folder of its own, without a browser and without a runtime: requests in, answers out. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publishableOf } from '../../../data/cli/commands/publish.ts';
import type { Disk } from '../../../data/desk/edit/disk.ts';
import { createDesk } from '../../../data/desk/server/desk.ts';
import { type PublishingParts, publishingOf } from '../../../data/desk/server/publishing.ts';
import { MemoryTarget } from '../../publish/memory-target.ts';

export const token = 'a-token-of-the-tests';
export const origin = 'http://127.0.0.1:8787';

export interface DeskForTests {
  readonly stories: string;
  /** Where texts of pages are kept. */
  readonly kept: string;
  /** Sends a request as the desk's own page does. */
  ask(path: string, body?: unknown): Promise<Response>;
  /** The same, with its JSON. */
  json<T>(path: string, body?: unknown): Promise<T>;
  /** Sends a request as it is. */
  send(path: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
}

interface Options {
  readonly fetch?: typeof globalThis.fetch;
  readonly disk?: Disk;
  /** A deployed Worker beside this machine. */
  readonly cloudflare?: PublishingParts['cloudflare'];
  readonly whenSettled?: PublishingParts['whenSettled'];
}

export async function deskForTests({
  fetch = offline,
  disk,
  cloudflare,
  whenSettled = () => undefined,
}: Options = {}): Promise<DeskForTests> {
  const dir = await mkdtemp(join(tmpdir(), 'wwk-desk-'));
  const stories = join(dir, 'stories');
  const kept = join(dir, 'desk');
  const target = new MemoryTarget();
  const now = (): Date => new Date('2026-04-06T12:00:00Z');
  const desk = createDesk({
    storiesDir: stories,
    keptDir: kept,
    token,
    hosts: ['127.0.0.1:8787', 'localhost:8787'],
    now,
    files: () => ({ script: '"the script"', styles: '' }),
    fetch,
    ...(disk === undefined ? {} : { disk }),
    publishable: publishableOf,
    publishing: publishingOf({
      local: () => target,
      now,
      inTurn: (task) => task(),
      artifacts: async () => [],
      site: () => [],
      wait: async () => undefined,
      whenSettled,
      ...(cloudflare === undefined ? {} : { cloudflare }),
    }),
  });
  const send = (path: string, init?: RequestInit): Promise<Response> =>
    desk(new Request(path.startsWith('http') ? path : origin + path, init));
  const ask = (path: string, body?: unknown): Promise<Response> => {
    const headers = { Cookie: `wwk-desk-8787=${token}` };
    if (body === undefined) return send(`/desk/api${path}`, { headers });
    return send(`/desk/api${path}`, {
      method: 'POST',
      headers: { ...headers, Origin: origin, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  };
  return {
    stories,
    kept,
    ask,
    async json<T>(path: string, body?: unknown) {
      const response = await ask(path, body);
      if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
      return (await response.json()) as T;
    },
    send,
    close: () => rm(dir, { recursive: true, force: true }),
  };
}

function offline(): Promise<Response> {
  return Promise.reject(new TypeError('fetch failed'));
}
