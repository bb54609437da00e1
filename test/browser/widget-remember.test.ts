// The view of a card in the address of the page, where the newsroom asks for it.
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { siteForTests } from './site-for-tests.ts';
import { soon } from './soon.ts';
import { embed, tag, told } from './widget-site.ts';

const site = await siteForTests();

const remembering = tag.replace('story=', 'remember="fragment" story=');
const hash = (page: Page): Promise<string> => page.evaluate(() => location.hash);
const said = (page: Page): Promise<readonly string[]> => page.locator('.said').allTextContents();

const officials = (of: Page | Locator): Locator => of.getByRole('checkbox', { name: 'Officials' });
const rights = (of: Page | Locator): Locator => of.getByRole('checkbox', { name: 'Rights groups' });

describe('a card that remembers', () => {
  it('keeps the view in the fragment, and shows it again after a reload', async () => {
    const page = await site.open(remembering + embed);
    await told(page, 'wwk-ready');
    await soon(() => hash(page)).toBe('');
    await officials(page).uncheck();
    await soon(() => hash(page)).toBe('#wwk.unrest.without-groups=officials');
    await page.reload();
    await told(page, 'wwk-ready');
    await soon(() => officials(page).isChecked()).toBe(false);
    await soon(() => said(page)).toEqual([expect.stringContaining('Without officials,')]);
  });

  it('goes back and forward with the browser', async () => {
    const page = await site.open(remembering + embed);
    await told(page, 'wwk-ready');
    await officials(page).uncheck();
    await rights(page).uncheck();
    await page.evaluate(() => history.back());
    await told(page, 'wwk-sources-change', 3);
    await soon(() => rights(page).isChecked()).toBe(true);
    await page.evaluate(() => history.back());
    await told(page, 'wwk-sources-change', 4);
    await soon(() => said(page)).toEqual([]);
    await page.evaluate(() => history.forward());
    await told(page, 'wwk-sources-change', 5);
    await soon(() => officials(page).isChecked()).toBe(false);
  });

  it('leaves one step behind a slider, not one for each day', async () => {
    const page = await site.open(remembering + embed);
    await told(page, 'wwk-ready');
    await page.getByRole('button', { name: 'as of Jan 2022' }).click();
    const before = await page.evaluate(() => history.length);
    await page.getByRole('slider').focus();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowLeft');
    await soon(() => hash(page)).toBe('#wwk.unrest.at=2022-01-10');
    await soon(() => page.evaluate(() => history.length)).toBe(before + 1);
  });

  it('does not mix with another card of the same story, nor touch a page that does not ask', async () => {
    const page = await site.open(remembering + remembering + tag + embed);
    await told(page, 'wwk-ready', 3);
    const cards = page.locator('what-we-know');
    await officials(cards.nth(2)).uncheck();
    await soon(() => cards.nth(2).locator('.said').count()).toBe(1);
    expect(await hash(page)).toBe('');
    await officials(cards.nth(1)).uncheck();
    await rights(cards.nth(0)).uncheck();
    await soon(() => hash(page)).toBe(
      '#wwk.unrest.2.without-groups=officials&wwk.unrest.without-groups=rights',
    );
    await soon(() => rights(cards.nth(1)).isChecked()).toBe(true);
  });
});
