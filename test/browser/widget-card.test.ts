// The card as a reader meets it: what stands on it, opening findings, switching sources, by mouse and by keyboard.
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { siteForTests } from './site-for-tests.ts';
import { soon, textOf } from './soon.ts';
import { embed, tag, told } from './widget-site.ts';

const site = await siteForTests();
let page: Page;

async function open(body = tag + embed): Promise<void> {
  page = await site.open(body);
  await told(page, 'wwk-ready');
}

describe('a card in another language than its story', () => {
  it('marks the editor’s words with theirs, so that screen readers speak them as they are', async () => {
    await open(tag.replace('story=', 'lang="de" story=') + embed);
    const languages = (selector: string): Promise<(string | null)[]> =>
      page.locator(selector).evaluateAll((all) => all.map((one) => one.getAttribute('lang')));
    await soon(() => languages('.card')).toEqual(['de']);
    await soon(() => languages('.title bdi, .asks bdi, [data-fact=killed] .by .owner')).toEqual([
      'en',
      'en',
      'en',
      'en',
      'en',
    ]);
  });
});

describe('a compact card', () => {
  it('leaves the sentences out, and tells also with every source off what was withdrawn', async () => {
    await open(tag.replace('story=', 'layout="compact" story=') + embed);
    const shown = (): Promise<boolean[]> =>
      Promise.all(['killed', 'detained'].map((fact) => page.locator(`[data-fact=${fact}] .why`).isVisible()));
    await soon(shown).toEqual([true, false]);
    await page.getByRole('button', { name: 'none', exact: true }).click();
    await page.locator('[data-fact=killed][data-status=unreported]').waitFor();
    await soon(shown).toEqual([true, false]);
    await textOf(page.locator('[data-fact=killed] .why s')).toBe('164');
    await soon(() => page.locator('what-we-know').evaluate((card) => getComputedStyle(card).padding)).toBe(
      '0px',
    );
  });
});

