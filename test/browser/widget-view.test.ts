// What a reader can do with the view: look back, one source alone, undo, copy a finding.
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { siteForTests } from './site-for-tests.ts';
import { soon, textOf } from './soon.ts';
import { embed, tag, told } from './widget-site.ts';

const site = await siteForTests();
let page: Page;

beforeEach(async () => {
  page = await site.open(tag + embed);
  await told(page, 'wwk-ready');
});

const lines = (fact: string): Promise<string | null> =>
  page.locator(`[data-fact=${fact}] .lines`).first().textContent();

describe('looking back', () => {
  beforeEach(async () => {
    await page.getByRole('button', { name: 'as of Jan 2022' }).click();
    await page.getByRole('slider').waitFor();
  });

  it('steps to the days on which something changed, by keyboard, and says what was known', async () => {
    const slider = page.getByRole('slider', { name: 'Go back to a day' });
    await soon(() => slider.getAttribute('aria-valuetext')).toBe('21 Jan 2022');
    await slider.focus();
    for (const day of ['20 Jan 2022', '15 Jan 2022', '10 Jan 2022']) {
      await page.keyboard.press('ArrowLeft');
      await soon(() => slider.getAttribute('aria-valuetext')).toBe(day);
    }
    await soon(() => lines('killed')).toBe('dozens Police, printed 6 Jan');
    await page.keyboard.press('End');
    await soon(() => lines('killed')).toBe('225 Prosecutor, 15 Jan');
    await soon(() => page.getByRole('button', { name: 'Back to now' }).count()).toBe(0);
  });

  it('marks what was not published yet, and counts it nowhere', async () => {
    await page.getByLabel('Day', { exact: true }).fill('2022-01-09');
    await page.getByRole('button', { name: '2 of 6 sources' }).click();
    await page.getByRole('button', { name: 'By page' }).click();
    await soon(() => page.locator('[data-later] span > bdi').allTextContents()).toEqual([
      'Second Look',
      'Watch',
      'Wire',
      'Wire',
    ]);
    await page.getByRole('checkbox', { name: /^Heute/ }).uncheck();
    await textOf(page.locator('.kick')).toContain('1 of 6 sources');
  });

  it('takes any day from the date field', async () => {
    await page.getByLabel('Day', { exact: true }).fill('2022-01-07');
    await textOf(page.locator('.kick')).toContain('1 of 6 sources');
    await soon(() => lines('killed')).toBe('dozens Police, printed 6 Jan');
  });
});

describe('pages', () => {
  it('can be left alone, and the change taken back', async () => {
    await page.getByRole('button', { name: '6 sources' }).click();
    await page.getByRole('button', { name: 'By page' }).click();
    await page.getByRole('button', { name: 'Only Wire' }).first().click();
    await textOf(page.locator('.kick')).toContain('1 of 6 sources');
    await page.getByRole('button', { name: 'Undo' }).click();
    await textOf(page.locator('.kick')).toBe('What we know as of Jan 2022 6 sources');
    await soon(() => page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
  });
});

describe('a finding', () => {
  beforeEach(async () => {
    await page.locator('[data-fact=killed] summary').click();
    await page.locator('.report').first().waitFor();
  });

  it('is drawn day by day, and the rows are a table with who gives each figure', async () => {
    const table = page.getByRole('table', { name: 'How the count changed' });
    await soon(() => table.getByRole('rowheader').allTextContents()).toEqual([
      '9 Jan',
      '10–14 Jan',
      '15 Jan',
    ]);
    await textOf(table.getByRole('row').last()).toBe('15 Jan225 Prosecutor');
    await soon(() => table.locator('.bar').count()).toBe(2);
  });

  it('goes to the clipboard as a sentence', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy as a sentence' }).click();
    await page.getByText('Copied.').waitFor();
    await soon(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^How many people were killed\? 225 \(prosecutor, 15 Jan\)/,
    );
  });

  it('leads to the whole card as plain text', async () => {
    await page.getByRole('button', { name: '6 answers' }).click();
    const link = page.locator('.panel > p > a');
    await soon(() => link.getAttribute('href')).toBe(`${site.origin}/v1/stories/unrest/card.txt`);
  });

  it('is shared with the address of the page, or copied with it where nothing can be shared with', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate(() => {
      const share = (shared: ShareData): Promise<void> => {
        (window as unknown as { shared: ShareData }).shared = shared;
        return Promise.resolve();
      };
      Object.defineProperty(navigator, 'share', { value: share, configurable: true });
    });
    await page.getByRole('button', { name: 'Share' }).click();
    const sharing = await page.waitForFunction(() => (window as unknown as { shared?: ShareData }).shared);
    const shared = (await sharing.jsonValue()) as ShareData;
    expect(shared).toEqual({
      text: expect.stringMatching(/^How many people were killed\? 225/),
      url: page.url(),
    });

    await page.evaluate(() => Object.defineProperty(navigator, 'share', { value: undefined }));
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByText('Copied.').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(`${shared.text} ${shared.url}`);
  });

  it('is shown to be copied by hand where the clipboard is withheld', async () => {
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.getByRole('button', { name: 'Copy as a sentence' }).click();
    await page.getByText('To copy: How many people were killed? 225').waitFor();
  });
});

describe('corrections', () => {
  it('tell what was taken back, by whom, and what else was said with it', async () => {
    await page.getByRole('button', { name: '1 correction' }).click();
    await textOf(page.locator('#corrections li')).toMatch(
      /^9 Jan Killed taken back: 164, given by information channel .*Also said: Children killed: taken back: 3\./,
    );
  });
});
