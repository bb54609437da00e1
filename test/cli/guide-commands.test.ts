/** Each command that a guide tells somebody to type is one that runs: here every one is, against a stand-in for Cloudflare. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { release } from '../../data/cli/commands/release.ts';
import { type FakeApi, startFakeApi, token } from '../publish/fake-api.ts';
import { runAt } from './editors-desk.ts';
import { killed, killedFile, writeStory } from './small-story.ts';

const root = join(import.meta.dirname, '../..');
const guides = ['README.md', 'data/publish/README.md', 'data/publish/newsroom.md'];
const workflows = ['check', 'publish', 'emergency'].map((name) => `.github/workflows/${name}.yml`);

/** As typed, without `npm run`: in a line of its own, or inside a sentence between backticks. */
function commandsIn(path: string): readonly string[] {
  const text = readFileSync(join(root, path), 'utf8');
  const typed = [...text.matchAll(/npm run (?:--silent )?(wwk|release)(?: -- ([^`\n#]*))?/g)];
  return typed
    .map(([, script = '', rest = '']) => `${script === 'wwk' ? '' : 'release '}${rest.trim()}`.trim())
    .filter((command) => command !== '' && !command.startsWith('COMMAND'));
}

/** What stands for a name in the guides and the jobs. */
const names: Readonly<Record<string, string>> = {
  STORY: 'storm',
  '"$STORY"': 'storm',
  '${STORY:+"$STORY"}': 'storm',
  '${REVISION:+--to "$REVISION"}': '',
  '${CHECKED_BY:+--checked-by "$CHECKED_BY"}': '--checked-by KL',
  '"$REASON"': 'Why.',
  '"$BY"': 'AW',
  OLD: 'storm',
  NEW: 'gale',
  'kazakhstan-unrest-2022': 'storm',
  'harbour-fire-2026': 'storm',
};

/** Words as a shell has them. */
function wordsOf(command: string): readonly string[] {
  let filled = command;
  for (const [name, value] of Object.entries(names).sort(([a], [b]) => b.length - a.length)) {
    filled = filled.replaceAll(name, value);
  }
  return [...filled.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}

const commands = [...new Set([...guides, ...workflows].flatMap(commandsIn))];
let api: FakeApi;
let dir: string;

beforeEach(async () => {
  api = await startFakeApi();
  dir = await mkdtemp(join(tmpdir(), 'wwk-guides-'));
  for (const name of ['storm', 'gale']) await writeStory(join(dir, 'stories'), name);
  vi.stubEnv('CLOUDFLARE_ACCOUNT_ID', 'acc');
  vi.stubEnv('CLOUDFLARE_API_TOKEN', token);
  vi.stubEnv('CLOUDFLARE_API_BASE_URL', api.url);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await api.stop();
  await rm(dir, { recursive: true, force: true });
});

const now = new Date('2026-06-01T00:00:00Z');

function run(words: readonly string[]): ReturnType<typeof runAt> {
  const [command = ''] = words;
  const takesStories = ['publish', 'verify', 'status', 'check', 'review', 'diff', 'show', 'compile', 'new'];
  const out = ['diff', 'compile'].includes(command) ? ['--out', join(dir, 'out')] : [];
  const state = words.includes('--local') || command === 'diff' ? ['--state', join(dir, 'kv')] : [];
  const stories = takesStories.includes(command) ? ['--stories', join(dir, 'stories')] : [];
  return runAt(now, ...words, ...stories, ...out, ...state);
}

describe('the guides and the jobs', () => {
  it('name commands, each of which is run here', () => {
    const kinds = new Set(commands.map((command) => command.split(' ')[0]));
    for (const kind of ['publish', 'rollback', 'withdraw', 'status', 'verify', 'rename', 'release'])
      expect(kinds).toContain(kind);
  });

  it.each(commands)('%s', async (command) => {
    const words = wordsOf(command);
    if (words[0] === 'release') {
      const quiet = { out: () => undefined, err: () => undefined, color: false, now: () => now };
      const typed = words.slice(1);
      // The lines for a second Worker are commented out in wrangler.toml.
      const asked = typed.includes('--env')
        ? typed.filter((word) => !['--env', 'staging'].includes(word))
        : typed;
      // By then a newsroom has filled in PUBLIC_ORIGIN, which is empty in ours.
      const origin = asked.includes('--url') ? [] : ['--url', 'https://facts.example.org'];
      expect(await release([...asked, ...origin], quiet, async () => 0)).toBe(0);
      return;
    }
    const place = words.includes('--local') ? '--local' : '--remote';
    if (words.includes('--local') || words.includes('--remote')) {
      await run(['publish', place]);
      await writeFile(join(dir, 'stories/storm', killedFile), killed('165'));
      if (words[0] !== 'publish') await run(['publish', place]);
    }
    if (words[0] === 'diff') await run(['compile', 'storm']);
    if (words[0] === 'new') await rm(join(dir, 'stories/storm'), { recursive: true });
    const { code, err } = await run(words);
    expect([code, err.slice(0, 500)], err).toEqual([0, expect.any(String)]);
  });
});
