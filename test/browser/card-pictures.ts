/**
 * Takes pictures of the card in its states, widths and colours, to be looked at: `node test/browser/card-pictures.ts DIR`.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { card, closeCards, newspaper, openCard } from './card-site.ts';
import { getBrowser } from './get-browser.ts';

interface Picture {
  readonly name: string;
  readonly width: number;
  readonly options?: BrowserContextOptions;
  readonly body?: string;
  readonly head?: string;
  readonly act?: (page: Page) => Promise<void>;
}

const dark: BrowserContextOptions = { colorScheme: 'dark' };
const off = '<what-we-know without-groups="officials"></what-we-know>';
const openFirst = (page: Page): Promise<void> => page.locator('[data-fact=killed] summary').first().click();
const press =
  (name: string) =>
  (page: Page): Promise<void> =>
    page.getByRole('button', { name }).click();

const pictures: readonly Picture[] = [
  ...[300, 360, 792].flatMap((width) => [
    { name: `${width}`, width },
    { name: `${width}-dark`, width, options: dark },
    { name: `${width}-off`, width, body: off },
  ]),
  { name: '360-off-dark', width: 360, body: off, options: dark },
  { name: '360-open', width: 360, act: openFirst },
  { name: '360-open-dark', width: 360, act: openFirst, options: dark },
  { name: '792-open', width: 792, act: openFirst },
  { name: '360-sources', width: 360, act: press('85 sources') },
  { name: '792-sources', width: 792, act: press('85 sources') },
  { name: '360-answers', width: 360, act: press('123 answers') },
  { name: '360-corrections', width: 360, act: press('7 corrections') },
  { name: '360-day', width: 360, act: press('as of Dec 2024') },
  { name: '360-forced', width: 360, options: { forcedColors: 'active' } },
  { name: '360-open-forced', width: 360, options: { forcedColors: 'active' }, act: openFirst },
  { name: '360-rtl', width: 360, body: card, act: turned },
  { name: '320-at-400', width: 320, options: { viewport: { width: 320, height: 256 } }, body: off },
  { name: '120', width: 200, body: `<div style="inline-size:120px">${card}</div>` },
  {
    name: 'flex-row',
    width: 760,
    head: `${newspaper}<style>main{display:flex;gap:16px}</style>`,
    body: `<main><p style="inline-size:260px">A column of the page beside the card.</p>${card}</main>`,
  },
  {
    name: 'blue-page',
    width: 360,
    head: '<style>body{margin:0;padding:16px;background:#102a43;color:#f0f4f8;font:18px/1.6 sans-serif}</style>',
  },
  {
    name: 'grey-page',
    width: 360,
    head: '<style>body{margin:0;padding:16px;background:#f4f1ea;color:#444;font:18px/1.6 serif}</style>',
  },
];

/** The same card from right to left, and with a figure open. */
async function turned(page: Page): Promise<void> {
  await openFirst(page);
  await page.locator('.bar').first().waitFor();
  await page.locator('.card').evaluate((card) => card.setAttribute('dir', 'rtl'));
}

const [folder = '.'] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
for (const { name, width, options, body, head, act } of pictures) {
  const shown = { viewport: { width, height: 400 }, deviceScaleFactor: 2, ...options };
  const page = await openCard(body, shown, head);
  await act?.(page);
  await page.mouse.move(0, 0);
  const height = await page.locator('.card').evaluate((one) => one.getBoundingClientRect().height);
  console.log(`${name}: ${Math.round(height)} px high`);
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  await closeCards();
}
await (await getBrowser()).close();
