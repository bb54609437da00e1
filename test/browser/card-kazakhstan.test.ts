/**
 * The card of the largest story at rest, as the script draws it and as a server does: its height, words and sizes of text.
 * Measured with the only font of the light browser of the short run, Open Sans, which is wider than what phones have.
 */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Bundle } from '../../data/bundle/types.ts';
import { renderServerCard } from '../../data/render/server-card.ts';
import { en } from '../../data/wording/locales/en.ts';
import { compiledStory } from '../stories/compiled.ts';
import { newspaper } from './card-site.ts';
import { sizeOf } from './size-of-card.ts';
import { openSite, type Site, serve, told } from './widget-site.ts';

let site: Site;
let bundle: Bundle;

beforeAll(async () => {
  site = await openSite();
  bundle = await compiledStory('kazakhstan-unrest-2022');
  site.answer = serve({ ...bundle, story: 'unrest' });
});
afterEach(() => site.leave());
afterAll(() => site.close());

async function drawn(attributes = ''): Promise<Page> {
  const page = await site.open(
    `${newspaper}<what-we-know story="unrest" ${attributes}></what-we-know><script src="/embed/v1.js"></script>`,
  );
  await told(page, 'wwk-ready');
  return page;
}

async function served(): Promise<Page> {
  return site.open(newspaper + (await renderServerCard(bundle, en, 'en')));
}

/** Widths of pages with 16 px on either side, and how high the card is there at most. */
const most: readonly (readonly [width: number, height: number])[] = [
  [300, 540],
  [360, 460],
  [760, 310],
];

describe.each([
  ['drawn by the script', drawn],
  ['drawn by a server', served],
])('the card of the unrest in Kazakhstan, %s,', (_, open) => {
  it('is at most 540, 460 and 310 px high on pages 300, 360 and 760 px wide', async () => {
    const page = await open();
    for (const [width, height] of most) {
      await page.setViewportSize({ width, height: 900 });
      const size = await sizeOf(page);
      expect(size.height, `at ${width} px`).toBeLessThanOrEqual(height);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });

  it('has at most 110 words in six sizes, and a note only where something was taken back', async () => {
    const page = await open();
    await page.setViewportSize({ width: 360, height: 900 });
    const { words, sizes } = await sizeOf(page);
    expect(words).toBeLessThanOrEqual(110);
    expect(sizes.length).toBeLessThanOrEqual(6);
    expect(await page.locator('summary > .note').allTextContents()).toEqual([
      '164, taken back the same day, ran in 10 outlets',
    ]);
  });

  it('breaks no day at the end of a line', async () => {
    const page = await open();
    for (const width of [300, 360, 760]) {
      await page.setViewportSize({ width, height: 900 });
      const days = await page
        .locator('.who bdi')
        .evaluateAll((pieces) =>
          pieces
            .filter(({ textContent }) => /\d{1,2} \p{L}+/u.test(textContent))
            .map((piece) => [piece.textContent, piece.getClientRects().length] as const),
        );
      expect(days.map(([day]) => day)).toContain('5 May 2022');
      expect(days.filter(([, lines]) => lines !== 1)).toEqual([]);
    }
  });

  it('has each finding in two rows: its label beside its state, and below them what is known', async () => {
    const page = await open();
    await page.setViewportSize({ width: 300, height: 900 });
    const tops = await page.locator('.row').evaluateAll((rows) =>
      rows.map((row) => {
        const box = (of: string): DOMRect | undefined => row.querySelector(of)?.getBoundingClientRect();
        return { label: box('.label')?.bottom ?? 0, state: box('.state')?.top ?? 0 };
      }),
    );
    expect(tops.length).toBe(4);
    for (const { label, state } of tops) expect(state).toBeLessThan(label);
  });
});

describe('the card of the five articles', () => {
  it('has a toggle for each, and is at most 560 and 520 px high on pages 300 and 360 px wide', async () => {
    const articles = [0, 1, 2, 3, 4].map((at) => `article-00${at}`).join(' ');
    const page = await drawn(`sources="${articles}"`);
    expect(await page.getByRole('checkbox').count()).toBe(5);
    for (const [width, height] of [
      [300, 560],
      [360, 520],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      expect((await sizeOf(page)).height, `at ${width} px`).toBeLessThanOrEqual(height);
    }
  });
});
