/** A correction and an erasure as readers behind Cloudflare's cache see them, with a cache as strict as the documentation. */
import { beforeEach, describe, expect, it } from 'vitest';
import { cloudflareTarget } from '../../data/publish/cloudflare-target.ts';
import { erase } from '../../data/publish/erase.ts';
import { rename, withdraw } from '../../data/publish/lifecycle.ts';
import { publish } from '../../data/publish/publish.ts';
import { purgeCache } from '../../data/publish/purge.ts';
import type { PublishTarget } from '../../data/publish/target.ts';
import { type CachedWorker, cachedWorker } from './cached-worker.ts';
import { type FakeApi, startFakeApi, token } from './fake-api.ts';
import { goodStory } from './good-story.ts';

const origin = 'https://facts.example.org';
const now = new Date('2022-01-21T00:00:00Z');
const wait = async (): Promise<void> => undefined;
const options = { now, wait };
const [storm, mended, flood] = [
  goodStory('storm', 'Storm'),
  goodStory('storm', 'Storm, mended'),
  goodStory('flood', 'Flood'),
];

let api: FakeApi;
let target: PublishTarget;
let front: CachedWorker;
let moment: number;
let orders: number;

beforeEach(async () => {
  api = await startFakeApi();
  target = cloudflareTarget({
    api: api.url,
    account: 'acc',
    namespace: 'ns',
    token,
    fetch: globalThis.fetch,
    wait,
  });
  moment = 0;
  orders = 0;
  front = cachedWorker(api.held, () => moment);
  return () => api.stop();
});

const purge = (...stories: readonly string[]): Promise<string | undefined> =>
  purgeCache(target, stories, {
    origin,
    now,
    fetch: front.fetch,
    wait,
    order: () => (orders++).toString(16).padStart(32, '0'),
  });

async function reads(path: string): Promise<string> {
  const response = await front.fetch(`${origin}${path}`);
  return response.status === 200
    ? (response.headers.get('ETag')?.replaceAll('"', '') ?? '200')
    : String(response.status);
}

describe('a correction', () => {
  it('arrives at once where the cache held the old answer, and only there is the Worker started again', async () => {
    await publish(target, [storm, flood], options);
    expect([await reads('/v1/stories/storm'), await reads('/v1/stories/flood')]).toEqual([
      storm.revision,
      flood.revision,
    ]);
    const list = await reads('/v1/stories');
    await publish(target, [mended], options);
    const before = front.started();
    expect([await reads('/v1/stories/storm'), await reads('/v1/stories')]).toEqual([storm.revision, list]);
    expect(front.started()).toBe(before);

    expect(await purge('storm')).toBe(undefined);
    expect(front.purged).toEqual(['lists', 'story-storm']);
    expect(await reads('/v1/stories/storm')).toBe(mended.revision);
    expect(await reads('/v1/stories')).not.toBe(list);
    const after = front.started();
    expect(await reads('/v1/stories/flood')).toBe(flood.revision);
    expect(front.started()).toBe(after);
  });

  it('leaves no order behind, and one that is left lasts five minutes', async () => {
    await purge('storm');
    expect([...api.held.keys()].filter((key) => key.startsWith('purge/'))).toEqual([]);
    expect([...api.expiring]).toEqual([[`purge/${'0'.repeat(32)}`, 300]]);
  });

  it('orders again, under another name, where KV does not show the first order yet', async () => {
    front.hides = (key) => key.endsWith('/00000000000000000000000000000000');
    expect(await purge('storm')).toBe(undefined);
    expect(orders).toBe(2);
  });

  it('says in one printable line why the cache was not emptied', async () => {
    front.refuses = 'no\u001b[31m\nway';
    expect(await purge('storm')).toBe(`${origin} answered 502 no [31m way (1122)`);
    expect(orders).toBe(3);
  });

  it('of two hundred stories takes three calls', async () => {
    expect(await purge(...Array.from({ length: 200 }, (_, n) => `story-${n}`))).toBe(undefined);
    expect([front.purged.length, orders]).toEqual([201, 3]);
  });
});

describe('an order to purge', () => {
  it.each([
    [`/purge/${'a'.repeat(32)}`, 404],
    ['/purge/..%2Fv1%2Fstories', 400],
    [`/purge/${'A'.repeat(32)}`, 404],
    ['/v1/stories', 405],
  ])('is only what a publisher wrote: POST %s gives %i', async (path, status) => {
    await publish(target, [storm], options);
    expect((await front.fetch(`${origin}${path}`, { method: 'POST' })).status).toBe(status);
    expect(front.purged).toEqual([]);
  });

  it('is not carried out by GET', async () => {
    const name = 'b'.repeat(32);
    await target.write([]);
    await purge('storm');
    front.purged.length = 0;
    expect((await front.fetch(`${origin}/purge/${name}`)).status).toBe(404);
    expect(front.purged).toEqual([]);
  });
});

describe('erasing a story', () => {
  it('deletes every key of it and of its earlier names, and leaves the reason', async () => {
    await publish(target, [storm, flood, goodStory('gale', 'Gale')], options);
    await publish(target, [mended], options);
    await rename(target, 'gale', 'storm', options);
    const old = `/v1/stories/storm/revisions/${storm.revision}`;
    expect([await reads(old), await reads('/v1/stories/storm')]).toEqual([storm.revision, mended.revision]);

    const revisions = [...api.held.keys()].filter((key) => /stories\/(storm|gale)\//.test(key));
    expect(revisions).toHaveLength(3);
    expect(await erase(target, 'storm', 'A court says so.', options)).toEqual({
      names: ['storm', 'gale'],
      deleted: 3,
    });
    expect(await purge('storm', 'gale')).toBe(undefined);
    expect([...api.held.keys()].sort()).toEqual([
      'v1/stories',
      'v1/stories/flood',
      `v1/stories/flood/revisions/${flood.revision}`,
      'v1/stories/gale',
      'v1/stories/storm',
    ]);
    for (const key of ['v1/stories/storm', 'v1/stories/gale']) {
      expect(api.held.get(key)?.metadata).toMatchObject({ reason: 'A court says so.', erased: true });
      expect(new TextDecoder().decode(api.held.get(key)?.bytes)).toBe('{}');
    }
    expect([await reads(old), await reads('/v1/stories/storm'), await reads('/v1/stories/gale')]).toEqual([
      '404',
      '410',
      '410',
    ]);
    const { stories } = await publish(target, [mended, flood], options);
    expect(stories.map(({ decision }) => decision.outcome)).toEqual(['refused', 'unchanged']);
  });

  it('is whole after it was stopped anywhere, or KV left keys out', async () => {
    await publish(target, [storm, flood], options);
    await withdraw(target, 'storm', 'First.', options);
    let stop = 2;
    api.fault = (request) => {
      if (request.url?.includes('/bulk/delete') && stop > 0) {
        stop -= 1;
        return stop === 0 ? 403 : 'part';
      }
      return undefined;
    };
    await publish(target, [mended], { ...options, force: true });
    await expect(erase(target, 'storm', 'Why.', options)).rejects.toThrow('Cloudflare answered 403');
    await erase(target, 'storm', 'Why.', options);
    expect([...api.held.keys()].filter((key) => key.startsWith('v1/stories/storm/'))).toEqual([]);
  });

  it('of what was never published says so', async () => {
    await expect(erase(target, 'storm', 'Why.', options)).rejects.toThrow('storm is not published here.');
  });
});
