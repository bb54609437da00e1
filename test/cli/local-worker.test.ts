/** The local runtime: what the command line relies on while it replaces the Worker under the readers' feet. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort, type LocalWorker, runWorker } from '../../data/cli/preview/local-worker.ts';
import type { WorkerModule } from '../../data/site/build-worker.ts';
import { fetchFresh } from '../fetch-fresh.ts';

let dir: string;
let worker: LocalWorker;
const modules = (word: string): readonly WorkerModule[] => [
  {
    name: 'main.js',
    code: `export default {
  async fetch(_, env) { return new Response((await import('./word.js')).word + ' ' + await env.STORIES.get('a/b')); }
}`,
  },
  { name: 'word.js', code: `export const word = '${word}';` },
];

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'wwk-local-'));
  worker = await runWorker({
    modules: modules('one'),
    stateDir: dir,
    port: await freePort(0),
    onLog: () => undefined,
  });
});

afterAll(async () => {
  await worker.stop();
  await rm(dir, { recursive: true, force: true });
});

describe('the local Worker', () => {
  it('can be replaced, and its KV filled before and after', async () => {
    const put = (value: string): Promise<void> =>
      worker.kv.put('a/b', Uint8Array.from(Buffer.from(value)).buffer, { metadata: { holds: value } });
    await put('first');
    expect(await (await fetchFresh(worker.origin)).text()).toBe('one first');
    await worker.replace(modules('two'));
    await put('second');
    expect(await (await fetchFresh(worker.origin)).text()).toBe('two second');
    const { keys } = await worker.kv.list({ prefix: 'a/' });
    expect(keys).toMatchObject([{ name: 'a/b', metadata: { holds: 'second' } }]);
    await worker.kv.delete('a/b');
    expect(await worker.kv.get('a/b')).toBe(null);
  });
});
