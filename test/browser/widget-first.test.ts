// The first script alone: a card at rest from the face that came with it, and everything else later.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { siteForTests } from './site-for-tests.ts';
import { soon, textOf } from './soon.ts';
import { openSite, seen, tag, told } from './widget-site.ts';

const site = await siteForTests();

const withModel = '<script src="/embed/v1/stories/unrest.js"></script>';
const withoutModel = '<script src="/embed/v1/core.js"></script>';

/** Nothing comes but the first script and what stands in it. */
async function onlyFirst(body: string): Promise<Page> {
  const page = await site.open('');
  await page.route(/\/(rest\.js|v1\/stories\/unrest)$/, () => undefined);
  await page.evaluate(
    (html) => document.body.append(document.createRange().createContextualFragment(html)),
    body,
  );
  await page.locator('.row').first().waitFor();
  return page;
}

describe('the first script', () => {
  it('draws the card at rest before anything else has come', async () => {
    const page = await onlyFirst(tag + withModel);
    await textOf(page.locator('[data-fact=killed] .lines')).toBe('225 Prosecutor, 15 Jan');
    await soon(() => page.locator('#fallback').isVisible()).toBe(false);
    await soon(() => page.locator('.row').count()).toBe(3);
    await soon(() => page.getByRole('checkbox').count()).toBe(3);
  });

  it('draws what the whole script draws, to the pixel', async () => {
    const first = await onlyFirst(tag + withModel);
    const whole = await site.open(tag + withModel);
    await told(whole, 'wwk-ready');
    const [a, b] = await Promise.all([first, whole].map((page) => page.locator('.card').boundingBox()));
    expect(a).toEqual(b);
    const [c, d] = await Promise.all([first, whole].map((page) => page.locator('.card').innerText()));
    expect(c).toBe(d);
  });

  it('does what the reader did meanwhile once the rest is here', async () => {
    const page = await site.open(tag + withModel);
    await page.locator('[data-fact=killed] summary').click();
    await page.locator('.report').first().waitFor();
    await page.getByRole('checkbox', { name: 'Officials' }).uncheck();
    await textOf(page.locator('.said')).toContain('Without officials, all 3 answers change.');
    expect(site.scripts.slice(0, 2)).toEqual(['/embed/v1/stories/unrest.js', '/embed/v1/rest.js']);
  });

  it('goes on in the words that it began with, whatever English the page speaks', async () => {
    const page = await site.open(`<div lang="en-US">${tag}</div>${withModel}`);
    await told(page, 'wwk-ready');
    await textOf(page.locator('.kick')).toContain('as of Jan 2022');
  });

  it('waits for the rest where the page asks for another view than the first card shows', async () => {
    const page = await site.open(tag.replace('story=', 'as-of="2022-01-12" story=') + withModel);
    await told(page, 'wwk-ready');
    await textOf(page.locator('[data-fact=killed] .lines')).toContain('dozens');
  });

  it('keeps the card at rest when the bundle does not come', async () => {
    site.answer = (_request, response) => response.writeHead(503).end();
    const page = await site.open(tag + withModel);
    expect(await told(page, 'wwk-error')).toMatchObject({ failure: 'status', kept: true });
    await soon(() => page.getByText('225', { exact: true }).isVisible()).toBe(true);
  });

  it('works without a card in it', async () => {
    const page = await site.open(tag + withoutModel);
    await told(page, 'wwk-ready');
    expect(site.scripts.slice(0, 2)).toEqual(['/embed/v1/core.js', '/embed/v1/rest.js']);
  });

  it('keeps the fallback when the rest does not come', async () => {
    const page = await site.open('');
    await page.route(/rest\.js$/, (route) => route.abort());
    await page.evaluate(
      (html) => document.body.append(document.createRange().createContextualFragment(html)),
      tag + withoutModel,
    );
    expect(await told(page, 'wwk-error')).toMatchObject({ failure: 'script', kept: false });
    await soon(() => page.locator('#fallback').isVisible()).toBe(true);
  });
});

describe('languages', () => {
  it('are loaded when the page speaks one of them', async () => {
    const page = await site.open(`<div lang="de-AT">${tag}</div>${withModel}`);
    await told(page, 'wwk-ready');
    await textOf(page.locator('.kick')).toBe('Was wir wissen Stand: Jan. 2022 6 Quellen');
    await soon(() => page.locator('.card').getAttribute('lang')).toBe('de');
    expect(site.scripts).toContain('/embed/v1/de.js');
  });

  it('run from right to left where they are written so', async () => {
    const page = await site.open(tag.replace('story=', 'lang="ar" story=') + withoutModel);
    await told(page, 'wwk-ready');
    await soon(() => page.locator('.card').getAttribute('dir')).toBe('rtl');
    const [card, title] = await Promise.all(
      ['.card', '[part=title] bdi'].map((part) => page.locator(part).first().boundingBox()),
    );
    const right = (box: typeof card): number => (box?.x ?? 0) + (box?.width ?? 0);
    expect(Math.abs(right(title) - right(card))).toBeLessThan(2);
  });

  it('fall back to English when they are not spoken or do not come', async () => {
    const silent = await openSite([]);
    try {
      const page = await silent.open(
        `${tag.replace('story=', 'lang="fr" story=')}${tag.replace('story=', 'lang="tlh" story=')}${withoutModel}`,
      );
      await told(page, 'wwk-ready', 2);
      await soon(() => page.locator('.kick b').allTextContents()).toEqual(['What we know', 'What we know']);
      expect((await seen(page)).map(({ name }) => name)).toEqual(['wwk-ready', 'wwk-ready']);
    } finally {
      await silent.close();
    }
  });
});
