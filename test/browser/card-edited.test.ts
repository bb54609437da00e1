// A page that is translated or marked up by others: what they did to the nodes of the card never leaves old words beside
// new ones, whatever it was.
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { closeCards, openCard } from './card-site.ts';

afterEach(closeCards);

/** What others do to every text of the card, as a script in the page. */
const edits: readonly (readonly [what: string, edit: (root: Element) => void])[] = [
  [
    'moves every text into <font>',
    (root) => {
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const all: Text[] = [];
      while (texts.nextNode()) all.push(texts.currentNode as Text);
      for (const text of all) {
        const font = document.createElement('font');
        text.replaceWith(font);
        font.append(text);
      }
    },
  ],
  [
    'replaces every text by a translation in two <font>s',
    (root) => {
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const all: Text[] = [];
      while (texts.nextNode()) all.push(texts.currentNode as Text);
      for (const text of all) {
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        inner.textContent = `«${text.data}»`;
        outer.append(inner);
        text.replaceWith(outer);
      }
    },
  ],
  [
    'marks one word in every text',
    (root) => {
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const all: Text[] = [];
      while (texts.nextNode()) all.push(texts.currentNode as Text);
      for (const text of all) {
        if (text.data.length < 4) continue;
        const rest = text.splitText(2);
        const mark = document.createElement('mark');
        rest.replaceWith(mark);
        mark.append(rest);
      }
    },
  ],
  [
    'writes into every text',
    (root) => {
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) (texts.currentNode as Text).data += ' (sic)';
    },
  ],
  [
    'wraps elements and takes others out',
    (root) => {
      for (const one of root.querySelectorAll('.lines,.state,.chips label')) {
        const wrap = document.createElement('span');
        one.replaceWith(wrap);
        wrap.append(one);
      }
      root.querySelector('.note')?.remove();
      root.querySelector('.row')?.remove();
    },
  ],
];

/** The words of the card, with one space between them. */
function words(page: Page): Promise<string> {
  return page.locator('.card').evaluate((one) => one.textContent?.replace(/\s+/g, ' ') ?? '');
}

async function cardAfter(edit: ((root: Element) => void) | undefined): Promise<readonly [Page, string]> {
  const page = await openCard();
  if (edit) await page.locator('.card').evaluate(edit);
  await page.locator('.chips label').first().click();
  await page.locator('[data-changed]').first().waitFor();
  return [page, await words(page)];
}

describe('a page that', () => {
  it.each(edits)('%s has the same card after a switch as any other', async (_, edit) => {
    const [, expected] = await cardAfter(undefined);
    const [page, found] = await cardAfter(edit);
    expect(found).toBe(expected);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.locator('[data-changed]').first().waitFor({ state: 'detached' });
    const untouched = await openCard();
    expect(await words(page)).toBe(await words(untouched));
  });

  it.each(edits)('%s keeps what is open, and the focus', async (_, edit) => {
    const page = await openCard();
    await page.locator('[data-fact=detained] summary').click();
    await page.locator('[data-fact=detained] .details').waitFor();
    await page.locator('.card').evaluate(edit);
    const chip = page.getByRole('checkbox').first();
    await chip.focus();
    await page.keyboard.press('Space');
    await page.locator('[data-changed]').first().waitFor();
    expect(await page.locator('[data-fact=detained] .details').isVisible()).toBe(true);
    expect(
      await page.getByRole('checkbox', { name: 'Officials' }).evaluate((one) => one.matches(':focus')),
    ).toBe(true);
  });
});
