/**
 * `release`: everything that a change needs to reach readers, in the order that keeps them safe: is all there that it takes,
 * the stories, the tests of the code, the Worker, publishing, and a look at what readers get. Stops at the first step that
 * fails; it is safe to run it again. `check` looks at the newsroom's own stories; no test depends on them.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { repoRoot } from '../../render/repo-root.ts';
import { ExitCode } from '../exit-code.ts';
import { readArgs, signerNamed, urlOrigin } from '../options.ts';
import { lookAtCloudflare } from '../target.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { readWranglerConfig } from '../wrangler-config.ts';

export interface ReleaseStep {
  readonly tells: string;
  /** How long it takes, for a person who waits. */
  readonly takes: string;
  /** A program of ours or of wrangler, with what is typed after it. */
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Resolves with the exit code. */
export type RunStep = (step: ReleaseStep) => Promise<number>;

/** Without it, what names whole addresses would be kept by no cache: the host of a request may be anything. */
function noOrigin(name: string): string {
  return `Where will readers find the Worker? Say --url https://facts.example.org, or fill in PUBLIC_ORIGIN in wrangler.toml. Without a domain of your own it is https://${name}.SUBDOMAIN.workers.dev, where SUBDOMAIN is your account's; the dashboard shows it under Workers & Pages.`;
}

export async function release(
  args: readonly string[],
  terminal: Terminal,
  run: RunStep = spawnStep,
): Promise<number> {
  const { values } = readArgs({
    args: [...args],
    options: {
      env: { type: 'string' },
      url: { type: 'string' },
      by: { type: 'string' },
      'checked-by': { type: 'string' },
      signed: { type: 'boolean' },
      'skip-tests': { type: 'boolean' },
      'dry-run': { type: 'boolean' },
    },
  });
  const origin = values.url === undefined ? undefined : urlOrigin(values.url);
  signerNamed('by', values.by);
  signerNamed('checkedBy', values['checked-by'], 'checked-by');
  const config = await readWranglerConfig(values.env, process.env);
  const dryRun = values['dry-run'] === true;
  let account: Readonly<Record<string, string>> = {};
  if (dryRun) terminal.out('A dry run: nothing is changed, and Cloudflare is not asked\n');
  else {
    terminal.out('Looking whether everything is there\n');
    const { deployed, credentials } = await lookAtCloudflare(values.env, process.env);
    if (origin === undefined && config.publicOrigin === '') throw new UsageError(noOrigin(config.name));
    if (!deployed) terminal.out('  The Worker is not there yet: this is its first deployment\n');
    // Each step then asks as the same person, without finding out again who that is.
    account = { CLOUDFLARE_ACCOUNT_ID: credentials.account };
  }

  const wwk = join(repoRoot, 'data/cli/main.ts');
  const wrangler = join(repoRoot, 'node_modules/wrangler/bin/wrangler.js');
  const typed = (name: 'env' | 'by' | 'checked-by'): readonly string[] => {
    const value = values[name];
    return value === undefined ? [] : [`--${name}`, value];
  };
  const signed = values.signed === true ? ['--signed'] : [];
  // Without it, the cache in front would keep pages that name their own address with that of the first request.
  const address =
    origin === undefined || config.publicOrigin !== '' ? [] : ['--var', `PUBLIC_ORIGIN:${origin}`];
  const code: readonly ReleaseStep[] =
    values['skip-tests'] === true
      ? []
      : [
          {
            tells: 'Testing the code',
            takes: 'several minutes',
            command: [join(repoRoot, 'node_modules/vitest/vitest.mjs'), 'run'],
            env: { WWK_CODE_ALONE: '1' },
          },
        ];
  const steps: readonly ReleaseStep[] = [
    { tells: 'Checking the stories', takes: 'seconds', command: [wwk, 'check', ...signed] },
    ...code,
    {
      tells: dryRun ? 'Building the Worker' : 'Deploying the Worker',
      takes: 'half a minute',
      command: [wrangler, 'deploy', ...typed('env'), ...address, ...(dryRun ? ['--dry-run'] : [])],
    },
    ...(dryRun
      ? []
      : [
          {
            tells: 'Publishing the stories',
            takes: 'half a minute; after a correction two minutes, most of which is waiting for KV',
            command: [
              wwk,
              'publish',
              '--remote',
              ...typed('env'),
              ...typed('by'),
              ...typed('checked-by'),
              ...signed,
            ],
          },
          {
            tells: 'Verifying',
            takes: 'half a minute',
            command: [
              wwk,
              'verify',
              '--remote',
              ...typed('env'),
              ...(origin === undefined ? [] : ['--url', origin]),
            ],
          },
        ]),
  ];
  for (const step of steps) {
    terminal.out(`${step.tells} (${step.takes})\n`);
    const code = await run({ ...step, env: { ...account, ...step.env } });
    if (code !== ExitCode.fine) {
      terminal.err(
        `${step.tells} failed (exit code ${code}). Nothing after it was done; run release again when it is mended.\n`,
      );
      return code;
    }
  }
  return ExitCode.fine;
}

function spawnStep({ command, env }: ReleaseStep): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...command], {
      cwd: repoRoot,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    });
    child.once('error', () => resolve(ExitCode.outside));
    child.once('exit', (code) => resolve(code ?? ExitCode.outside));
  });
}
