// Accessibility of the card in every state that a reader can bring it into, light and dark.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { siteForTests } from './site-for-tests.ts';
import { soon } from './soon.ts';
import { embed, tag, told } from './widget-site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const site = await siteForTests();

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(root: string): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run('what-we-know');
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

const themes = {
  light: 'color-scheme: light',
  dark: 'color-scheme: dark; background: #15171a; color: #e9e6df',
};

describe.each(Object.entries(themes))('on a %s page', (_name, style) => {
  async function open(attributes = '', above = ''): Promise<Page> {
    const card = tag.replace('story=', `${attributes} story=`);
    const page = await site.open(
      `<style>body { ${style} }</style><main><h1>News</h1>${above}${card}</main>${embed}`,
    );
    await told(page, 'wwk-ready');
    return page;
  }

  it('finds nothing wrong with the card at rest', async () => {
    expect(await violations(await open())).toEqual([]);
  });

  it('finds nothing wrong with everything opened', async () => {
    const page = await open();
    await page.getByRole('button', { name: '6 answers' }).click();
    const closed = page.locator('details:not([open]) > summary');
    // What opens is filled a moment later, with more that can be opened.
    for (const open of [2, 9]) {
      while ((await closed.count()) > 0) await closed.first().click();
      await soon(() => page.locator('.section[open], .row:has(.report)').count()).toBeGreaterThanOrEqual(
        open,
      );
    }
    await page
      .getByRole('button', { name: /^See all/ })
      .first()
      .click();
    expect(await violations(page)).toEqual([]);
    for (const panel of ['6 sources', '1 correction', 'as of Jan 2022', '2 open questions']) {
      await page.getByRole('button', { name: panel }).click();
      await page.locator('.panel').nth(1).waitFor();
      expect(await violations(page)).toEqual([]);
    }
  });

  it('finds nothing wrong with every group off', async () => {
    const page = await open();
    for (const group of await page.getByRole('checkbox').all()) await group.uncheck();
    await soon(() => page.locator('.said').count()).toBe(1);
    expect(await violations(page)).toEqual([]);
  });

  it('finds nothing wrong where the card runs from right to left', async () => {
    const page = await open('lang="ar"');
    await page.locator('.row summary').first().click();
    await page.locator('.report').first().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('finds nothing wrong with what was known earlier', async () => {
    expect(await violations(await open('as-of="2022-01-09" heading-level="3"', '<h2>World</h2>'))).toEqual(
      [],
    );
  });
});
