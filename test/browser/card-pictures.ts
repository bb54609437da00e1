/**
 * Takes pictures of the real card, to be looked at, and prints how high each is, and how many words and sizes of text it has:
 *   node test/browser/card-pictures.ts FOLDER [PATTERN]
 * At rest, as a server draws it, after a switch, open, and of five articles alone; in six languages, at 300, 360 and 760 px,
 * light and dark. PATTERN: a regular expression that the names of the pictures match, as in "rest-.*-360".
 */
import { mkdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Bundle } from '../../data/bundle/types.ts';
import { compileStory } from '../../data/compiler/index.ts';
import { renderServerCard } from '../../data/render/server-card.ts';
import { locales } from '../../data/wording/locales/index.ts';
import { getBrowser } from './get-browser.ts';
import { sizeOf } from './size-of-card.ts';
import { openSite, serve, told } from './widget-site.ts';

const languages = ['en', 'ar', 'ru', 'kk', 'de', 'zh'] as const;
const widths = [300, 360, 760];
const themes = ['light', 'dark'] as const;
const articles = [0, 1, 2, 3, 4].map((n) => `article-00${n}`).join(' ');

interface Look {
  readonly name: string;
  readonly attributes?: string;
  readonly does?: (page: Page) => Promise<unknown>;
}

const looks: readonly Look[] = [
  { name: 'rest' },
  { name: 'switched', does: (page) => page.locator('.chips label').first().click() },
  { name: 'open', does: openFirst },
  { name: 'articles', attributes: `sources="${articles}"` },
];

async function openFirst(page: Page): Promise<void> {
  await page.locator('.row summary').first().click();
  await page.locator('.details').waitFor();
}

/** A page in the manner of a newspaper, that follows the reader's light or dark. */
const newspaper = `<meta name="viewport" content="width=device-width"><style>:root{color-scheme:light dark}
body{margin:0;padding:16px;background:light-dark(#fff,#15171a);color:light-dark(#191919,#ebe8e1);font:16px/1.5 Charter,Georgia,serif}</style>`;

/** Chinese signs, which the light browser has none of. */
const font = join(import.meta.dirname, '../../node_modules/@fontsource/noto-sans-sc');

async function lendFont(page: Page): Promise<void> {
  await page.route('https://fonts.example/**', (route) =>
    route.fulfill({
      path: join(font, 'files', basename(route.request().url())),
      headers: { 'access-control-allow-origin': '*' },
    }),
  );
  const faces = await Promise.all(
    [400, 600, 700].map((weight) => readFile(join(font, `${weight}.css`), 'utf8')),
  );
  const content = `${faces.join('\n').replaceAll('./files/', 'https://fonts.example/')}
body{font-family:Charter,Georgia,serif,"Noto Sans SC";--wwk-small-font:system-ui,"Noto Sans SC",sans-serif}`;
  await page.addStyleTag({ content });
  await page.evaluate(() => document.fonts.ready);
}

const [folder = '', pattern = ''] = process.argv.slice(2);
if (folder === '') {
  console.error('Usage: node test/browser/card-pictures.ts FOLDER [PATTERN]');
  process.exit(2);
}
const wanted = new RegExp(pattern);

const views = widths.flatMap((width) => themes.map((theme) => ({ width, theme })));

/** The pictures of a page that are wanted; the page is opened only if there are any. */
async function take(name: string, open: () => Promise<Page>): Promise<void> {
  const pictures = views
    .map((view) => ({ ...view, picture: `${name}-${view.width}${view.theme === 'dark' ? '-dark' : ''}` }))
    .filter(({ picture }) => wanted.test(picture));
  if (pictures.length === 0) return;
  const page = await open();
  for (const { width, theme, picture } of pictures) {
    await page.emulateMedia({ colorScheme: theme });
    await page.setViewportSize({ width, height: 400 });
    await page.mouse.move(0, 0);
    const { height, words, sizes } = await sizeOf(page);
    console.log(`${picture}: ${height} px high, ${words} words, ${sizes.length} sizes of text`);
    await page.screenshot({ path: join(folder, `${picture}.png`), fullPage: true });
  }
  await site.leave();
}

const home = join(import.meta.dirname, '../../data/stories/kazakhstan-unrest-2022');
const { bundle } = await compileStory(home, { now: new Date() });
if (bundle === undefined) throw new Error('The story does not compile');
const site = await openSite();
try {
  site.answer = serve({ ...bundle, story: 'unrest' } satisfies Bundle);
  await mkdir(folder, { recursive: true });
  for (const language of languages) {
    for (const { name, attributes = '', does } of looks)
      await take(`${name}-${language}`, async () => {
        const page = await site.open(
          `${newspaper}<what-we-know story="unrest" lang="${language}" ${attributes}></what-we-know><script src="/embed/v1.js"></script>`,
        );
        await told(page, 'wwk-ready');
        if (language === 'zh') await lendFont(page);
        await does?.(page);
        return page;
      });
    await take(`server-${language}`, async () =>
      site.open(newspaper + (await renderServerCard(bundle, locales[language], language))),
    );
  }
} finally {
  await site.close();
  await (await getBrowser()).close();
}
