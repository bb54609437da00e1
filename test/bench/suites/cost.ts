/**
 * What a million card views cost: readers ask nginx, which stands in for the cache before the Worker, and what comes
 * through to the Worker and to KV is counted, for long enough that copies grow old. The rest is multiplication.
 */
import { spawnSync } from 'node:child_process';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { artifactArchives } from '../../../data/publish/artifact.ts';
import { type KvEntry, storyEntry } from '../../../data/publish/kv-entries.ts';
import { siteEntries } from '../../../data/publish/sync-site.ts';
import { renderArtifacts } from '../../../data/render/artifacts.ts';
import { buildAll } from '../../../data/site/build.ts';
import { buildWorker } from '../../../data/site/build-worker.ts';
import { startNginx } from '../../nginx/nginx.ts';
import { startBackend } from '../../worker/kv-backend.ts';
import { runWorkerd } from '../../worker/raw-workerd.ts';
import { prices } from '../prices.ts';
import { exactly } from '../rounds.ts';
import { realStory } from '../stand.ts';
import type { Figure, Suite } from '../suite.ts';

const name = 'kazakhstan-unrest-2022';
/** A day of a million views, and so many places of the network that each fetch for themselves. */
const places = 100;
const minutes = 24 * 60;
const million = 1_000_000;
/** Milliseconds of processor time of one run of the Worker: more than any row of the Worker's own table. */
const processorTime = 1;

interface Counted {
  readonly views: number;
  readonly requests: number;
  readonly bytes: number;
  /** Requests that the cache did not answer by itself. */
  readonly runs: number;
  readonly reads: number;
  readonly minutes: number;
}

/** Everything that a first-time reader's browser asks for who looks at the card and then uses it. */
async function addressesOf(origin: string): Promise<readonly string[]> {
  const { parts } = (await (await fetch(`${origin}/version`)).json()) as { parts: string };
  return [`/embed/v1/stories/${name}.js`, `${parts}rest.js`, `/v1/stories/${name}`];
}

async function count(seconds: number, viewsASecond: number): Promise<Counted> {
  const { site } = await buildAll();
  const story = await realStory(name);
  const now = new Date();
  const artifacts = await renderArtifacts(story, undefined, now, site);
  const entries: KvEntry[] = [
    storyEntry(story, now, { before: [], rolledBack: [] }),
    ...(await Promise.all(artifactArchives(story, artifacts).map((archive) => archive.entry(now)))),
    ...siteEntries(site.files, now),
  ];
  const backend = await startBackend();
  for (const { key, bytes, metadata } of entries)
    backend.values.set(key, { value: Buffer.from(bytes), metadata });
  const workerd = await runWorkerd(await buildWorker(), backend.address);
  const nginx = await startNginx({ behind: Number(new URL(workerd.origin).port), gzip: true });
  try {
    const addresses = await addressesOf(workerd.origin);
    // The first copy of a day is not what a day consists of.
    for (const address of addresses) await weigh(nginx.port, address);
    backend.reads.length = 0;
    let [views, bytes, runs] = [0, 0, 0];
    const began = performance.now();
    while (performance.now() - began < seconds * 1000) {
      for (const address of addresses) {
        const { size, cache } = await weigh(nginx.port, address);
        bytes += size;
        if (fetching.has(cache)) runs += 1;
      }
      views += 1;
      await wait(1000 / viewsASecond);
    }
    const took = (performance.now() - began) / 60_000;
    const requests = views * addresses.length;
    return { views, requests, bytes, runs, reads: backend.reads.length, minutes: took };
  } finally {
    await nginx.stop();
    await workerd.stop();
    await backend.stop();
  }
}

/** What the cache says when it asked the Worker, at once or in the background. */
const fetching: ReadonlySet<string> = new Set(['MISS', 'EXPIRED', 'REVALIDATED', 'STALE']);

/** Bytes of one answer as they travel, head and body, and what the cache says of it. */
function weigh(port: number, path: string): Promise<{ size: number; cache: string }> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('error', reject);
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.once('close', () => {
      const all = Buffer.concat(chunks);
      const head = all.toString('latin1', 0, all.indexOf('\r\n\r\n'));
      if (!head.startsWith('HTTP/1.1 200')) reject(new Error(`${path}: ${head.split('\r\n')[0]}`));
      resolve({ size: all.length, cache: /x-cache: (\w+)/i.exec(head)?.[1] ?? '' });
    });
    socket.write(
      `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n`,
    );
  });
}

export const cost: Suite = {
  name: 'cost',
  measures: `a million views of one story in a day, through ${places} places, each by a reader who has nothing yet`,
  async run({ quick, say }) {
    const nginx = spawnSync('nginx', ['-v']);
    if (nginx.error !== undefined) throw new Error('nginx is not installed; it stands in for the cache');
    const seconds = quick ? 65 : 185;
    say(`reading for ${seconds} seconds`);
    const counted = await count(seconds, 20);
    const { views, requests, bytes, runs, reads } = counted;
    const perDay = (number: number): number => (number / counted.minutes) * minutes * places;
    const asked = (requests / views) * million;
    const [started, read] = [perDay(runs), perDay(reads)];
    const dollars = {
      requests: (asked / million) * prices.millionRequests,
      time: ((started * processorTime) / million) * prices.millionMilliseconds,
      reads: (read / million) * prices.millionReads,
    };
    const sum = dollars.requests + dollars.time + dollars.reads;
    const row = (subject: string, value: number, unit: Figure['unit'], price?: number): Figure => ({
      subject,
      unit,
      value: exactly(value),
      ...(price === undefined ? {} : { more: { costs: { value: price, unit: '$' } } }),
    });
    return {
      rounds: 1,
      figures: [
        row('requests that reach the cache', asked, '', dollars.requests),
        row('of these, runs of the Worker', started, '', dollars.time),
        row('reads of KV', read, '', dollars.reads),
        row('bytes to readers, gzip', (bytes / views) * million, 'bytes', 0),
        row('all of it', sum, '$'),
      ],
      notes: [
        `Counted here: ${views} views in ${counted.minutes.toFixed(1)} minutes at one place: ${requests} requests, ${runs} runs of the Worker, ${reads} reads of KV.`,
        `Prices of ${prices.read}, beside the plan's $${prices.plan} a month, which has 10 million requests and 10 million reads in it; traffic out is not charged: ${prices.pages.join(' , ')}`,
        'Every request is priced as if it ran the Worker, though what the cache answers may cost nothing; a run is taken to need 1 ms of processor time, several times what was measured.',
        'Runs and reads grow with time and places, not with readers: once a minute for each address and place, if the places share nothing.',
      ],
    };
  },
};
