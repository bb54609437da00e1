// The view of a card in the address of the page, where the newsroom asks for it.
import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { siteForTests } from './site-for-tests.ts';
import { soon } from './soon.ts';
import { embed, tag, told } from './widget-site.ts';

const site = await siteForTests();

const remembering = tag.replace('story=', 'remember="fragment" story=');
const hash = (page: Page): Promise<string> => page.evaluate(() => location.hash);
const state = (page: Page): Promise<string | null> => page.locator('.state').first().textContent();

describe('a card that remembers', () => {
  it('keeps the view in the fragment, and shows it again after a reload', async () => {
    const page = await site.open(remembering + embed);
    await told(page, 'wwk-ready');
    await soon(() => hash(page)).toBe('');
    await page.getByRole('checkbox', { name: 'Heute' }).uncheck();
    await soon(() => hash(page)).toBe('#wwk.unrest.off=heute-6');
    await page.reload();
    await told(page, 'wwk-ready');
    await soon(() => page.getByRole('checkbox', { name: 'Heute' }).isChecked()).toBe(false);
    await soon(() => state(page)).toContain('4 of 5 sources');
  });

  it('goes back and forward with the browser', async () => {
    const page = await site.open(remembering + embed);
    await told(page, 'wwk-ready');
    await page.getByRole('checkbox', { name: 'Heute' }).uncheck();
    await page.getByRole('checkbox', { name: 'The Daily' }).uncheck();
    await page.evaluate(() => history.back());
    await told(page, 'wwk-sources-change', 3);
    await soon(() => state(page)).toContain('4 of 5 sources');
    await page.evaluate(() => history.back());
    await told(page, 'wwk-sources-change', 4);
    await soon(() => state(page)).toContain('5 sources, going back to 8 origins');
    await page.evaluate(() => history.forward());
    await told(page, 'wwk-sources-change', 5);
    await soon(() => page.getByRole('checkbox', { name: 'Heute' }).isChecked()).toBe(false);
  });

  it('leaves one step behind a slider, not one for each day', async () => {
    const page = await site.open(remembering + embed);
    await told(page, 'wwk-ready');
    await page.locator('[part=then] > summary').click();
    const before = await page.evaluate(() => history.length);
    await page.getByRole('slider').focus();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowLeft');
    await soon(() => hash(page)).toBe('#wwk.unrest.at=2022-01-09');
    await soon(() => page.evaluate(() => history.length)).toBe(before + 1);
  });

  it('does not mix with another card of the same story, nor touch a page that does not ask', async () => {
    const page = await site.open(remembering + remembering + tag + embed);
    await told(page, 'wwk-ready', 3);
    const cards = page.locator('what-we-know');
    await cards.nth(2).getByRole('checkbox', { name: 'Heute' }).uncheck();
    await soon(() => hash(page)).toBe('');
    await cards.nth(1).getByRole('checkbox', { name: 'Heute' }).uncheck();
    await cards.nth(0).getByRole('checkbox', { name: 'The Daily' }).uncheck();
    await soon(() => hash(page)).toBe('#wwk.unrest.2.off=heute-6&wwk.unrest.off=daily-9');
    await soon(() => cards.nth(1).getByRole('checkbox', { name: 'The Daily' }).isChecked()).toBe(true);
  });
});
