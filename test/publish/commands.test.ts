/** The commands as they are typed, over Cloudflare's REST API: publish, correct, roll back, verify, and what they refuse. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runAt } from '../cli/editors-desk.ts';
import { killed, killedFile, writeStory } from '../cli/small-story.ts';
import { type Spawned, spawnCommand } from '../cli/spawned.ts';
import { type FakeApi, startFakeApi, token } from './fake-api.ts';
import { expectWhole } from './memory-target.ts';

let api: FakeApi;

beforeEach(async () => {
  api = await startFakeApi();
  return () => api.stop();
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

  it('say whether a saved bundle was published', async () => {
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
