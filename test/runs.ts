/** The parts of a test run, each counted: a script that passes or fails, and one kind of Vitest's tests. Prints as it goes. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Count, countTests } from './count.ts';

const root = dirname(import.meta.dirname);
const resolve = createRequire(import.meta.url).resolve;

type Variables = Readonly<Record<string, string>>;

/**
 * @param turn holds back what the script prints until then; else it goes straight to the terminal.
 * @returns the exit code of a script run by this Node.
 */
function run(
  script: string,
  args: readonly string[],
  env: Variables = {},
  turn?: Promise<unknown>,
): Promise<number> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      stdio: turn === undefined ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    let held: Buffer[] | undefined = [];
    const hear = (chunk: Buffer): void => void (held?.push(chunk) ?? process.stdout.write(chunk));
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    void turn?.then(() => {
      process.stdout.write(Buffer.concat(held ?? []));
      held = undefined;
    });
    child.once('error', () => done(1));
    child.once('close', (code) => done(code ?? 1));
  });
}

async function runOne(name: string, script: string, ...args: readonly string[]): Promise<Count> {
  console.log(`\n${name}`);
  const passed = (await run(script, args)) === 0;
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

/** Types and lint, which count as one test each. */
export async function runChecks(): Promise<readonly Count[]> {
  return [
    await runOne('types', join(root, 'test', 'types.ts')),
    await runOne('lint', resolve('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'),
  ];
}

export interface Tests {
  readonly count: Count;
  /** Vitest's JSON report; undefined when it stopped before it wrote one. */
  readonly report: unknown;
}

interface Choice {
  readonly env?: Variables;
  /** The folders to which the run is narrowed. */
  readonly places?: readonly string[];
  /** The run beside which this one goes on, unheard until that one has ended. */
  readonly beside?: Promise<unknown>;
}

/** One run of Vitest per kind of test, so that a machine without a browser still hears about the rest. */
export async function runTests(
  project: 'unit' | 'browser',
  { env, places = [], beside }: Choice = {},
): Promise<Tests> {
  const turn = beside?.then(() => console.log(`\n${project} tests`));
  if (turn === undefined) console.log(`\n${project} tests`);
  const folder = mkdtempSync(join(tmpdir(), 'tests-'));
  const file = join(folder, 'results.json');
  try {
    const vitest = join(dirname(resolve('vitest/package.json')), 'vitest.mjs');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const code = await run(vitest, ['run', '--project', project, ...reporters, ...places], env, turn);
    const report = readResults(file);
    await turn;
    return { count: countTests(report, code), report };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readResults(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // Vitest stopped before it wrote any; `countTests` makes that a failure.
  }
}
