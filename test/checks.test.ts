/** The types of every folder and the linter, as tests: `npm run types` and `npm run lint` run each alone. */
import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);
const root = dirname(import.meta.dirname);
const { resolve } = createRequire(import.meta.url);

/** Resolves a file of a package that exports only its code. */
function fileOf(packageName: string, file: string): string {
  return join(dirname(resolve(`${packageName}/package.json`)), file);
}

async function expectSuccess(script: string, ...args: readonly string[]): Promise<void> {
  const printed = await run(process.execPath, [script, ...args], { cwd: root }).then(
    () => '',
    ({ stdout, stderr }: { readonly stdout: string; readonly stderr: string }) =>
      `failed: ${stdout}${stderr}`,
  );
  expect(printed).toBe('');
}

test('the types of every folder are right', () => expectSuccess(fileOf('typescript', 'bin/tsc'), '-b'));

test('every folder with a tsconfig.json is in the list of the one at the top', () => {
  const folders = globSync('{data,worker,widget,test}/**/tsconfig.json', { cwd: root }).map(dirname);
  const listed = [...readFileSync(join(root, 'tsconfig.json'), 'utf8').matchAll(/"path": "([^"]+)"/g)];
  expect(folders.map((folder) => folder.split(sep).join('/')).sort()).toEqual(
    listed.map(([, path]) => path).sort(),
  );
});

test('the linter has nothing to say', () =>
  expectSuccess(resolve('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'));