describe('the card', () => {
  beforeEach(() => open());

  it('shows the title, the state and the first findings with value, owner and day', async () => {
    await textOf(page.getByRole('heading', { level: 2 })).toBe('The unrest, January 2022');
    await textOf(page.getByText('5 sources, going back to 8 origins')).toContain(
      'as known on 21 January 2022',
    );
    await soon(() => page.getByRole('heading', { level: 3 }).allTextContents()).toEqual([
      'How many people were killed?',
      'How many people were detained?',
      'Were people tortured in custody?',
      'What we don’t know',
    ]);
    const killed = page.locator('[data-fact=killed]');
    await textOf(killed.locator('.says')).toBe('225 Prosecutor, 15 January · 2 outlets');
    await textOf(killed.locator('.status')).toContain('One origin');
  });

  it('takes the place of what stood inside the element', async () => {
    await soon(() => page.locator('#fallback').isVisible()).toBe(false);
  });

  it('shows the rest of the findings when asked, and fewer again', async () => {
    const all = page.getByRole('button', { name: 'Show all 6 findings' });
    await soon(() => all.getAttribute('aria-expanded')).toBe('false');
    await all.click();
    await soon(() => page.locator('.finding').count()).toBe(6);
    await page.getByRole('button', { name: 'Show fewer' }).click();
    await soon(() => page.locator('.finding').count()).toBe(3);
  });

  it('opens a finding to its claims, with what was withdrawn struck through and links to the passage', async () => {
    const killed = page.locator('[data-fact=killed]');
    await killed.getByText('5 claims from 3 origins in all').click();
    await killed.locator('.origin').first().waitFor();
    await soon(() => killed.locator('s.n').allTextContents()).toEqual(['164', 'about 164']);
    await textOf(killed.locator('.took')).toContain('Health ministry denied having given it');
    const link = killed.getByRole('link', { name: 'Wire' }).first();
    await soon(() => link.getAttribute('href')).toBe(
      'https://news.example/wire-15#:~:text=a%20total%20of%20225%20people',
    );
    await page.emulateMedia({ media: 'print' });
    await soon(() => link.evaluate((one) => getComputedStyle(one, '::after').content)).toContain(
      'news.example/wire-15',
    );
    await soon(() => link.getAttribute('data-address')).toBe('https://news.example/wire-15');
    await page.emulateMedia({ media: 'screen' });
    await soon(() => killed.locator('.lock').count()).toBe(1);
    expect(await told(page, 'wwk-finding-toggle')).toMatchObject({ fact: 'killed', open: true });
  });

  it('works the findings out again without the network when a source is switched off', async () => {
    const asked = site.asked;
    await page.getByRole('checkbox', { name: 'Second Look' }).uncheck();
    await page.getByRole('checkbox', { name: 'Heute' }).uncheck();
    await page.getByRole('checkbox', { name: 'Wire, 15 January, What Wire printed' }).uncheck();
    const killed = page.locator('[data-fact=killed]');
    await textOf(killed.locator('.says')).toBe('No current figure 164 was withdrawn on 9 January');
    await textOf(page.getByRole('status')).toBe(
      'Without Wire – Killed: now no current figure; 164 was withdrawn on 9 January.',
    );
    expect(site.asked).toBe(asked);
    expect((await told(page, 'wwk-sources-change', 3)).off).toEqual(['daily-21', 'heute-6', 'wire-15']);
  });

  it('shows an outlet with some of its pieces off as neither on nor off', async () => {
    const wire = page.getByRole('checkbox', { name: 'Wire', exact: true });
    await page.getByRole('checkbox', { name: /^Wire, 10 January/ }).uncheck();
    await soon(() => wire.evaluate((box: HTMLInputElement) => box.indeterminate)).toBe(true);
    await wire.uncheck();
    await soon(() => page.getByRole('checkbox', { name: /^Wire, 15 January/ }).isChecked()).toBe(false);
  });

  it('switches everything off and on again, to the same card', async () => {
    const before = await page.locator('.finding').allTextContents();
    await page.getByRole('button', { name: 'none', exact: true }).click();
    await soon(() => page.getByText('Not reported').count()).toBeGreaterThan(2);
    await page.getByRole('button', { name: 'all', exact: true }).click();
    await soon(() => page.locator('.finding').allTextContents()).toEqual(before);
  });
});

describe('by origin', () => {
  beforeEach(async () => {
    await open();
    await page.getByRole('button', { name: 'by origin' }).click();
  });

  const box = (name: string): ReturnType<Page['getByRole']> =>
    page.getByRole('checkbox', { name, exact: true });

  it('lists whom the shown findings go back to, those with the most outlets first', async () => {
    await soon(() => page.locator('[data-row] bdi').allTextContents()).toEqual([
      'Information channel',
      'Police',
      'President’s office',
      'Prosecutor',
      'Activists',
      'Interior ministry',
    ]);
    await soon(() => page.locator('.count').first().getAttribute('title')).toBe('2 outlets');
    await soon(() => page.getByRole('button', { name: 'by origin' }).getAttribute('aria-pressed')).toBe(
      'true',
    );
    await page.getByRole('button', { name: 'Show all 6 findings' }).click();
    await soon(() => page.locator('[data-row] bdi').allTextContents()).toContain('Broadcaster');
  });

  it('switches everything that goes back to one, and shows the others as neither on nor off', async () => {
    await box('Prosecutor').uncheck();
    await textOf(page.locator('[data-fact=killed] .says')).toContain('No current figure');
    await textOf(page.locator('.state')).toContain('3 of 5 sources');
    const half = (): Promise<boolean[]> =>
      Promise.all(
        ['Police', 'Information channel', 'Prosecutor'].map((name) =>
          box(name).evaluate((one: HTMLInputElement) => one.indeterminate),
        ),
      );
    await soon(half).toEqual([true, false, false]);
    await soon(() => box('Activists').isChecked()).toBe(false);
    await page.getByRole('button', { name: 'undo' }).click();
    await soon(() => box('Prosecutor').isChecked()).toBe(true);
  });

  it('leaves one origin alone', async () => {
    await page.getByRole('button', { name: 'Only Interior ministry' }).click();
    await textOf(page.locator('.state')).toContain('1 of 5 sources');
  });
});

