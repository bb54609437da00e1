/**
 * `deploy`: everything that a change needs to reach readers, in the order that keeps them safe: tests, the Worker, the
 * stories, and a look at what they get. Stops at the first step that fails; running it again does no harm.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { exit } from './exit.ts';
import { home } from './home.ts';
import { readArgs } from './options.ts';
import type { Terminal } from './terminal.ts';

export async function deploy(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values } = readArgs({
    args: [...args],
    options: { env: { type: 'string' }, url: { type: 'string' }, 'skip-tests': { type: 'boolean' } },
  });
  const env = values.env === undefined ? [] : ['--env', values.env];
  const url = values.url === undefined ? [] : ['--url', values.url];
  const wwk = join(home, 'data/command/main.ts');
  const steps: readonly (readonly [tells: string, ...command: string[]])[] = [
    ...(values['skip-tests'] === true ? [] : [['Testing', join(home, 'test/run.ts')] as const]),
    ['Deploying the Worker', join(home, 'node_modules/wrangler/bin/wrangler.js'), 'deploy', ...env],
    ['Publishing the stories', wwk, 'publish', '--remote', ...env],
    ['Verifying', wwk, 'verify', '--remote', ...env, ...url],
  ];
  for (const [tells, ...command] of steps) {
    terminal.out(`${tells}\n`);
    const code = await run(command);
    if (code !== exit.fine) {
      terminal.err(
        `${tells} failed (exit code ${code}). Nothing after it was done; run deploy again when it is mended.\n`,
      );
      return code;
    }
  }
  return exit.fine;
}

function run(command: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...command], { cwd: home, stdio: 'inherit' });
    child.once('error', () => resolve(exit.outside));
    child.once('exit', (code) => resolve(code ?? exit.outside));
  });
}
