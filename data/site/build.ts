/**
 * Builds what is published beside the stories, the widget's scripts and the pages, and the one small file that the
 * Worker carries. The Worker's file is only touched when it changes, and replaced in one move.
 */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build as bundle } from 'esbuild';
import type { BuildInfo } from '../../worker/build-info.ts';
import { buildDir, repoRoot } from '../render/repo-root.ts';
import { buildWidget } from './build-widget.ts';
import { writeSchemas } from './schemas.ts';
import { type Site, siteOf } from './site.ts';

export interface BuildReport {
  /** Size of the widget's first script in bytes, before the network compresses it. */
  readonly scriptBytes: number;
  readonly site: Site;
}

/** Throws what esbuild throws: its message names file, line and column. */
export async function buildAll(): Promise<BuildReport> {
  const [widget, packed] = await Promise.all([
    buildWidget(),
    readFile(join(repoRoot, 'package.json'), 'utf8'),
  ]);
  const { version } = JSON.parse(packed) as { version: string };
  const site = await siteOf(widget, version);
  const built: BuildInfo = { version, revision: site.script };
  await mkdir(buildDir, { recursive: true });
  await writeSchemas();
  await replace('built.json.txt', JSON.stringify(built));
  return { scriptBytes: Buffer.byteLength(site.core), site };
}

/** The Worker as one module, for a local run. A deployment bundles it with wrangler. */
export async function buildWorker(): Promise<string> {
  const { outputFiles } = await bundle({
    entryPoints: [join(repoRoot, 'worker/main.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    loader: { '.txt': 'text' },
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

async function replace(name: string, text: string): Promise<void> {
  const path = join(buildDir, name);
  if ((await readFile(path, 'utf8').catch(() => undefined)) === text) return;
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, text);
  await rename(draft, path);
}
