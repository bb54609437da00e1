/** `release`: what it looks at before it touches anything, and the steps that it then takes, each played here. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ReleaseStep, release } from '../../data/cli/commands/release.ts';
import { type FakeApi, startFakeApi, token } from '../publish/fake-api.ts';
import { runAt } from './editors-desk.ts';

let api: FakeApi;
let steps: ReleaseStep[];

beforeEach(async () => {
  api = await startFakeApi();
  steps = [];
  vi.stubEnv('CLOUDFLARE_ACCOUNT_ID', 'acc');
  vi.stubEnv('CLOUDFLARE_API_TOKEN', token);
  vi.stubEnv('CLOUDFLARE_API_BASE_URL', api.url);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await api.stop();
});

const quiet = { out: () => undefined, err: () => undefined, color: false, now: () => new Date(0) };

/** The exit code, with every step noted and ended with the code that `fails` has for it. */
function play(args: readonly string[], fails: Readonly<Record<string, number>> = {}): Promise<number> {
  const isPlaced = args.includes('--url') || args.includes('--dry-run');
  return release(isPlaced ? args : ['--url', 'https://facts.example.org', ...args], quiet, async (step) => {
    steps.push(step);
    return fails[step.tells] ?? 0;
  });
}

const told = (): string[] => steps.map(({ tells }) => tells);
const typed = (tells: string): string => steps.find((step) => step.tells === tells)?.command.join(' ') ?? '';

describe('release', () => {
  it('checks the stories, tests the code alone, deploys, publishes and verifies', async () => {
    expect(await play(['--url', 'https://facts.example.org/'])).toBe(0);
    expect(told()).toEqual([
      'Checking the stories',
      'Testing the code',
      'Deploying the Worker',
      'Publishing the stories',
      'Verifying',
    ]);
    expect(steps[1]?.env).toEqual({ CLOUDFLARE_ACCOUNT_ID: 'acc', WWK_CODE_ALONE: '1' });
    expect(typed('Verifying')).toMatch(/ verify --remote --url https:\/\/facts\.example\.org$/);
  });

  it('passes the Worker its address, which then does not depend on the request', async () => {
    await play(['--url', 'https://facts.example.org']);
    expect(typed('Deploying the Worker')).toMatch(
      / deploy --var PUBLIC_ORIGIN:https:\/\/facts\.example\.org$/,
    );
  });

  it('requires the address of the Worker, and says what it is without a domain', async () => {
    await expect(release([], quiet, async () => 0)).rejects.toThrow(
      /--url .*PUBLIC_ORIGIN .*https:\/\/what-we-know\.SUBDOMAIN\.workers\.dev/,
    );
  });

  it('stops at the first step that fails', async () => {
    expect(await play([], { 'Checking the stories': 1 })).toBe(1);
    expect(told()).toEqual(['Checking the stories']);
  });

  it('passes on --by, --checked-by and --signed', async () => {
    await play(['--by', 'AW', '--checked-by', 'KL', '--signed']);
    expect(typed('Checking the stories')).toMatch(/ check --signed$/);
    expect(typed('Publishing the stories')).toMatch(/ publish --remote --by AW --checked-by KL --signed$/);
  });

  it('says of each step how long it takes', async () => {
    let out = '';
    const note = (text: string): void => {
      out += text;
    };
    await release(['--url', 'https://facts.example.org'], { ...quiet, out: note }, async () => 0);
    for (const line of out.trimEnd().split('\n').slice(1)) expect(line).toMatch(/ \(.+\)$/);
  });

  it('needs no account for a dry run, sends no request and changes nothing', async () => {
    vi.stubEnv('CLOUDFLARE_API_TOKEN', '');
    expect(await play(['--dry-run', '--skip-tests'])).toBe(0);
    expect(told()).toEqual(['Checking the stories', 'Building the Worker']);
    expect(typed('Building the Worker')).toMatch(/ deploy --dry-run$/);
    expect(api.requests()).toBe(0);
  });

  it('takes the only account there is, for every step', async () => {
    vi.stubEnv('CLOUDFLARE_ACCOUNT_ID', '');
    expect(await play(['--skip-tests'])).toBe(0);
    expect(steps.map(({ env }) => env)).toEqual(steps.map(() => ({ CLOUDFLARE_ACCOUNT_ID: 'acc' })));
  });

  it('asks which account, where there are several', async () => {
    vi.stubEnv('CLOUDFLARE_ACCOUNT_ID', '');
    api.accounts = [
      { id: 'acc', name: 'The newsroom' },
      { id: 'other', name: 'A\nnother' },
    ];
    const { code, err } = await runAt(new Date(0), 'release');
    expect([code, err]).toEqual([
      2,
      expect.stringContaining('say which, as CLOUDFLARE_ACCOUNT_ID: The newsroom acc, A nother other.'),
    ]);
  });

  it.each([
    [
      'nobody logged in',
      { CLOUDFLARE_API_TOKEN: '', HOME: '/nonexistent', XDG_CONFIG_HOME: '/nonexistent' },
      [],
      2,
      'CLOUDFLARE_API_TOKEN in the environment, or `npx wrangler login`',
    ],
    ['an environment that is not there', {}, ['--env', 'stagign'], 2, 'no environment "stagign"'],
    ['a token without rights', { CLOUDFLARE_API_TOKEN: 'another' }, [], 3, 'The token needs the right'],
    ['an address that is none', {}, ['--url', 'facts.example.org'], 2, '--url is the address'],
  ])('begins nothing with %s', async (_, variables, more, code, words) => {
    for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
    const ended = await runAt(new Date(0), 'release', ...more);
    expect([ended.code, ended.err]).toEqual([code, expect.stringContaining(words)]);
    expect(ended.out).not.toContain('Checking');
  });

  it.each([
    ['secret\nsecond-line', 'has a space, a line break'],
    ['secret second', 'has a space, a line break'],
    ['secrét', 'has a space, a line break'],
  ])('never prints a token like %j', async (token, words) => {
    vi.stubEnv('CLOUDFLARE_API_TOKEN', token);
    const { code, out, err } = await runAt(new Date(0), 'release');
    expect([code, err]).toEqual([3, expect.stringContaining(words)]);
    expect(out + err).not.toMatch(/secr|second/);
  });
});
