// `npm test`: types, lint, then the unit and browser tests. Types and lint count as one test each. The last line is the
// count, and the exit code says whether anything failed; a run that breaks before it can count is a failure too.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { addCounts, type Count, countTests, sayCount } from './count.ts';

const root = dirname(import.meta.dirname);
const resolve = createRequire(import.meta.url).resolve;

/** @returns the exit code of a script run by this Node; its output goes straight to the terminal. */
function run(script: string, ...args: readonly string[]): Promise<number> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });
    child.once('error', () => done(1));
    child.once('close', (code) => done(code ?? 1));
  });
}

async function runOne(name: string, script: string, ...args: readonly string[]): Promise<Count> {
  console.log(`\n${name}`);
  const passed = (await run(script, ...args)) === 0;
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

/** One run of Vitest per kind of test, so that a machine without a browser still hears about the rest. */
async function runTests(project: string): Promise<Count> {
  console.log(`\n${project} tests`);
  const folder = mkdtempSync(join(tmpdir(), 'tests-'));
  const file = join(folder, 'results.json');
  try {
    const vitest = join(dirname(resolve('vitest/package.json')), 'vitest.mjs');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const code = await run(vitest, 'run', '--project', project, ...reporters);
    return countTests(readResults(file), code);
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

const counts = [
  await runOne('types', join(root, 'test', 'types.ts')),
  await runOne('lint', resolve('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'),
  await runTests('unit'),
  await runTests('browser'),
];
const total = addCounts(counts);
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`\n${sayCount(total)}`);
