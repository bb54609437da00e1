/** Publishing over Cloudflare's REST API, on a day when it drops, loses, refuses and half-does what it is asked. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StoryList } from '../../data/bundle/stored.ts';
import { cloudflareTarget } from '../../data/publish/cloudflare-target.ts';
import { publish } from '../../data/publish/publish.ts';
import type { PublishTarget } from '../../data/publish/target.ts';
import { runAt } from '../cli/editors-desk.ts';
import { killed, killedFile, writeStory } from '../cli/small-story.ts';
import { type Spawned, spawnCommand } from '../cli/spawned.ts';
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

describe('the commands, typed', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'wwk-publish-'));
    await writeStory(join(dir, 'stories'), 'storm');
  });
  afterEach(() => rm(dir, { recursive: true, force: true }));

  /** What is typed, and the variables that it is typed among. */
  function typed(words: readonly string[]): readonly [string[], Record<string, string>] {
    const [command = '', ...rest] = words;
    const more = ['publish', 'verify', 'status'].includes(command) ? ['--stories', join(dir, 'stories')] : [];
    const variables = {
      CLOUDFLARE_ACCOUNT_ID: 'acc',
      CLOUDFLARE_API_TOKEN: token,
      CLOUDFLARE_API_BASE_URL: api.url,
    };
    return [[command, ...rest, '--remote', ...more], variables];
  }

  /** As a program of its own, which can be killed. */
  function begin(...words: readonly string[]): Spawned {
    return spawnCommand(...typed(words));
  }

  let minutes = 0;
  /** The same in this program, which is quicker: each command a minute after the one before. */
  async function run(...words: readonly string[]): Promise<string> {
    const [args, variables] = typed(words);
    for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
    minutes += 1;
    const now = new Date(Date.UTC(2026, 5, 1, 0, minutes));
    const { out, err, code } = await runAt(now, ...args).finally(() => vi.unstubAllEnvs());
    return `${out}${err}exit ${code}`;
  }

  it('publish, correct, roll back and verify a story', async () => {
    expect(await run('publish')).toMatch(
      /storm: new [0-9a-f]{24}\n.*\d+ keys written and read back.*\nexit 0$/s,
    );
    expect(await run('verify')).toMatch(/storm [0-9a-f]{24}: as the files say\n.*exit 0$/s);

    await writeFile(join(dir, 'stories/storm', killedFile), killed('165'));
    expect(await run('publish', '--dry-run')).toMatch(/storm: changed .*nothing was written.*exit 0$/s);
    expect(await run('verify')).toMatch(/storm .*the files say .*exit 1$/s);
    expect(await run('publish')).toMatch(/storm: changed .*exit 0$/s);
    const feeds = [...api.held]
      .filter(([key]) => key.endsWith('/feeds'))
      .map(([, { bytes }]) => String(Buffer.from(bytes)));
    expect(feeds.some((feed) => /\b165\b/.test(feed) && feed.includes('Published.'))).toBe(true);
    expect(await run('status', 'storm')).toMatch(/as the files say\n(.*first published.*\n){2}exit 0$/);

    expect(await run('rollback', 'storm')).toMatch(
      /storm: back from [0-9a-f]{24} to [0-9a-f]{24}\n.*exit 0$/s,
    );
    expect(await run('verify')).toMatch(/exit 1$/);
    await writeFile(join(dir, 'stories/storm', killedFile), killed('164'));
    expect(await run('verify')).toMatch(/exit 0$/);
  });

  it('say of a bundle that somebody saved whether it was published', async () => {
    await run('publish');
    const { bytes = new Uint8Array() } = api.held.get('v1/stories/storm') ?? {};
    const saved = join(dir, 'saved.json');
    await writeFile(saved, bytes);
    expect(await run('verify', '--file', saved)).toMatch(
      /which is storm as the files say, published as v1\/stories\/storm\/revisions\/[0-9a-f]{24}\nexit 0$/,
    );
    await writeFile(saved, new TextDecoder().decode(bytes).replace('16', '17'));
    expect(await run('verify', '--file', saved)).toMatch(
      /it says that it is storm, but no revision that was published has these bytes\nexit 1$/,
    );
  });

  it('leave a story with mistakes as it is', async () => {
    await run('publish');
    await writeFile(join(dir, 'stories/storm', killedFile), killed('lots and lots'));
    const before = new Map(api.held);
    expect(await run('publish')).toMatch(/storm: has mistakes and is left as it is\n.*exit 1$/s);
    expect(new Map(api.held)).toEqual(before);
  });

  it('finish what a killed one began', async () => {
    await run('publish');
    const first = api.requests();
    for (const after of [1, 3, 5, 7, 9]) {
      await writeFile(join(dir, 'stories/storm', killedFile), killed(String(200 + after)));
      const from = api.requests();
      const spawned = begin('publish');
      api.fault = (_, count) => {
        if (count === from + after) spawned.signal('SIGKILL');
        return undefined;
      };
      await spawned.ended;
      expectWhole(api);
    }
    api.fault = () => undefined;
    expect(await run('publish')).toMatch(/\d+ keys? written and read back.*exit 0$/s);
    expect(await run('verify')).toMatch(/exit 0$/);
    expect(api.requests()).toBeGreaterThan(first);
  });

  it('say what is missing before they touch anything', async () => {
    const nowhere = spawnCommand(['publish']);
    expect(await nowhere.ended).toBe(2);
    expect(nowhere.printed()).toContain('--local for this machine, or --remote');
    const nobody = spawnCommand(['publish', '--remote'], {
      CLOUDFLARE_ACCOUNT_ID: '',
      CLOUDFLARE_API_TOKEN: '',
    });
    expect(await nobody.ended).toBe(2);
    expect(nobody.printed()).toContain('CLOUDFLARE_API_TOKEN');
    expect(await run('withdraw', 'storm')).toMatch(/--reason.*exit 2$/s);
    expect(await run('rollback', 'Storm!')).toMatch(/cannot be the name of a story.*exit 2$/s);
    expect(api.held.size).toBe(0);
  });
});
