/**
 * Builds what the Worker carries: the widget's scripts and the pages, as texts in `.wwk/`, with the hash of each. Files
 * that did not change are not touched, and each is replaced in one move, so that a reader never sees half of one.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build as bundle } from 'esbuild';
import type { BuiltFacts } from '../../worker/built.ts';
import { revisionOf } from '../compiler/index.ts';
import { buildWidget } from './build-widget.ts';
import { builtDir, home } from './home.ts';
import { writeSchemas } from './schema.ts';

export { builtDir } from './home.ts';

export interface BuildReport {
  /** Size of the widget's first script in bytes, before the network compresses it. */
  readonly scriptBytes: number;
  /** The name for ever of the script that pages pin. */
  readonly script: string;
  /** Whether any built file is other than before. */
  readonly changed: boolean;
}

/** Throws what esbuild throws: its message names file, line and column. */
export async function buildAll(): Promise<BuildReport> {
  const [scripts, demo, articles, card, packed] = await Promise.all([
    buildWidget(),
    readFile(join(home, 'widget/pages/demo.html'), 'utf8'),
    readFile(join(home, 'widget/pages/articles.html'), 'utf8'),
    readFile(join(home, 'widget/pages/card.html'), 'utf8'),
    readFile(join(home, 'package.json'), 'utf8'),
  ]);
  const { version } = JSON.parse(packed) as { version: string };
  const { whole: script, core } = scripts;
  const parts = Object.fromEntries(
    Object.entries(scripts.parts).map(([name, text]) => [name, { text, revision: hash(text) }]),
  );
  const facts: BuiltFacts = {
    version,
    integrity: `sha384-${createHash('sha384').update(script).digest('base64')}`,
    revisions: {
      script: hash(script),
      core: hash(core),
      demo: hash(demo),
      articles: hash(articles),
      card: hash(card),
    },
  };
  await mkdir(builtDir, { recursive: true });
  await writeSchemas();
  const changes = await Promise.all([
    replace('embed.js.txt', script),
    replace('core.js.txt', core),
    replace('parts.json.txt', JSON.stringify(parts)),
    replace('demo.html.txt', demo),
    replace('articles.html.txt', articles),
    replace('card.html.txt', card),
    replace('built.json.txt', JSON.stringify(facts)),
  ]);
  return {
    scriptBytes: Buffer.byteLength(core),
    script: facts.revisions.script,
    changed: changes.includes(true),
  };
}

/** The Worker as one module, for a local run. A deployment bundles it with wrangler. */
export async function buildWorker(): Promise<string> {
  const { outputFiles } = await bundle({
    entryPoints: [join(home, 'worker/main.ts')],
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

function hash(text: string): string {
  return revisionOf(new TextEncoder().encode(text));
}

async function replace(name: string, text: string): Promise<boolean> {
  const path = join(builtDir, name);
  if ((await readFile(path, 'utf8').catch(() => undefined)) === text) return false;
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, text);
  await rename(draft, path);
  return true;
}
