/**
 * Fetches packages that something of ours is shown beside into a folder of their own in the temporary directory, and
 * bundles each as ours is. Fixed versions, no install scripts; nothing of them comes into this repository.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';

export interface Wanted {
  /** Package and version, with whatever it needs beside itself. */
  readonly packages: readonly [string, ...string[]];
  /** A module that puts it to use. */
  readonly script?: string;
  /** Files of the package that a page loads as they are. */
  readonly files?: readonly string[];
}

export interface Fetched {
  readonly version: string;
  /** The module with all that it imports, as one text. */
  readonly script?: string;
  readonly files: Readonly<Record<string, string>>;
}

async function bundled(script: string, folder: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: script, resolveDir: folder },
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

async function fetchOne({ packages, script, files = [] }: Wanted, root: string): Promise<Fetched> {
  const folder = await mkdtemp(join(root, 'peer-'));
  await writeFile(join(folder, 'package.json'), '{"private":true}');
  const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--legacy-peer-deps'];
  await promisify(execFile)('npm', ['install', ...quietly, ...packages], { cwd: folder, timeout: 90_000 });
  const loaded = files.map(
    async (file) => [file, await readFile(join(folder, 'node_modules', file), 'utf8')] as const,
  );
  return {
    version: packages[0].slice(packages[0].lastIndexOf('@') + 1),
    ...(script === undefined ? {} : { script: await bundled(script, folder) }),
    files: Object.fromEntries(await Promise.all(loaded)),
  };
}

/** All that could be had, under the names that they were asked for by, and one sentence for each that could not. */
export async function fetchEach(list: Readonly<Record<string, Wanted>>): Promise<{
  readonly fetched: Readonly<Record<string, Fetched>>;
  readonly missing: readonly string[];
}> {
  const root = await mkdtemp(join(tmpdir(), 'bench-peers-'));
  const fetched: Record<string, Fetched> = {};
  const missing: string[] = [];
  try {
    for (const [name, wanted] of Object.entries(list)) {
      try {
        fetched[name] = await fetchOne(wanted, root);
      } catch {
        missing.push(`${name} is left out: it could not be fetched from the package registry.`);
      }
    }
  } finally {
    await rm(root, { recursive: true, force: true });
  }
  return { fetched, missing };
}
