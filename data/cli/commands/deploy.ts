/**
 * `deploy`: everything that a change needs to reach readers, in the order that keeps them safe: is all there that it takes,
 * the stories, the tests of the code, the Worker, publishing, and a look at what readers get. Stops at the first step that
 * fails; running it again does no harm. What a newsroom's own stories say is for `check`, and no test's business.
 */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { home } from '../../render/home.ts';
import { exit } from '../exit.ts';
import { originOf, readArgs } from '../options.ts';
import { lookAtCloudflare } from '../target.ts';
import type { Terminal } from '../terminal.ts';

export interface Step {
  readonly tells: string;
  /** A program of ours or of wrangler, with what is typed after it. */
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Resolves with the exit code. */
export type RunStep = (step: Step) => Promise<number>;

export async function deploy(
  args: readonly string[],
  terminal: Terminal,
  run: RunStep = spawnStep,
): Promise<number> {
  const { values } = readArgs({
    args: [...args],
    options: {
      env: { type: 'string' },
      url: { type: 'string' },
      'skip-tests': { type: 'boolean' },
      'dry-run': { type: 'boolean' },
    },
  });
  const dryRun = values['dry-run'] === true;
  const origin = values.url === undefined ? undefined : originOf(values.url);
  terminal.out('Looking whether everything is there\n');
  const { deployed } = await lookAtCloudflare(values.env, process.env);
  if (!deployed) terminal.out('  The Worker is not there yet: this is its first deployment\n');

  const wwk = join(home, 'data/cli/main.ts');
  const wrangler = join(home, 'node_modules/wrangler/bin/wrangler.js');
  const env = values.env === undefined ? [] : ['--env', values.env];
  const dry = dryRun ? ['--dry-run'] : [];
  const toml = await readFile(join(home, 'wrangler.toml'), 'utf8');
  // Else what names its own address would be kept, by the cache in front, with the address of whoever asked first.
  const address =
    origin === undefined || publicOriginIn(toml, values.env) !== ''
      ? []
      : ['--var', `PUBLIC_ORIGIN:${origin}`];
  const steps: readonly Step[] = [
    { tells: 'Checking the stories', command: [wwk, 'check'] },
    ...(values['skip-tests'] === true
      ? []
      : [{ tells: 'Testing the code', command: [join(home, 'test/run.ts')], env: { WWK_CODE_ALONE: '1' } }]),
    { tells: 'Deploying the Worker', command: [wrangler, 'deploy', ...env, ...address, ...dry] },
    ...(dryRun && !deployed
      ? []
      : [{ tells: 'Publishing the stories', command: [wwk, 'publish', '--remote', ...env, ...dry] }]),
    ...(dryRun
      ? []
      : [
          {
            tells: 'Verifying',
            command: [wwk, 'verify', '--remote', ...env, ...(origin === undefined ? [] : ['--url', origin])],
          },
        ]),
  ];
  for (const step of steps) {
    terminal.out(`${step.tells}\n`);
    const code = await run(step);
    if (code !== exit.fine) {
      terminal.err(
        `${step.tells} failed (exit code ${code}). Nothing after it was done; run deploy again when it is mended.\n`,
      );
      return code;
    }
  }
  return exit.fine;
}

/** `PUBLIC_ORIGIN` as the settings have it; an environment inherits none. */
function publicOriginIn(toml: string, env: string | undefined): string {
  const table = env === undefined ? '[vars]' : `[env.${env}.vars]`;
  const [, after = ''] = `\n${toml}`.split(`\n${table}\n`);
  const [own = ''] = after.split('\n[');
  return /^PUBLIC_ORIGIN = "(.*)"/m.exec(own)?.[1] ?? '';
}

function spawnStep({ command, env }: Step): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...command], {
      cwd: home,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    });
    child.once('error', () => resolve(exit.outside));
    child.once('exit', (code) => resolve(code ?? exit.outside));
  });
}
