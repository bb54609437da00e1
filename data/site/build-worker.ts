/**
 * Bundles the Worker as the few modules that run everywhere: on Cloudflare, in `wrangler dev`, in `npm start` and in tests. What
 * works out findings is a module of its own, which an isolate loads when the first view is asked for.
 */
import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { buildDir, repoRoot } from '../render/repo-root.ts';
import { replaceFile } from './replace-file.ts';

/** `name`: how the others import it, without `./`. The first is the entry. */
export interface WorkerModule {
  readonly name: string;
  readonly code: string;
}

export interface WorkerBuildOptions {
  /** Names as in the sources, for whoever reads the stack of an error. */
  readonly readable?: boolean;
  readonly plugins?: readonly Plugin[];
}

/** Where wrangler finds the Worker: `main` in wrangler.toml. */
const workerDir: string = join(buildDir, 'worker');

/** Throws what esbuild throws. */
export async function buildWorker(options: WorkerBuildOptions = {}): Promise<readonly WorkerModule[]> {
  return (await bundled(options)).filter(({ name }) => name.endsWith('.js'));
}

/** Puts the modules and their source maps where wrangler finds them, and nothing else beside them. */
export async function writeWorker(): Promise<void> {
  await mkdir(workerDir, { recursive: true });
  const modules = await bundled({});
  // Last the entry: what it imports is there already.
  for (const { name, code } of modules.toReversed()) await replaceFile(join(workerDir, name), code);
  const names = new Set(modules.map(({ name }) => name));
  for (const name of await readdir(workerDir)) {
    if (!names.has(name)) await rm(join(workerDir, name), { force: true });
  }
}

async function bundled({ readable = false, plugins = [] }: WorkerBuildOptions): Promise<WorkerModule[]> {
  const { outputFiles } = await build({
    entryPoints: [join(repoRoot, 'worker/main.ts')],
    outdir: workerDir,
    bundle: true,
    splitting: true,
    write: false,
    minify: !readable,
    sourcemap: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    loader: { '.txt': 'text' },
    plugins: [...plugins],
    logLevel: 'silent',
  });
  const files = outputFiles.map(({ path, text }) => ({ name: basename(path), code: text }));
  return files.sort((a, b) => Number(b.name === 'main.js') - Number(a.name === 'main.js'));
}