describe('by keyboard', () => {
  beforeEach(() => open());

  const focused = (): Promise<string> =>
    page.evaluate(() => {
      const inner = document.activeElement?.shadowRoot?.activeElement;
      return (inner?.closest('label') ?? inner)?.textContent?.trim() ?? '';
    });

  it('reaches every control in reading order', async () => {
    const stops: string[] = [];
    for (let at = 0; at < 16; at += 1) {
      await page.keyboard.press('Tab');
      stops.push(await focused());
    }
    expect(stops).toEqual([
      '5 claims from 3 origins in all',
      '3 claims from 2 origins in all',
      '2 claims from 2 origins in all',
      'Show all 6 findings',
      'Who reports this all 5 sources on',
      'by source',
      'by origin',
      'all',
      'none',
      'Heute 6 January',
      'Second Look 21 January',
      'The Daily 9 January',
      'Wire',
      'As known on 21 January 2022',
      '2 statements withdrawn or revised',
      '',
    ]);
  });

  it('goes by arrows from source to source, and to what else stands beside each', async () => {
    const press = async (...keys: readonly string[]): Promise<string> => {
      for (const key of keys) await page.keyboard.press(key);
      return focused();
    };
    await page.getByRole('checkbox', { name: 'Second Look' }).focus();
    expect(await press('ArrowDown', 'ArrowDown')).toBe('Wire');
    expect(await press('ArrowRight')).toBe('only');
    expect(await press('ArrowRight')).toBe('10 January');
    expect(await press('Space')).toBe('10 January');
    await soon(() => page.getByRole('checkbox', { name: /^Wire, 10 January/ }).isChecked()).toBe(false);
    expect(await press('ArrowLeft', 'Enter')).toBe('only');
    await textOf(page.locator('.state')).toContain('2 of 5 sources');
    expect(await press('ArrowUp')).toBe('The Daily 9 January');
  });

  it('keeps the focus on a source that was switched, and its place on the screen', async () => {
    await open(`<div style="height: 1200px"></div>${tag}${embed}`);
    const box = page.getByRole('checkbox', { name: 'Second Look' });
    await box.focus();
    const top = async (): Promise<number> => (await box.boundingBox())?.y ?? 0;
    const before = await top();
    await page.keyboard.press('Space');
    await soon(focused).toBe('Second Look 21 January');
    await soon(() => box.isChecked()).toBe(false);
    await soon(async () => Math.abs((await top()) - before)).toBeLessThan(1);
  });

  it('opens a finding with Enter and keeps the focus there', async () => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.origin').first().waitFor();
    await soon(focused).toBe('5 claims from 3 origins in all');
  });
});

describe('attributes', () => {
  it('set which sources are on, the moment looked at and the heading level', async () => {
    await open(
      `<what-we-know story="unrest" as-of="2022-01-12" sources="wire-10 daily-9" heading-level="3"></what-we-know>${embed}`,
    );
    await textOf(page.getByRole('heading', { level: 3 }).first()).toBe('The unrest, January 2022');
    await textOf(page.locator('[data-fact=killed] .says')).toContain('164 was withdrawn');
    await textOf(page.locator('.state')).toContain('2 of 5 sources');
    await page.evaluate(() => document.querySelector('what-we-know')?.removeAttribute('as-of'));
    await page.evaluate(() => document.querySelector('what-we-know')?.setAttribute('sources', 'wire-15'));
    await textOf(page.locator('[data-fact=killed] .says')).toBe('225 Prosecutor, 15 January');
  });
});
