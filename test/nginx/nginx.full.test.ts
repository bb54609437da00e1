/**
 * The Worker behind a real cache: what its headers say is what a cache does. Only in the long run, because a copy must
 * really become old; needs nginx.
 */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KVBackend, startBackend } from '../worker/kv-backend.ts';
import { bundleWorker, type RawWorkerd, runWorkerd } from '../worker/raw-workerd.ts';
import { type Nginx, startNginx } from './nginx.ts';

let backend: KVBackend;
let workerd: RawWorkerd;
let nginx: Nginx;

const story = (edition: number): string => JSON.stringify({ schema: 1, story: 'storm', edition });

function publish(name: string, value: string): string {
  const revision = createHash('sha256').update(value).digest('hex').slice(0, 24);
  const metadata = { holds: 'story', story: name, revision, size: Buffer.byteLength(value), published: '' };
  backend.values.set(`v1/stories/${name}`, { value, metadata });
  return revision;
}

beforeAll(async () => {
  backend = await startBackend();
  workerd = await runWorkerd(await bundleWorker(), backend.address, 1);
  nginx = await startNginx({ behind: Number(new URL(workerd.origin).port) });
});

afterAll(async () => {
  await nginx?.stop();
  await workerd?.stop();
  await backend?.stop();
});

interface Got {
  readonly status: number;
  readonly cache: string | null;
  readonly headers: Headers;
  readonly text: string;
}

async function ask(path: string, init: RequestInit = {}): Promise<Got> {
  const response = await fetch(nginx.origin + path, init);
  const { status, headers } = response;
  return { status, headers, cache: headers.get('x-cache'), text: await response.text() };
}

describe('a cache before the Worker', { timeout: 300_000 }, () => {
  it('asks the Worker once, and gives everybody the same, whatever they send along', async () => {
    publish('storm', story(1));
    const first = await ask('/v1/stories/storm');
    expect([first.status, first.cache]).toEqual([200, 'MISS']);
    for (const headers of [
      {},
      { Origin: 'https://news.example' },
      { Cookie: 'a=b', 'Accept-Language': 'kk' },
      { 'Accept-Encoding': 'br' },
      { Accept: 'text/html' },
      { 'User-Agent': 'another' },
    ]) {
      const again = await ask('/v1/stories/storm', { headers });
      expect([again.status, again.cache, again.text]).toEqual([200, 'HIT', first.text]);
      expect(again.headers.get('access-control-allow-origin')).toBe('*');
      expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
      expect(again.headers.has('vary')).toBe(false);
    }
    expect(backend.reads).toEqual(['v1/stories/storm']);
  });

  it('answers 304 by itself, readable from every site', async () => {
    const revision = publish('quake', story(1));
    await ask('/v1/stories/quake');
    const again = await ask('/v1/stories/quake', { headers: { 'If-None-Match': `"${revision}"` } });
    expect([again.status, again.cache, again.text]).toEqual([304, 'HIT', '']);
    expect(again.headers.get('access-control-allow-origin')).toBe('*');
    expect(again.headers.get('cache-control')).toContain('max-age=60');
  });

  it('keeps one copy of each view, and none for every spelling', async () => {
    const value = JSON.stringify({
      ...{
        schema: 1,
        story: 'flood',
        title: 'F',
        language: 'en',
        time_zone: '+00:00',
        state: 'open',
        lead: 1,
      },
      sources: ['a', 'b'].map((id) => ({
        id,
        outlet: id,
        published: '2022-01-09',
        dated: 'printed',
        language: 'en',
      })),
      ...{ speakers: [], statements: [], facts: [] },
    });
    publish('flood', value);
    const view = '/v1/stories/flood/findings?without=a,b';
    expect((await ask(view)).cache).toBe('MISS');
    expect((await ask(view)).cache).toBe('HIT');
    const other = await ask('/v1/stories/flood/findings?without=b,a', { redirect: 'manual' });
    expect([other.status, other.headers.get('location')]).toEqual([301, view]);
    for (const query of ['?x=1', '?utm_source=news', '?_=123']) {
      expect((await ask(`/v1/stories/flood${query}`)).status).toBe(400);
    }
    // A mistake is kept too, so that it costs as little as an answer.
    expect((await ask('/v1/stories/flood?x=1')).cache).toBe('HIT');
    expect((await ask('/v1/stories/nobody')).cache).toBe('MISS');
    expect((await ask('/v1/stories/nobody')).cache).toBe('HIT');
  });

  it('never keeps what is only true now', async () => {
    expect((await ask('/healthz')).cache).toBe('MISS');
    expect((await ask('/healthz')).cache).toBe('MISS');
    backend.trouble = (_, response) => void response.writeHead(500).end();
    const failed = await ask('/v1/stories/fire');
    expect([failed.status, failed.headers.get('retry-after')]).toEqual([503, '5']);
    backend.trouble = undefined;
    publish('fire', story(1));
    // The Worker leaves a failing KV alone for a moment; the cache did not keep the failure.
    await expect.poll(async () => (await ask('/v1/stories/fire')).status).toBe(200);
  });

  it('gives an old copy at once while it fetches a correction, and goes on while the Worker is gone', async () => {
    publish('gale', story(1));
    await ask('/v1/stories/gale');
    publish('gale', story(2));
    const stale = await nextNot('HIT');
    expect([stale.status, stale.cache, stale.text]).toEqual([200, 'STALE', story(1)]);
    await expect.poll(async () => (await ask('/v1/stories/gale')).text).toBe(story(2));

    await workerd.stop();
    const orphan = await nextNot('HIT');
    expect([orphan.status, orphan.text]).toEqual([200, story(2)]);
    expect(['STALE', 'UPDATING']).toContain(orphan.cache);
    // What was never asked for cannot be had.
    expect((await ask('/v1/stories/tide')).status).toBe(502);
  });
});

/** The first answer that the cache no longer holds for fresh: a minute after it was fetched. */
async function nextNot(state: string): Promise<Got> {
  let got: Got | undefined;
  await expect
    .poll(
      async () => {
        got = await ask('/v1/stories/gale');
        return got.cache;
      },
      { timeout: 90_000, interval: 500 },
    )
    .not.toBe(state);
  if (got === undefined) throw new Error('nothing came');
  return got;
}
