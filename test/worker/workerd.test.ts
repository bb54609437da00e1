/** The Worker on real workerd with its real KV client: what the fake cannot prove. */
import { createHash } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { packed } from '../../data/bundle/archive.ts';
import { archivePlace, artifactKey } from '../../data/bundle/stored.ts';
import type { WorkerModule } from '../../data/site/build-worker.ts';
import { fetchFresh } from '../fetch-fresh.ts';
import { naughty } from '../naughty.ts';
import { bundle, list } from './desk.ts';
import { type Answer, type KVBackend, startBackend } from './kv-backend.ts';
import { bundleWorker, type RawWorkerd, runWorkerd } from './raw-workerd.ts';

let modules: readonly WorkerModule[];
let backend: KVBackend;
let workerd: RawWorkerd;

const story = '/v1/stories/storm';
const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 24);
const metadata = {
  holds: 'story',
  story: 'storm',
  revision: hash(bundle),
  size: Buffer.byteLength(bundle),
  published: '',
};

beforeAll(async () => {
  modules = await bundleWorker();
  backend = await startBackend();
  backend.values.set('v1/stories/storm', { value: bundle, metadata });
  backend.values.set('v1/stories', {
    value: list,
    metadata: { holds: 'index', revision: hash(list), size: Buffer.byteLength(list), published: '' },
  });
});

afterAll(() => backend.stop());

/** A new isolate for each test: nothing is remembered. Without a fresh time, so that each request asks KV. */
beforeEach(async () => {
  backend.reads.length = 0;
  backend.trouble = undefined;
  workerd = await runWorkerd(modules, backend.address, 0);
  return () => workerd.stop();
});

