/**
 * Builds what is published beside the stories, the widget's scripts and the pages, and the one small file that the
 * Worker carries. The Worker's file is only touched when it changes, and replaced in one move.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuildInfo } from '../../worker/build-info.ts';
import { buildDir, repoRoot } from '../render/repo-root.ts';
import { buildWidget } from './build-widget.ts';
import { replaceFile } from './replace-file.ts';
import { type Site, siteOf } from './site.ts';
import { writeSchemas } from './write-schemas.ts';

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
  await writeSchemas();
  await replaceFile(join(buildDir, 'built.json.txt'), JSON.stringify(built));
  return { scriptBytes: Buffer.byteLength(site.core), site };
}
