// Takes pictures of the real card in every state that is worth looking at, for people who want to look:
//   node test/browser/widget-pictures.ts FOLDER [STORY [NAME…]]
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { compileStory } from '../../data/compiler/index.ts';
import { openSite, serve, told } from './widget-site.ts';

const [folder, story = 'kazakhstan-unrest-2022', ...names] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: node test/browser/widget-pictures.ts FOLDER [STORY [NAME…]]');
  process.exit(2);
}

interface Picture {
  readonly name: string;
  readonly width: number;
  readonly attributes?: string;
  readonly page?: string;
  /** How many times a reader has enlarged the page. */
  readonly zoom?: number;
  /** A reader's own few colours. */
  readonly forced?: boolean;
  readonly does?: (page: Page) => Promise<unknown>;
}

const dark = 'color-scheme: dark; background: #15171a; color: #e9e6df';

const opened = (page: Page): Promise<void> => page.locator('.row summary').first().click();

/** Opens what the link of this place in the head or foot leads to. */
const panel =
  (link: string) =>
  async (page: Page): Promise<void> => {
    await page.locator(link).click();
    await page.locator('.panel').waitFor();
  };

const officialsOff = 'without-groups="officials"';

const pictures: readonly Picture[] = [
  { name: 'narrowest', width: 340, page: 'margin: 20px' },
  { name: 'narrow', width: 400 },
  { name: 'column', width: 420 },
  { name: 'wide', width: 760 },
  { name: 'narrow-dark', width: 340, page: dark },
  { name: 'wide-dark', width: 760, page: dark },
  { name: 'arabic', width: 420, attributes: 'lang="ar"' },
  { name: 'arabic-wide', width: 760, attributes: 'lang="ar"', does: opened },
  { name: 'russian', width: 760, attributes: 'lang="ru"', does: opened },
  { name: 'kazakh', width: 420, attributes: 'lang="kk"' },
  { name: 'french', width: 420, attributes: 'lang="fr"' },
  { name: 'spanish', width: 420, attributes: 'lang="es"' },
  { name: 'chinese', width: 420, attributes: 'lang="zh"' },
  { name: 'zoom-2', width: 1280, zoom: 2 },
  { name: 'zoom-4', width: 1280, zoom: 4, does: opened },
  { name: 'forced', width: 760, forced: true, does: opened },
  { name: 'german', width: 760, attributes: 'lang="de"' },
  { name: 'earlier', width: 760, attributes: 'as-of="2022-01-10"' },
  { name: 'opened', width: 760, does: opened },
  { name: 'opened-dark', width: 760, page: dark, does: opened },
  { name: 'opened-narrow', width: 340, does: opened },
  { name: 'without-officials', width: 760, attributes: officialsOff },
  { name: 'without-officials-narrow', width: 340, attributes: officialsOff },
  { name: 'sources', width: 760, does: panel('.kick > button') },
  { name: 'day', width: 760, does: panel('.kick span button') },
  { name: 'answers', width: 760, does: panel('.foot button:first-of-type') },
  { name: 'corrections', width: 760, does: panel('.foot button:last-of-type') },
];

const site = await openSite();
try {
  const home = join(import.meta.dirname, '../../data/stories', story);
  const { bundle } = await compileStory(home, { now: new Date() });
  if (bundle === undefined) throw new Error(`${story} does not compile`);
  site.answer = serve({ ...bundle, story: 'unrest' });
  await mkdir(folder, { recursive: true });
  for (const { name, width, attributes = '', page: style = '', zoom = 1, forced, does } of pictures) {
    if (names.length > 0 && !names.includes(name)) continue;
    const body = `<style>body { margin: 20px; font: 17px/1.5 Charter, Georgia, serif; ${style} }</style>
      <what-we-know story="unrest" ${attributes}></what-we-know><script src="/embed/v1.js"></script>`;
    const page = await site.open(body);
    await page.setViewportSize({ width: Math.round(width / zoom), height: Math.round(800 / zoom) });
    if (forced) await page.emulateMedia({ forcedColors: 'active' });
    await page.reload();
    await told(page, 'wwk-ready');
    if (does !== undefined) await does(page);
    await page.locator('.row').last().waitFor();
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
    console.log(join(folder, `${name}.png`));
    await site.leave();
  }
} finally {
  await site.close();
  process.exit();
}