/** The path exactly as given; `fetch` would tidy it up first. */
function raw(
  path: string,
  method = 'GET',
): Promise<{ status: number; headers: Record<string, unknown>; body: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(workerd.origin);
    const asked = httpRequest({ hostname, port, path, method, agent: false }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += String(chunk);
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

const troubles: Readonly<Record<string, Answer>> = {
  'answers 500': (_, response) => void response.writeHead(500).end('oh no'),
  'answers 429': (_, response) => void response.writeHead(429).end(),
  'resets the connection': (request) => void request.socket.resetAndDestroy(),
  'breaks off in the middle': (request, response) => {
    response.writeHead(200, { 'CF-KV-Metadata': JSON.stringify(metadata), 'Content-Length': metadata.size });
    response.write(bundle.slice(0, 100), () => request.socket.destroy());
  },
  'sends less than it should': (_, response) => {
    response.writeHead(200, { 'CF-KV-Metadata': JSON.stringify(metadata) }).end(bundle.slice(0, 100));
  },
  'sends forty megabytes': (_, response) => {
    response.writeHead(200, { 'CF-KV-Metadata': JSON.stringify(metadata) }).end(Buffer.alloc(40_000_000, 32));
  },
  'sends a page of an error': (_, response) => void response.writeHead(200).end('<html>502</html>'),
  'sends metadata that is no JSON': (_, response) => {
    response.writeHead(200, { 'CF-KV-Metadata': '{' }).end(bundle);
  },
  'never answers': () => undefined,
  'stops in the middle without a word': (_, response) => {
    response.writeHead(200, { 'CF-KV-Metadata': JSON.stringify(metadata), 'Content-Length': metadata.size });
    response.write(bundle.slice(0, 100));
  },
};

describe('the Worker on workerd', () => {
  it('serves the stored bytes, and asks KV once', async () => {
    const response = await fetchFresh(workerd.origin + story);
    expect(response.status).toBe(200);
    expect(response.headers.get('etag')).toBe(`"${metadata.revision}"`);
    expect(await response.text()).toBe(bundle);
    expect(backend.reads).toEqual(['v1/stories/storm']);
  });

  it('serves the first card in the language asked for, and the story’s own where there is none', async () => {
    const names = ['script.js', 'script.ru.js'] as const;
    const value = Buffer.from(
      packed(new Map(names.map((name) => [name, { bytes: Buffer.from(name), revision: hash(name) }]))),
    );
    const { archive = '' } = archivePlace(artifactKey('storm', metadata.revision, 'script.js')) ?? {};
    const stored = { ...metadata, holds: 'artifact', revision: hash('archive'), size: value.length };
    backend.values.set(archive, { value, metadata: stored });
    const ask = (query: string): Promise<Response> =>
      fetchFresh(`${workerd.origin}/embed/v1/stories/storm.js${query}`);
    expect(await (await ask('?lang=ru')).text()).toBe('script.ru.js');
    expect(backend.reads).toEqual(['v1/stories/storm', archive]);
    for (const query of ['', '?lang=en', '?lang=kk'])
      expect((await ask(query)).headers.get('etag')).toBe(`"${hash('script.js')}"`);
    const answer = await ask('?lang=it');
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
  });

  it('answers HEAD, 304, OPTIONS and POST as over the fake', async () => {
    const head = await raw(story, 'HEAD');
    expect([head.status, head.body]).toEqual([200, '']);
    expect(head.headers.etag).toBe(`"${metadata.revision}"`);
    const unchanged = await fetchFresh(workerd.origin + story, {
      headers: { 'If-None-Match': `W/"${metadata.revision}"` },
    });
    expect(unchanged.status).toBe(304);
    expect(unchanged.headers.get('access-control-allow-origin')).toBe('*');
    expect((await fetchFresh(workerd.origin + story, { method: 'OPTIONS' })).status).toBe(204);
    expect((await raw(story, 'POST')).status).toBe(405);
  });

  it.each([
    ['/v1/stories/../stories/storm', 200],
    ['/v1//stories/storm', 404],
    ['/v1/stories/%2e%2e/storm', 400],
    ['/v1/stories/storm%00', 400],
    ['/v1/stories/storm%0d%0aX-Y:1', 400],
    ['/v1/stories/st%6frm', 301],
    ['/V1/Stories/Storm/', 301],
    ['/s/storm/?fbclid=x%00%0d%0aX-Y:1', 301],
    ['/%2f%2fevil.example/%2e%2e', 400],
    ['/s/%2f%2fevil.example', 400],
    ['/s/..%5cevil', 400],
    ['/v1/stories/storm;x', 400],
    ['/v1/stories/\u00e9', 400],
    ['//storm', 404],
  ])('answers %s with %i', async (path, status) => {
    const { status: got, headers } = await raw(encodeBytes(path));
    expect(got).toBe(status);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(backend.reads.length).toBe(status === 200 ? 1 : 0);
  });

  it('answers naughty strings on the wire, and is there afterwards', async () => {
    for (const text of naughty) {
      // What ends the line or the path would only be another, shorter address.
      const bytes = Buffer.from(text.replace(/[\s\0?#]/g, '')).toString('latin1');
      for (const path of [`/v1/stories/${encodeURIComponent(text.slice(0, 200))}`, `/v1/stories/${bytes}`]) {
        const answer = await raw(path).catch((error: NodeJS.ErrnoException) => error.code);
        // Node itself refuses to send some.
        if (answer === 'ERR_UNESCAPED_CHARACTERS') continue;
        if (typeof answer !== 'object') expect(`${path}: ${answer}`).toBe(`${path}: an answer`);
        else expect([200, 301, 400, 404], path).toContain(answer.status);
      }
    }
    expect((await raw(story)).status).toBe(200);
    for (const key of backend.reads) expect(key).toMatch(/^v1\/stories(\/[a-z0-9-]+)?$/);
  });

  it('asks KV once for a hundred readers, though the first of them goes away', async () => {
    const patient = await runWorkerd(modules, backend.address);
    onTestFinished(() => patient.stop());
    const held: (() => void)[] = [];
    const first = new AbortController();
    const answers = backend.answer;
    backend.trouble = (...asked) => {
      held.push(() => answers(...asked));
      first.abort();
    };
    const cut = fetchFresh(patient.origin + story, { signal: first.signal }).catch(() => 'cut off');
    expect(await cut).toBe('cut off');
    const others = Array.from({ length: 100 }, () => fetchFresh(patient.origin + story));
    backend.trouble = undefined;
    for (const go of held) go();
    const statuses = (await Promise.all(others)).map(({ status }) => status);
    expect(statuses).toEqual(Array(100).fill(200));
    expect(backend.reads).toEqual(['v1/stories/storm']);
  });

  it.each(Object.keys(troubles))(
    'has the last good copy when KV %s, and 503 for what it never saw',
    async (name) => {
      expect((await fetchFresh(workerd.origin + story)).status).toBe(200);
      backend.trouble = troubles[name];
      const copy = await fetchFresh(workerd.origin + story);
      expect(copy.status).toBe(200);
      expect(Number(copy.headers.get('age'))).toBeGreaterThanOrEqual(0);
      expect(await copy.text()).toBe(bundle);
      const unseen = await fetchFresh(`${workerd.origin}/v1/stories/flood`);
      expect(unseen.status).toBe(503);
      expect(unseen.headers.get('retry-after')).toBe('5');
      await expect.poll(() => workerd.printed()).toContain('"failure":"store-unreadable"');
      backend.trouble = undefined;
    },
  );
});

/** Node refuses what is not ASCII in a path; on the wire it is bytes like any other. */
function encodeBytes(path: string): string {
  return path.replace(/[\u0080-\uffff]/g, (char) => encodeURIComponent(char));
}
