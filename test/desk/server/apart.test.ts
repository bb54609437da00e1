/** The desk is on an editor's machine alone: nothing of it is in the Worker or in what is published, and it stays small. */
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { buildDesk } from '../../../data/desk/build.ts';
import { renderArtifacts } from '../../../data/render/artifacts.ts';
import { repoRoot } from '../../../data/render/repo-root.ts';
import { buildAll } from '../../../data/site/build.ts';
import { goodStory } from '../../publish/good-story.ts';

/** Words that stand in every part of the desk that could stray. */
const traces = ['/desk/api', '/desk/desk.js', 'wwk-desk', '/desk/cards'];

describe('the desk', () => {
  it('is in no module of the Worker', async () => {
    await buildAll();
    const { metafile } = await build({
      entryPoints: [join(repoRoot, 'worker/main.ts')],
      bundle: true,
      write: false,
      metafile: true,
      format: 'esm',
      loader: { '.txt': 'text' },
      logLevel: 'silent',
    });
    const inputs = Object.keys(metafile.inputs);
    expect(inputs.some((path) => path.endsWith('worker/main.ts'))).toBe(true);
    for (const path of inputs) expect(path).not.toMatch(/data\/(?:desk|cli)\/|linkedom|readability/);
  });

  it('is in nothing that is published', async () => {
    const { site } = await buildAll();
    const artifacts = await renderArtifacts(
      goodStory('storm', '164'),
      undefined,
      new Date('2026-04-06'),
      site,
    );
    const texts = [
      ...site.files.map(({ key, text }) => [key, text] as const),
      ...artifacts.flatMap(({ name, text }) => (typeof text === 'string' ? [[name, text] as const] : [])),
    ];
    expect(texts.length).toBeGreaterThan(10);
    for (const [name, text] of texts)
      for (const trace of traces) expect(text.includes(trace), `${name}: ${trace}`).toBe(false);
  });

  it('has a script of at most 150 KB once compressed, with the traces that are looked for', async () => {
    const { script } = await buildDesk();
    const size = brotliCompressSync(script).length;
    console.log(`the desk's script: ${size} bytes with brotli`);
    expect(size).toBeLessThanOrEqual(150_000);
    expect(script).toContain('/desk/api');
  });
});
