/** `deploy`: what it looks at before it touches anything, and the steps that it then takes, each played here. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deploy, type Step } from '../../data/cli/commands/deploy.ts';
import { type FakeApi, startFakeApi, token } from '../publish/fake-api.ts';
import { runAt } from './editors-desk.ts';

let api: FakeApi;
let steps: Step[];

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
  return deploy(args, quiet, async (step) => {
    steps.push(step);
    return fails[step.tells] ?? 0;
  });
}

const told = (): string[] => steps.map(({ tells }) => tells);
const typed = (tells: string): string => steps.find((step) => step.tells === tells)?.command.join(' ') ?? '';

describe('deploy', () => {
  it('checks the stories, tests the code alone, deploys, publishes and verifies', async () => {
    expect(await play(['--url', 'https://facts.example.org/'])).toBe(0);
    expect(told()).toEqual([
      'Checking the stories',
      'Testing the code',
      'Deploying the Worker',
      'Publishing the stories',
      'Verifying',
    ]);
    expect(steps[1]?.env).toEqual({ WWK_CODE_ALONE: '1' });
    expect(typed('Verifying')).toMatch(/ verify --remote --url https:\/\/facts\.example\.org$/);
  });

  it('tells the Worker its address, which then does not depend on who asks', async () => {
    await play(['--url', 'https://facts.example.org', '--env', 'staging']);
    expect(typed('Deploying the Worker')).toMatch(
      / deploy --env staging --var PUBLIC_ORIGIN:https:\/\/facts\.example\.org$/,
    );
  });

  it('stops at the first step that fails', async () => {
    expect(await play([], { 'Checking the stories': 1 })).toBe(1);
    expect(told()).toEqual(['Checking the stories']);
  });

  it('changes nothing in a dry run', async () => {
    expect(await play(['--dry-run', '--skip-tests'])).toBe(0);
    expect(told()).toEqual(['Checking the stories', 'Deploying the Worker', 'Publishing the stories']);
    expect(typed('Deploying the Worker')).toMatch(/ --dry-run$/);
    expect(typed('Publishing the stories')).toMatch(/ --dry-run$/);
  });

  it('does not ask what publishing would do where no Worker is deployed yet', async () => {
    expect(await play(['--dry-run', '--skip-tests', '--env', 'staging'])).toBe(0);
    expect(told()).toEqual(['Checking the stories', 'Deploying the Worker']);
  });

  it.each([
    ['no variables', { CLOUDFLARE_API_TOKEN: '' }, [], 2, 'CLOUDFLARE_API_TOKEN in the environment'],
    ['a token without rights', { CLOUDFLARE_API_TOKEN: 'another' }, [], 3, 'The token needs the right'],
    ['an address that is none', {}, ['--url', 'facts.example.org'], 2, '--url is the address'],
  ])('begins nothing with %s', async (_, variables, more, code, words) => {
    for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
    const ended = await runAt(new Date(0), 'deploy', ...more);
    expect([ended.code, ended.err]).toEqual([code, expect.stringContaining(words)]);
    expect(ended.out).not.toContain('Checking');
  });
});
