/** `npm start` as an editor meets it: a real process, a real workerd, a story that is edited while it runs. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFailed } from 'vitest';
import { lock } from '../../data/cli/preview/process-lock.ts';
import { fetchFresh } from '../fetch-fresh.ts';
import { killed, killedFile, writeStory } from './small-story.ts';
import { descendants, isRunning, type Spawned, spawnCommand } from './spawned.ts';

let dir: string;
let running: Spawned[];

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'wwk-start-'));
  running = [];
  await writeStory(join(dir, 'stories'), 'storm');
});

afterEach(async () => {
  for (const spawned of running) {
    const family = [spawned.pid, ...descendants(spawned.pid)];
    for (const pid of family) if (isRunning(pid)) process.kill(pid, 'SIGKILL');
    await spawned.ended;
  }
  await rm(dir, { recursive: true, force: true });
});

function begin(port = 0, env: Record<string, string> = {}): Spawned {
  const args = ['start', '--stories', join(dir, 'stories'), '--state', join(dir, 'kv')];
  const spawned = spawnCommand(port === -1 ? args : [...args, '--port', String(port)], env);
  running.push(spawned);
  onTestFailed(() => console.error(spawned.printed()));
  return spawned;
}

/** Where it answers, once it says that it is ready. */
async function ready(spawned: Spawned): Promise<string> {
  await spawned.until('Ctrl-C stops');
  return /http:\/\/127\.0\.0\.1:\d+/.exec(spawned.printed())?.[0] ?? '';
}

async function etag(origin: string, story = 'storm'): Promise<string | null> {
  return (await fetchFresh(`${origin}/v1/stories/${story}`)).headers.get('etag');
}

/** Another site that the editor's browser has open gets nothing, by whatever name or header it asks. */
async function expectOnlyOwnNames(origin: string): Promise<void> {
  const { port, host } = new URL(origin);
  const ask = (headers: Record<string, string>, path = '/v1/stories/storm'): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port, path, headers }, (answer) => {
        answer.resume();
        resolve(answer);
      });
      asked.once('error', reject);
      asked.end();
    });
  const foreign = { Host: `news.example:${port}` };
  expect((await ask(foreign)).statusCode).toBe(421);
  expect((await ask({ ...foreign, 'MF-Original-URL': `${origin}/v1/stories/storm` })).statusCode).toBe(421);
  expect((await ask(foreign, '/desk')).statusCode).toBe(421);
  expect((await ask({ Host: host }, '/desk')).statusCode).toBe(401);
  const other = await ask({ Host: host, Origin: 'https://news.example' });
  expect(other.statusCode).toBe(200);
  expect(other.headers['access-control-allow-origin']).toBeUndefined();
}

