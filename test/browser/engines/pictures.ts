// Takes pictures of the real card in each engine, for people who want to compare them:
//   WWK_ENGINES=chromium,firefox,webkit node test/browser/engines/pictures.ts FOLDER [STORY]
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compileStory } from '../../../data/compiler/index.ts';
import { openSite, serve } from '../widget-site.ts';
import { enginesAsked, type Opening, openEngine, type Tab } from './engine.ts';

const [folder, story = 'kazakhstan-unrest-2022'] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: node test/browser/engines/pictures.ts FOLDER [STORY]');
  process.exit(2);
}

interface Picture extends Opening {
  readonly name: string;
  readonly attributes?: string;
  readonly does?: (tab: Tab) => Promise<unknown>;
}

const open = async (tab: Tab): Promise<unknown> => {
  await tab.click('.finding summary');
  return tab.until(`find('.origin').length`);
};

const pictures: readonly Picture[] = [
  { name: 'narrow', width: 340, height: 1200 },
  { name: 'wide', width: 760, height: 1200 },
  { name: 'dark', width: 760, height: 1200, prefers: ['dark'], does: open },
  { name: 'opened', width: 760, height: 1600, does: open },
  { name: 'arabic', width: 420, height: 1400, attributes: 'lang="ar"', does: open },
  { name: 'forced', width: 760, height: 1200, prefers: ['forced colors'], does: open },
  { name: 'sources', width: 760, height: 1200, does: (tab) => tab.click('button', 'none') },
];

const site = await openSite();
const home = join(import.meta.dirname, '../../../data/stories', story);
const { bundle } = await compileStory(home, { now: new Date() });
if (bundle === undefined) throw new Error(`${story} does not compile`);
site.answer = serve({ ...bundle, story: 'unrest' });
await mkdir(folder, { recursive: true });
for (const name of enginesAsked()) {
  const engine = await openEngine(name);
  for (const { name: picture, attributes = '', does, ...opening } of pictures) {
    const page = `<style>:root { color-scheme: light dark } body { margin: 20px; font: 17px/1.5 Georgia, serif }</style>
      <what-we-know story="unrest" ${attributes}></what-we-know><script src="/embed/v1.js"></script>`;
    const tab = await engine.open(site.address(page), opening);
    await tab.until(`seen.some(({ name }) => name === 'wwk-ready')`);
    await does?.(tab);
    const path = join(folder, `${picture}-${name}.png`);
    await writeFile(path, await tab.screenshot());
    console.log(path);
    await tab.close();
  }
  await engine.close();
}
await site.close();
process.exit();
