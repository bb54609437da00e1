/** Cards that a page gets by other ways than a closed tag in its HTML: late links, swapped parts, and tags left open. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { siteForTests } from './site-for-tests.ts';
import { embed, told } from './widget-site.ts';

const site = await siteForTests();

const link = '<a data-what-we-know="unrest" href="/facts">What we know</a>';

const ways: readonly (readonly [how: string, insert: (html: string) => void])[] = [
  [
    'appends an element',
    (html) => {
      const holder = document.createElement('div');
      holder.innerHTML = html;
      document.body.append(holder.firstElementChild as Element);
    },
  ],
  [
    'writes innerHTML',
    (html) => {
      (document.querySelector('#late') as Element).innerHTML = `<p>Before</p><section>${html}</section>`;
    },
  ],
  [
    'swaps a part of itself, as htmx does',
    (html) => {
      const read = new DOMParser().parseFromString(`<div id="late">${html}</div>`, 'text/html');
      const fragment = document.createDocumentFragment();
      fragment.append(...read.body.childNodes);
      document.querySelector('#late')?.replaceWith(fragment);
    },
  ],
];

describe('a page that was read', () => {
  it.each(ways)('and then %s has cards for the links and the tags in it', async (_, insert) => {
    const page = await site.open(`<div id="late"></div>${embed}`);
    await page.evaluate(insert, link);
    await told(page, 'wwk-ready');
    expect(await page.locator('what-we-know .card').count()).toBe(1);
    await page.evaluate((html) => {
      document.body.insertAdjacentHTML('beforeend', html);
    }, '<what-we-know story="unrest"></what-we-know>');
    await told(page, 'wwk-ready', 2);
    expect(await page.locator('what-we-know .card').count()).toBe(2);
  });
});

const articles: readonly (readonly [what: string, after: string])[] = [
  ['paragraphs', '<p>One.</p><p>Two.</p><p id="last">Three.</p>'],
  ['a long paragraph', `<p id="last">${'A sentence of the article. '.repeat(60)}</p>`],
  ['a section with a headline', '<section><h2>Next</h2><p id="last">One.</p></section>'],
  ['another card', '<p>One.</p><what-we-know story="unrest"><p>x</p></what-we-know><p id="last">Two.</p>'],
];

const opened = async (before: string, after: string): Promise<Page> => {
  const page = await site.open(`<main>${before}<what-we-know story="unrest" />${after}</main>`);
  await told(page, 'wwk-ready');
  return page;
};

describe('a tag written as closed by itself', () => {
  it.each(articles)('leaves %s of the article in sight, below the card', async (_, after) => {
    for (const page of [await opened(embed, after), await opened('', after + embed)]) {
      const last = page.locator('#last');
      await last.waitFor({ state: 'visible' });
      const card = await page.locator('.card').first().boundingBox();
      const box = await last.boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual((card?.y ?? 0) + (card?.height ?? 0));
    }
  });

  it('hides a fallback of a link or a sentence', async () => {
    for (const fallback of [
      '<p id="last">Read the facts.</p>',
      '<p>What we know</p><a id="last" href="/facts">Read</a>',
    ]) {
      const page = await site.open(`<what-we-know story="unrest">${fallback}</what-we-know>${embed}`);
      await told(page, 'wwk-ready');
      expect(await page.locator('#last').isVisible()).toBe(false);
    }
  });
});