describe('npm start', () => {
  it('serves the stories, follows the files, and stops without a trace', async () => {
    const spawned = begin();
    const origin = await ready(spawned);
    expect(spawned.printed()).toContain(`${origin}/demo`);
    expect(spawned.printed()).toContain(`${origin}/e/storm`);
    expect(spawned.printed()).toContain(`${origin}/v1/stories/storm`);
    expect(spawned.printed()).not.toMatch(/warning/i);
    for (const path of [
      '/',
      '/demo',
      '/e/storm',
      '/embed/v1.js',
      '/v1/stories',
      '/v1/stories/storm',
      '/v1/stories/storm/card.txt',
      '/s/storm',
    ]) {
      expect((await fetchFresh(origin + path)).status, path).toBe(200);
    }
    expect(spawned.printed()).toContain(`${origin}/desk?token=`);
    await expectOnlyOwnNames(origin);
    const first = await etag(origin);

    await writeFile(join(dir, 'stories/storm', killedFile), killed('165'));
    await spawned.until('storm: ');
    await spawned.until('revision');
    const second = await etag(origin);
    expect(second).not.toBe(first);
    const unchanged = await fetchFresh(`${origin}/v1/stories/storm`, {
      headers: { 'If-None-Match': second ?? '' },
    });
    expect(unchanged.status).toBe(304);

    await writeFile(join(dir, 'stories/storm', killedFile), killed('lots and lots'));
    await spawned.until('readers keep the last good card');
    await spawned.until(`${killedFile}:9:`);
    expect(await etag(origin)).toBe(second);

    await writeFile(join(dir, 'stories/storm', killedFile), killed('164'));
    await spawned.until('revision');
    expect(await etag(origin)).toBe(first);

    await writeStory(join(dir, 'stories'), 'flood');
    await spawned.until('flood: ');
    await spawned.until('revision');
    expect((await fetchFresh(`${origin}/v1/stories/flood`)).status).toBe(200);
    await rm(join(dir, 'stories/flood'), { recursive: true });
    await spawned.until('no longer served');
    expect((await fetchFresh(`${origin}/v1/stories/flood`)).status).toBe(404);

    const started = descendants(spawned.pid);
    expect(started.length).toBeGreaterThan(0);
    spawned.signal('SIGINT');
    expect(await spawned.ended).toBe(0);
    await expect.poll(() => started.filter(isRunning)).toEqual([]);
  });

  it('keeps the local KV between runs, and with it the last good card', async () => {
    const before = begin();
    const first = await etag(await ready(before));
    before.signalGroup('SIGINT');
    expect(await before.ended).toBe(0);

    await writeFile(join(dir, 'stories/storm', killedFile), killed('lots and lots'));
    const after = begin();
    const origin = await ready(after);
    expect(after.printed()).toContain('readers keep the last good card');
    expect(await etag(origin)).toBe(first);
    const started = descendants(after.pid);
    after.signal('SIGTERM');
    expect(await after.ended).toBe(0);
    await expect.poll(() => started.filter(isRunning)).toEqual([]);
  });

  it('does not share its KV with another one, and says how to have two', async () => {
    const state = join(dir, 'kv');
    const free = await lock(state);
    const spawned = begin();
    expect(await spawned.ended).toBe(2);
    expect(spawned.printed()).toContain(`already, as process ${process.pid}`);
    expect(spawned.printed()).toContain('npm start -- --state FOLDER');
    await free();
    // What a killed one left keeps nobody out.
    await writeFile(`${state}.pid`, String(spawned.pid));
    await (await lock(state))();
  });

  it('stops as cleanly while it still compiles', async () => {
    const spawned = begin();
    await spawned.until('Compiling');
    const started = descendants(spawned.pid);
    spawned.signalGroup('SIGINT');
    expect(await spawned.ended).toBe(0);
    await expect.poll(() => started.filter(isRunning)).toEqual([]);
    expect(spawned.printed()).not.toContain('failed');
  });

  it('takes a free port when the wanted one is taken, and says so', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => {
        const address = other.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    try {
      const spawned = begin(-1, { PORT: String(port) });
      const origin = await ready(spawned);
      expect(origin).not.toContain(`:${port}`);
      expect(spawned.printed()).toContain(`Port ${port} is taken`);
      expect((await fetchFresh(`${origin}/healthz`)).status).toBe(200);
      spawned.signal('SIGINT');
      expect(await spawned.ended).toBe(0);
    } finally {
      other.close();
    }
  });

  it('fails where the port that was typed is taken, and says so', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => resolve((other.address() as AddressInfo).port));
    });
    try {
      const spawned = begin(port);
      expect(await spawned.ended).toBe(2);
      expect(spawned.printed()).toContain(`Port ${port} is taken`);
    } finally {
      other.close();
    }
  });

  it('killed hard leaves no runtime behind that goes on serving', async () => {
    const spawned = begin();
    const origin = await ready(spawned);
    const started = descendants(spawned.pid);
    expect(started.filter(isRunning).length).toBeGreaterThan(0);
    spawned.signal('SIGKILL');
    await spawned.ended;
    await expect.poll(() => started.filter(isRunning)).toEqual([]);
    await expect(fetch(`${origin}/healthz`)).rejects.toThrow();
  });

  it('says what is wrong with a folder in the words of an editor', async () => {
    const file = join(dir, 'a-file');
    await writeFile(file, '');
    const spawned = spawnCommand(['start', '--port', '0', '--stories', file, '--state', join(dir, 'kv')]);
    running.push(spawned);
    expect(await spawned.ended).toBe(3);
    expect(spawned.printed()).toContain(`${file}: this must be a folder, and it is a file`);
  });

  it.each([
    ['--port', 'x'],
    ['--port', '70000'],
    ['--prot', '1'],
  ])('says how it is typed after %s %s', async (...args) => {
    const spawned = spawnCommand(['start', ...args]);
    running.push(spawned);
    expect(await spawned.ended).toBe(2);
    expect(spawned.printed()).toContain('npm start -- --port 8788');
  });
});
