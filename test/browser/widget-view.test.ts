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

const says = (fact: string): Promise<string | null> =>
  page.locator(`[data-fact=${fact}] .says`).textContent();

describe('looking back', () => {
  beforeEach(async () => {
    await page.locator('[part=then] > summary').click();
    await page.getByRole('slider').waitFor();
  });

  it('steps to the day before something changed, by keyboard, and says what was known', async () => {
    const slider = page.getByRole('slider', { name: 'As known on' });
    await soon(() => slider.getAttribute('aria-valuetext')).toBe('21 January 2022');
    await slider.focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await soon(() => slider.getAttribute('aria-valuetext')).toBe('10 January 2022');
    await soon(() => says('killed')).toBe('No current figure 164 was withdrawn on 9 January');
    await textOf(page.getByRole('status')).toContain('As known on 10 January 2022 – Killed: now no current');
    await page.keyboard.press('End');
    await soon(() => says('killed')).toBe('225 Prosecutor, 15 January · 2 outlets');
  });

  it('marks what was not published yet, and counts it nowhere', async () => {
    await page.getByLabel('Day', { exact: true }).fill('2022-01-09');
    await textOf(page.locator('.state')).toContain('2 of 5 sources');
    await textOf(page.locator('[part=sources] summary')).toContain('2 of 5 sources on · 3 not yet published');
    await soon(() => page.locator('[data-later]').allTextContents()).toEqual([
      expect.stringContaining('Second Look from 21 January'),
      expect.stringContaining('from 10 January'),
      'from 10 January',
      'from 15 January',
    ]);
    await page.getByRole('checkbox', { name: 'Heute' }).uncheck();
    await textOf(page.locator('[part=sources] summary')).toContain('1 of 5 sources on');
  });

  it('takes any day from the date field', async () => {
    await page.getByLabel('Day', { exact: true }).fill('2022-01-07');
    await textOf(page.locator('.state')).toContain('1 of 5 sources');
    await soon(() => says('killed')).toBe('dozens Police, published 6 January');
  });
});

describe('sources', () => {
  it('can be left alone, and the change taken back', async () => {
    await page.getByRole('button', { name: 'Only Wire' }).click();
    await textOf(page.locator('.state')).toContain('2 of 5 sources');
    await page.getByRole('button', { name: 'undo' }).click();
    await textOf(page.locator('.state')).toContain('5 sources, going back to 8 origins');
    await soon(() => page.getByRole('button', { name: 'undo' }).count()).toBe(0);
  });
});

describe('a finding', () => {
  beforeEach(async () => {
    await page.locator('[data-fact=killed] summary').click();
  });

  it('is drawn over time, with its shapes beside the owners', async () => {
    const plot = page.getByRole('img', { name: /withdrawn; 225: Prosecutor/ });
    await soon(() => plot.isVisible()).toBe(true);
    await soon(() => page.locator('.origin-mark').count()).toBe(3);
  });

  it('goes to the clipboard as a sentence', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy as a sentence' }).click();
    await page.getByText('Copied.').waitFor();
    await soon(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^How many people were killed\? 225 \(Prosecutor, 15 January/,
    );
  });

  it('leads to the whole card as plain text', async () => {
    const link = page.getByRole('link', { name: 'All of it as plain text' });
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
  it('unfold in the order of time', async () => {
    await page.getByText('2 statements withdrawn or revised').last().click();
    await page.locator('.corrections').waitFor();
    await soon(() => page.locator('.corrections b').allTextContents()).toEqual(['9 January', '14 January']);
  });
});
