// The card in whatever a page puts it into: never 0 px wide, never narrower than is readable, never endlessly high.
import { afterEach, describe, expect, it } from 'vitest';
import { card, closeCards, newspaper, openCard } from './card-site.ts';

afterEach(closeCards);

const beside = '<p>A column of the page beside the card, with a few words of its own in it.</p>';

/** Containers on a page of 800 px. `least`: how wide the card is at the least. */
const containers: readonly (readonly [what: string, body: string, least: number])[] = [
  ['a block', `<div>${card}</div>`, 700],
  ['a flex row', `<div style="display:flex">${beside}${card}</div>`, 220],
  [
    'a flex row beside what does not shrink',
    `<div style="display:flex"><p style="flex:none;inline-size:600px">A</p>${card}</div>`,
    160,
  ],
  [
    'a centred flex column',
    `<div style="display:flex;flex-direction:column;align-items:center">${card}</div>`,
    300,
  ],
  ['a grid cell that does not stretch', `<div style="display:grid;justify-items:start">${card}</div>`, 300],
  [
    'a grid of columns as wide as what is in them',
    `<div style="display:grid;grid-template-columns:auto auto">${beside}${card}</div>`,
    200,
  ],
  ['a float', `<div><style>what-we-know{float:left}</style>${card}</div>`, 300],
  ['an inline-block', `<style>what-we-know{display:inline-block}</style><p>Text ${card} text</p>`, 300],
  [
    'an inline-block of no font size',
    `<style>what-we-know{display:inline-block}</style><div style="font-size:0">${card}</div>`,
    300,
  ],
  ['a table cell', `<table><tr><td>${beside}</td><td>${card}</td></tr></table>`, 200],
  ['an absolute box', `<div style="position:absolute;inset-inline-start:0">${card}</div>`, 300],
  ['an absolute card', `<style>what-we-know{position:absolute}</style>${card}`, 300],
  ['fit-content', `<div style="inline-size:fit-content">${card}</div>`, 300],
  ['min-content', `<div style="inline-size:min-content">${card}</div>`, 120],
  ['text that does not wrap', `<div style="white-space:nowrap;inline-size:fit-content">${card}</div>`, 300],
  ['a column of 120 px', `<div style="inline-size:120px">${card}</div>`, 120],
  ['a flex column of 120 px', `<div style="display:flex;inline-size:120px">${card}</div>`, 120],
  ['a column of 0 px', `<div style="inline-size:0">${card}</div>`, 120],
];

const wide = { viewport: { width: 800, height: 900 } };

describe('a card in', () => {
  it.each(containers)('%s stays readable', async (_, body, least) => {
    const page = await openCard(body, wide, newspaper);
    const box = await page.locator('.card').boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(least);
    expect(box?.width).toBeLessThanOrEqual(800);
    // Nothing that is 120 px wide needs more; what is wider needs less.
    expect(box?.height).toBeLessThanOrEqual(least < 200 ? 1200 : 700);
  });

  it('a hidden tab is drawn when the tab is shown', async () => {
    const page = await openCard(`<div id="tab" hidden>${card}</div>`, wide, newspaper);
    await page.locator('#tab').evaluate((tab) => tab.removeAttribute('hidden'));
    const box = await page.locator('.card').boundingBox();
    expect(box?.width).toBeGreaterThan(700);
    expect(box?.height).toBeLessThan(310);
  });

  it.each(['float', 'inline-block', 'fit-content'])(
    '%s keeps its width when something opens',
    async (what) => {
      const [, body = ''] = containers.find(([name]) => name.endsWith(what)) ?? [];
      const page = await openCard(body, wide, newspaper);
      const before = await page.locator('.card').boundingBox();
      await page.locator('[data-fact=killed] summary').click();
      await page.locator('.plot').first().waitFor();
      expect((await page.locator('.card').boundingBox())?.width).toBe(before?.width);
    },
  );
});
