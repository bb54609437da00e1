import { beforeEach, describe, expect, it } from 'vitest';
import type { StoryList } from '../../data/bundle/stored.ts';
import { cloudflareTarget } from '../../data/publish/cloudflare-target.ts';
import { publish } from '../../data/publish/publish.ts';
import type { PublishTarget } from '../../data/publish/target.ts';
import { type FakeApi, type Fault, startFakeApi, token } from './fake-api.ts';
import { goodStory } from './good-story.ts';
import { expectWhole } from './memory-target.ts';

let api: FakeApi;
let waited: number[];

beforeEach(async () => {
  api = await startFakeApi();
  waited = [];
  return () => api.stop();
});

function target(): PublishTarget {
  return cloudflareTarget({
    api: api.url,
    account: 'acc',
    namespace: 'ns',
    token,
    fetch: globalThis.fetch,
    wait: async (milliseconds) => void waited.push(milliseconds),
  });
}

const options = { now: new Date('2022-01-21T00:00:00Z'), wait: async () => undefined };
const stories = ['fire', 'flood', 'quake', 'storm'].map((name) => goodStory(name, name));

function listed(): Record<string, string> {
  const text = new TextDecoder().decode(api.held.get('v1/stories')?.bytes);
  return Object.fromEntries(
    (JSON.parse(text) as StoryList).stories.map(({ story, revision }) => [story, revision]),
  );
}

describe('the Cloudflare target', () => {
  it('publishes and lists over several pages', async () => {
    const report = await publish(target(), stories, options);
    expect(report.written).toBe(9);
    expectWhole(api);
    expect((await publish(target(), stories, options)).written).toBe(0);
    expect(waited).toEqual([]);
  });

  it('tries again what Cloudflare left out of a batch', async () => {
    api.fault = ({ method }, count) => (method === 'PUT' && count < 12 ? 'part' : undefined);
    expect((await publish(target(), stories, options)).written).toBe(9);
    expectWhole(api);
    expect(waited.length).toBeGreaterThan(0);
  });

  it('gives up after five attempts, in words, with nothing half-written', async () => {
    api.fault = ({ method }) => (method === 'PUT' ? 503 : undefined);
    await expect(publish(target(), stories, options)).rejects.toThrow(
      'Cloudflare answered 503 (fault 503). Run the same command again; it goes on where this one stopped.',
    );
    expect(waited).toEqual([250, 1_000, 4_000, 10_000]);
    expect(api.held.size).toBe(0);
  });

  it.each([
    [403, 'The token needs the right to edit Workers KV Storage'],
    [400, 'Cloudflare answered 400 (fault 400).'],
  ] as const)('does not try again after %i, and says what to do', async (status, words) => {
    api.fault = () => status;
    await expect(publish(target(), stories, options)).rejects.toThrow(words);
    expect(api.requests()).toBe(1);
  });

  it.each([
    [`no: Bearer ${token}`, 'no: Bearer [token]'],
    ['a\r\n::error::b\u001b[2Jc\u202ed', 'a ::error::b [2Jc d'],
    ['x'.repeat(9000), 'x'.repeat(50)],
  ])('prints what the API says in one line, without the token: %j', async (message, words) => {
    const answering: typeof globalThis.fetch = async () =>
      Response.json({ errors: [{ message }] }, { status: 400 });
    const throwing: typeof globalThis.fetch = async () => {
      throw new TypeError(message);
    };
    for (const fetch of [answering, throwing]) {
      const place = cloudflareTarget({
        api: api.url,
        account: 'acc',
        namespace: 'ns',
        token,
        fetch,
        wait: async () => undefined,
      });
      const failure: Error = await place.list('').then(
        () => expect.fail('it failed'),
        (error: Error) => error,
      );
      expect(failure.message).toContain(words);
      expect(failure.message).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      expect(failure.message).not.toContain(token);
      expect(failure.message.length).toBeLessThan(500);
    }
  });

  it('shows no half view through 200 faults, and converges', async () => {
    // A small generator of our own, so that a failure can be repeated.
    let seed = 7;
    const random = (below: number): number => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return (seed >>> 8) % below;
    };
    const kinds: readonly Fault[] = ['drop', 'lose', 'part', 429, 500, 503];
    let faults = 0;
    api.fault = () => {
      if (faults >= 200 || random(2) === 0) return undefined;
      faults += 1;
      return kinds[random(kinds.length)];
    };
    let looks = 0;
    api.onChange = () => {
      looks += 1;
      expectWhole(api);
    };
    let edition = 0;
    while (faults < 200) {
      edition += 1;
      const changed = stories.map(({ story }, index) =>
        index === edition % 4 ? goodStory(story, `${story} ${edition}`) : goodStory(story, story),
      );
      await publish(target(), changed, options).catch((error: Error) => expect(error.name).toBe('Error'));
    }
    await publish(target(), stories, options);
    expectWhole(api);
    expect(listed()).toEqual(Object.fromEntries(stories.map(({ story, revision }) => [story, revision])));
    expect(looks).toBeGreaterThan(30);
  });
});
