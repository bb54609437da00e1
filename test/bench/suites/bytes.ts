/** What a reader's connection must carry: our script, our bundles and all that the first card needs, beside peers. */
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { storiesIn } from '../../../data/compiler/index.ts';
import { cutStory } from '../cut-story.ts';
import { fetchPeers } from '../peers.ts';
import { exactly } from '../rounds.ts';
import { openStand, realStory, type Stand } from '../stand.ts';
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

type File = string | Uint8Array;

/** Where the scripts lie that come later. */
async function partsOf(stand: Stand): Promise<string> {
  const { parts } = JSON.parse(Buffer.from(await stand.read('/version')).toString()) as { parts: string };
  return parts;
}

const kilo = 1024;

/** The size of story that the wish for a bundle was made for. */
const measure = 39;

function bundleRow(subject: string, bundle: File, sources: number): [string, readonly File[], Wish?] {
  const row = `${subject}: bundle, ${sources} sources`;
  return sources > 1.5 * measure ? [row, [bundle]] : [row, [bundle], { most: 20_000 }];
}

/** What our Worker sends for the first card, and later. */
async function ourFiles(): Promise<readonly [subject: string, files: readonly File[], wish?: Wish][]> {
  const stories = await Promise.all((await storiesIn(folder)).map(realStory));
  const stand = await openStand(stories);
  try {
    const first = await stand.read('/embed/v1.js');
    const parts = await partsOf(stand);
    const [rest, open] = [await stand.read(`${parts}rest.js`), await stand.read(`${parts}open.js`)];
    const rows: [string, readonly File[], Wish?][] = [
      ['our first script: styles and one language', [first], { most: 7.5 * kilo }],
      ['our second script, which switches the card', [rest], { most: 30 * kilo }],
      ['our third script: everything that opens', [open], { most: 12 * kilo }],
    ];
    for (const { story, bytes: bundle, bundle: read } of stories) {
      if (read.sources.length > 1.5 * measure) {
        const cut = JSON.stringify(cutStory(read, measure));
        rows.push(bundleRow(`${story}, cut to the sources that say most`, cut, measure));
      }
      const together = await stand.read(`/embed/v1/stories/${story}.js`);
      rows.push(
        [`${story}: script and first card in one answer`, [together], { most: 8.5 * kilo }],
        bundleRow(story, bundle, read.sources.length),
        [`${story}: everything, once it was used`, [together, rest, open, bundle]],
      );
    }
    return rows;
  } finally {
    await stand.close();
  }
}

export const bytes: Suite = {
  name: 'bytes',
  measures: 'on the wire, under brotli 11; gzip 9 and raw beside it',
  async run({ quick, say }) {
    const rows = await ourFiles();
    const ours = weigh(rows[0]?.[1] ?? []).brotli;
    const figure = (subject: string, files: readonly File[], wish?: Wish): Figure => {
      const { raw, gzip, brotli } = weigh(files);
      return {
        subject,
        unit: 'bytes',
        value: exactly(brotli),
        ratio: { to: 'our first script', ...exactly(brotli / ours) },
        ...(wish === undefined ? {} : { wish }),
        more: { gzip: { value: gzip, unit: 'bytes' }, raw: { value: raw, unit: 'bytes' } },
      };
    };
    const figures = rows.map((row) => figure(...row));
    const notes: string[] = [];
    if (quick) notes.push('Peers are left out of a quick run.');
    else {
      say('fetching the peers');
      const { peers, missing } = await fetchPeers();
      for (const { name, version, draws, files } of peers)
        figures.push(figure(`${name} ${version}${draws === undefined ? '' : `: ${draws}`}`, files));
      notes.push(...missing);
    }
    notes.push(
      'Peers do other things; they show what pages carry today. giscus loads a frame with its own scripts afterwards, emoji-picker-element its list of emoji.',
    );
    return { rounds: 1, figures, notes };
  },
};
