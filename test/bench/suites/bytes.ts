/** What a reader's connection must carry: our script, our bundles and all that the first card needs, beside peers. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { buildAll, builtDir } from '../../../data/command/build.ts';
import { compileStories } from '../../../data/compiler/index.ts';
import { fetchPeers } from '../peers.ts';
import { exactly } from '../rounds.ts';
import type { Figure, Suite, Wish } from '../suite.ts';

const folder = fileURLToPath(new URL('../../../data/stories', import.meta.url));

/** Every file is compressed by itself, as it travels; the sums are what a page loads. */
function weigh(files: readonly (string | Uint8Array)[]): { raw: number; gzip: number; brotli: number } {
  const sum = { raw: 0, gzip: 0, brotli: 0 };
  for (const file of files) {
    const bytes = Buffer.from(file);
    sum.raw += bytes.length;
    sum.gzip += gzipSync(bytes, { level: 9 }).length;
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    sum.brotli += brotliCompressSync(bytes, { params }).length;
  }
  return sum;
}

export const bytes: Suite = {
  name: 'bytes',
  measures: 'bytes on the wire under brotli 11; gzip 9 and raw beside it',
  async run({ quick, say }) {
    await buildAll();
    const script = await readFile(join(builtDir, 'embed.js.txt'), 'utf8');
    const stories = (await compileStories(folder, { now: new Date() })).filter(
      (story) => story.bytes !== undefined,
    );
    const notes: string[] = [];

    const ours = weigh([script]).brotli;
    const figure = (subject: string, files: readonly (string | Uint8Array)[], wish?: Wish): Figure => {
      const { raw, gzip, brotli } = weigh(files);
      return {
        subject,
        unit: 'bytes',
        value: exactly(brotli),
        ratio: { to: 'our script', ...exactly(brotli / ours) },
        ...(wish === undefined ? {} : { wish }),
        more: { gzip: { value: gzip, unit: 'bytes' }, raw: { value: raw, unit: 'bytes' } },
      };
    };
    const figures = [figure('our script, with styles and one language', [script], { most: 8000 })];
    for (const { story, bytes: bundle, bundle: read } of stories) {
      if (bundle === undefined) continue;
      const sources = read?.sources.length ?? 0;
      figures.push(
        figure(`bundle of ${story}, ${sources} sources`, [bundle], { most: 20_000 }),
        figure(`script and bundle of ${story}: the first card`, [script, bundle]),
      );
    }
    if (stories.length === 0) notes.push('No story compiles; the bundles are left out.');

    if (quick) notes.push('Peers are left out of a quick run.');
    else {
      say('fetching the peers');
      const { peers, missing } = await fetchPeers();
      for (const { name, version, files } of peers) figures.push(figure(`${name} ${version}`, files));
      notes.push(...missing);
    }
    notes.push(
      'Peers do other things; they show what pages carry today. giscus loads a frame with its own scripts afterwards, emoji-picker-element its list of emoji.',
    );
    return { rounds: 1, figures, notes };
  },
};
