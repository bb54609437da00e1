/**
 * KV failing for nine reads of ten while many readers ask real workerd for stories that it has seen: nobody notices, and
 * nothing rushes to KV once it is well again. A long run has the numbers that the project promises.
 */
import { createHash } from 'node:crypto';
import { Agent, get } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { full } from '../full.ts';
import { bundle } from './desk.ts';
import { type Answer, type KVBackend, startBackend } from './kv-backend.ts';
import { bundleWorker, type RawWorkerd, runWorkerd } from './raw-workerd.ts';

const requests = full ? 100_000 : 4_000;
/** Failed reads that a run must meet to prove anything, and requests after which it will never meet them. */
const leastFailed = 40;
const mostRequests = requests + 200_000;
const names = Array.from({ length: 20 }, (_, at) => `storm-${at}`);
const paths = names.map((name) => `/v1/stories/${name}`);
const readers = 16;
/** An isolate asks for each story again after a second; so a run of a minute meets a thousand reads and more. */
const freshSeconds = 1;

let backend: KVBackend;
let workerd: RawWorkerd | undefined;
const agent = new Agent({ keepAlive: true, maxSockets: readers });

beforeAll(async () => {
  backend = await startBackend();
  for (const name of names) {
    const value = bundle.replace('"storm"', `"${name}"`);
    const revision = createHash('sha256').update(value).digest('hex').slice(0, 24);
    const metadata = { holds: 'story', story: name, revision, size: Buffer.byteLength(value), published: '' };
    backend.values.set(`v1/stories/${name}`, { value, metadata });
  }
  workerd = await runWorkerd(await bundleWorker(), backend.address, freshSeconds);
});

afterAll(async () => {
  agent.destroy();
  await workerd?.stop();
  await backend.stop();
});

/** What came instead of the story; undefined when all is well. */
function ask(path: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const asked = get(`${workerd?.origin}${path}`, { agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        const right = response.statusCode === 200 && text === backend.values.get(path.slice(1))?.value;
        resolve(right ? undefined : `${path}: ${response.statusCode} ${text.slice(0, 100)}`);
      });
      response.on('error', (error) => resolve(`${path}: ${error.message}`));
    });
    asked.on('error', (error) => resolve(`${path}: ${error.message}`));
  });
}

/** Asks until `more` says no; returns whatever was wrong. */
async function askOn(more: () => boolean): Promise<string[]> {
  const wrong: string[] = [];
  let next = 0;
  const reader = async (): Promise<void> => {
    while (more()) {
      next += 1;
      const problem = await ask(paths[next % paths.length] ?? '');
      if (problem !== undefined) wrong.push(problem);
    }
  };
  await Promise.all(Array.from({ length: readers }, reader));
  return wrong;
}

const troubles: readonly Answer[] = [
  (_, response) => void response.writeHead(500).end(),
  (_, response) => void response.writeHead(429).end(),
  (request) => void request.socket.resetAndDestroy(),
  (_, response) => void response.writeHead(200).end('<html>502</html>'),
];

describe('while nine of ten reads of KV fail', { timeout: 900_000 }, () => {
  it(`${requests} requests and more for stories seen before are answered, and recovery brings no rush`, async () => {
    expect(await Promise.all(paths.map(ask))).toEqual(paths.map(() => undefined));

    let reads = 0;
    let failed = 0;
    backend.trouble = (...asked) => {
      reads += 1;
      if (reads % 10 === 0) return backend.answer(...asked);
      failed += 1;
      troubles[failed % troubles.length]?.(...asked);
    };
    let left = requests;
    expect(
      await askOn(() => {
        left -= 1;
        // A quick machine is through before a story is asked for again; the run lasts until KV has failed often enough.
        return left >= 0 || (failed < leastFailed && left > requests - mostRequests);
      }),
    ).toEqual([]);
    expect(failed).toBeGreaterThanOrEqual(leastFailed);
    expect(failed / reads).toBeGreaterThan(0.85);

    // A read that is answered now is good for a second, counted from its answer; so in less than that there is no second one.
    const began = Date.now();
    const early = new Map<string, number>();
    backend.trouble = (request, response, key) => {
      if (Date.now() - began < 990) early.set(key, (early.get(key) ?? 0) + 1);
      backend.answer(request, response, key);
    };
    expect(await askOn(() => Date.now() - began < 1_000)).toEqual([]);
    expect([...early].filter(([, count]) => count > 1)).toEqual([]);
  });
});
