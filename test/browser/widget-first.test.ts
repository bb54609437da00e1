// The first script alone: a card at rest from the face that came with it, and everything else later.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { siteForTests } from './site-for-tests.ts';
import { soon, textOf } from './soon.ts';
import { openSite, seen, tag, told } from './widget-site.ts';

const site = await siteForTests();

const withFace = '<script src="/embed/v1/stories/unrest.js"></script>';
const withoutFace = '<script src="/embed/v1/core.js"></script>';

/** Nothing comes but the first script and what stands in it. */
async function onlyFirst(body: string): Promise<Page> {
  const page = await site.open('');
  await page.route(/\/(rest\.js|v1\/stories\/unrest)$/, () => undefined);
  await page.evaluate(
    (html) => document.body.append(document.createRange().createContextualFragment(html)),
    body,
  );
  await page.locator('.finding').first().waitFor();
  return page;
}

describe('the first script', () => {
  it('draws the card at rest before anything else has come', async () => {
    const page = await onlyFirst(tag + withFace);
    await textOf(page.locator('[data-fact=killed] .says')).toBe('225 Prosecutor, 15 January · 2 outlets');
    await soon(() => page.locator('#fallback').isVisible()).toBe(false);
    await soon(() => page.locator('.finding').count()).toBe(3);
    await soon(() => page.locator('.status svg path').first().isVisible()).toBe(true);
  });

  it('draws what the whole script draws, to the pixel', async () => {
    const first = await onlyFirst(tag + withFace);
    const whole = await site.open(tag + withFace);
    await told(whole, 'wwk-ready');
    const [a, b] = await Promise.all([first, whole].map((page) => page.locator('.card').boundingBox()));
    expect(a).toEqual(b);
    const [c, d] = await Promise.all([first, whole].map((page) => page.locator('.card').innerText()));
    expect(c).toBe(d);
  });

  it('does what the reader did meanwhile once the rest is here', async () => {
    const page = await site.open(tag + withFace);
    await page.locator('[data-fact=killed] summary').click();
    await page.locator('.origin').first().waitFor();
    await page.getByRole('button', { name: 'Show all 6 findings' }).click();
    await soon(() => page.locator('.finding').count()).toBe(6);
    expect(site.scripts).toEqual(['/embed/v1/stories/unrest.js', '/embed/v1/rest.js']);
  });

  it('goes on in the words that it began with, whatever English the page speaks', async () => {
    const page = await site.open(`<div lang="en-US">${tag}</div>${withFace}`);
    await told(page, 'wwk-ready');
    await textOf(page.locator('.state')).toContain('as known on 21 January 2022');
  });

  it('waits for the rest where the page asks for another view than the face shows', async () => {
    const page = await site.open(tag.replace('story=', 'as-of="2022-01-12" story=') + withFace);
    await told(page, 'wwk-ready');
    await textOf(page.locator('[data-fact=killed] .says')).toContain('164 was withdrawn');
  });

  it('keeps the card at rest when the bundle does not come', async () => {
    site.answer = (_request, response) => response.writeHead(503).end();
    const page = await site.open(tag + withFace);
    expect(await told(page, 'wwk-error')).toMatchObject({ failure: 'status', kept: true });
    await soon(() => page.getByText('225', { exact: true }).isVisible()).toBe(true);
  });

  it('works without a face', async () => {
    const page = await site.open(tag + withoutFace);
    await told(page, 'wwk-ready');
    expect(site.scripts).toEqual(['/embed/v1/core.js', '/embed/v1/rest.js']);
  });

  it('keeps the fallback when the rest does not come', async () => {
    const page = await site.open('');
    await page.route(/rest\.js$/, (route) => route.abort());
    await page.evaluate(
      (html) => document.body.append(document.createRange().createContextualFragment(html)),
      tag + withoutFace,
    );
    expect(await told(page, 'wwk-error')).toMatchObject({ failure: 'script', kept: false });
    await soon(() => page.locator('#fallback').isVisible()).toBe(true);
  });
});

describe('languages', () => {
  it('are loaded when the page speaks one of them', async () => {
    const page = await site.open(`<div lang="de-AT">${tag}</div>${withFace}`);
    await told(page, 'wwk-ready');
    await textOf(page.locator('.kicker')).toBe('Was wir wissen');
    await textOf(page.locator('.state')).toContain('Stand: 21. Jänner 2022');
    await soon(() => page.locator('.card').getAttribute('lang')).toBe('de-AT');
    expect(site.scripts).toContain('/embed/v1/de.js');
  });

  it('run from right to left where they are written so', async () => {
    const page = await site.open(tag.replace('story=', 'lang="ar" story=') + withoutFace);
    await told(page, 'wwk-ready');
    await soon(() => page.locator('.card').getAttribute('dir')).toBe('rtl');
    const [card, status] = await Promise.all(
      ['.card', '.status'].map((part) => page.locator(part).first().boundingBox()),
    );
    expect(status?.x).toBe(card?.x);
  });

  it('fall back to English when they are not spoken or do not come', async () => {
    const silent = await openSite([]);
    try {
      const page = await silent.open(
        `${tag.replace('story=', 'lang="fr" story=')}${tag.replace('story=', 'lang="tlh" story=')}${withoutFace}`,
      );
      await told(page, 'wwk-ready', 2);
      await soon(() => page.locator('.kicker').allTextContents()).toEqual(['What we know', 'What we know']);
      expect((await seen(page)).map(({ name }) => name)).toEqual(['wwk-ready', 'wwk-ready']);
    } finally {
      await silent.close();
    }
  });
});
