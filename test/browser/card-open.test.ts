// What opens from the card: findings, sources, answers, corrections, days; by mouse, by keyboard, and on artifact.
import AxeBuilder from 'axe-core';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { card, closeCards, openCard } from './card-site.ts';

afterEach(closeCards);

const summary = (page: Page, fact = 'killed'): ReturnType<Page['locator']> =>
  page.locator(`[data-fact=${fact}] > details > summary`).first();

/** Waits for what stands beside the toggles. */
function told(page: Page, sentence: string): Promise<void> {
  return page.locator('.said', { hasText: sentence }).waitFor();
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const inner = document.activeElement?.shadowRoot?.activeElement;
    return (inner?.closest('label') ?? inner)?.textContent?.trim() ?? '';
  });
}

function cardHeight(page: Page): Promise<number> {
  return page.locator('.card').evaluate((one) => one.getBoundingClientRect().height);
}

/** What axe finds wrong in the page, its open shadow roots included. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AxeBuilder.source);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document.querySelector('what-we-know') ?? document);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
    );
  });
}

describe('a finding', () => {
  it('opens to its figure, its reasons and its first reports, in at most 700 px', async () => {
    const page = await openCard();
    const before = await cardHeight(page);
    await summary(page).click();
    await page.locator('.report').nth(2).waitFor();
    expect((await cardHeight(page)) - before).toBeLessThanOrEqual(700);
    expect(await page.locator('.report').count()).toBe(3);
    await page.getByRole('button', { name: 'See all 48 reports and their words' }).click();
    await page.locator('.report').nth(8).waitFor();
    expect(await page.getByText('2 are left out, and why').isVisible()).toBe(true);
    const link = page.getByRole('link', { name: 'BBC' }).first();
    expect(await link.getAttribute('href')).toMatch(/^https:\/\/news\.example\//);
  });

  it('has a figure that is a table, in which struck values are said as taken back', async () => {
    const page = await openCard();
    await summary(page).click();
    const table = page.getByRole('table', { name: 'How the count changed' });
    await table.waitFor();
    expect(await table.getByRole('row').count()).toBe(6);
    const row = table.getByRole('row').filter({ has: page.locator('del') });
    expect(await row.getByRole('rowheader').textContent()).toBe('9 Jan');
    expect(await row.getByRole('cell').textContent()).toContain('taken back: 164');
    await page.getByRole('button', { name: '1 more' }).click();
    await table.getByRole('row').nth(6).waitFor();
    expect(await table.getByRole('rowheader').allTextContents()).toContain('5 May');
  });

  it('is copied as a sentence, which is said beside the button', async () => {
    const page = await openCard(card, { permissions: ['clipboard-read', 'clipboard-write'] });
    await summary(page).click();
    await page.getByRole('button', { name: 'Copy as a sentence' }).click();
    await page.getByText('Copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Killed: 238');
  });

  it('opens by keyboard, and keeps the focus', async () => {
    const page = await openCard();
    await summary(page).focus();
    await page.keyboard.press('Enter');
    await page.locator('.plot').first().waitFor();
    expect(await focused(page)).toContain('Killed');
  });
});

describe('a switch', () => {
  it('is told in one sentence beside the toggles, politely, and in each changed row', async () => {
    const page = await openCard();
    await page.getByRole('checkbox', { name: 'Officials' }).click();
    await told(page, 'Without officials, all 4 answers change.');
    expect(await page.getByRole('status').textContent()).toContain('Killed: was 238.');
    expect(await page.locator('[data-fact=killed] .state').textContent()).toBe('was 238 · Rights group only');
    const said = await page.locator('.said').boundingBox();
    const rows = await page.locator('.row').first().boundingBox();
    const chips = await page.locator('.chips').boundingBox();
    expect(said?.y).toBeGreaterThanOrEqual((chips?.y ?? 0) + (chips?.height ?? 0));
    expect(rows?.y).toBeGreaterThanOrEqual((said?.y ?? 0) + (said?.height ?? 0));
  });

  it('is taken back by Undo, and the focus stays in the card', async () => {
    const page = await openCard();
    const box = page.getByRole('checkbox', { name: 'Officials' });
    await box.focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Undo' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.said').waitFor({ state: 'detached' });
    expect(await box.isChecked()).toBe(true);
    expect(await focused(page)).toBe('Officials');
  });

  it('made before the second script came is done when it comes', async () => {
    const page = await openCard('<what-we-know first></what-we-know>');
    await page.getByRole('checkbox', { name: 'Officials' }).click();
    await summary(page, 'detained').click();
    expect(await page.locator('.said').count()).toBe(0);
    await page.locator('what-we-know').evaluate((one) => (one as unknown as { whole(): void }).whole());
    await told(page, 'Without officials, all 4 answers change.');
    await page.locator('[data-fact=detained] .details').waitFor();
  });

  it('of the page works like the reader’s: without-groups, without, without-voices', async () => {
    const page = await openCard(
      '<what-we-know without-groups="officials nobody" without="page-1" without-voices="speaker:a-lawyer"></what-we-know>',
    );
    await told(page, 'Without officials, all 4 answers change.');
    const witnesses = page.getByRole('checkbox', { name: 'Witnesses' });
    expect(await witnesses.evaluate((one: HTMLInputElement) => one.indeterminate)).toBe(true);
    await page.getByRole('button', { name: '85 sources' }).click();
    expect(await page.getByRole('checkbox', { name: /^A lawyer/ }).isChecked()).toBe(false);
    expect(await page.getByRole('checkbox', { name: /^Prosecutors/ }).isChecked()).toBe(false);
    await page.getByRole('button', { name: 'By page' }).click();
    expect(await page.locator('[data-row] input:not(:checked)').count()).toBe(1);
  });
});

describe('the full list of sources', () => {
  it('switches voices, takes a group apart, and puts it together again', async () => {
    const page = await openCard();
    await page.getByRole('button', { name: '85 sources' }).click();
    const rights = page.getByRole('checkbox', { name: 'Rights groups' });
    await page.getByRole('checkbox', { name: /^Human Rights Watch/ }).click();
    await expect.poll(() => rights.evaluate((one: HTMLInputElement) => one.indeterminate)).toBe(true);
    await page.getByRole('checkbox', { name: /^Amnesty International/ }).click();
    await expect.poll(() => rights.isChecked()).toBe(false);
    await page.getByRole('checkbox', { name: /^Amnesty International/ }).click();
    await expect.poll(() => rights.isChecked()).toBe(true);
    expect(await page.getByRole('checkbox', { name: /^Human Rights Watch/ }).isChecked()).toBe(false);
    await rights.click();
    await rights.click();
    await expect
      .poll(() => page.getByRole('checkbox', { name: /^Human Rights Watch/ }).isChecked())
      .toBe(true);
  });

  it('leaves one voice alone by “only”, which is always in sight', async () => {
    const page = await openCard();
    await page.getByRole('button', { name: '85 sources' }).click();
    const only = page.getByRole('button', { name: 'Only Interior ministry' });
    expect(await only.isVisible()).toBe(true);
    await only.click();
    await expect.poll(() => page.getByRole('checkbox', { name: 'Witnesses' }).isChecked()).toBe(false);
    expect(await page.locator('[data-row] input:checked').count()).toBe(1);
    await page.getByRole('button', { name: 'Switch all on' }).click();
    await expect.poll(() => page.locator('[data-row] input:not(:checked)').count()).toBe(0);
  });

  it('is narrowed by what the reader types, without case and accents', async () => {
    const page = await openCard();
    await page.getByRole('button', { name: '85 sources' }).click();
    const field = page.getByRole('searchbox', { name: 'Filter' });
    await field.pressSequentially('ÁMNESTY');
    await expect.poll(() => page.locator('[data-row]').count()).toBe(1);
    await field.fill('nowhere');
    await page.getByText('Nothing matches.').waitFor();
  });

  it('has one tab stop a row, and arrows to what else stands in it', async () => {
    const page = await openCard();
    await page.getByRole('button', { name: '85 sources' }).click();
    await page.getByRole('checkbox', { name: /^Prosecutors/ }).focus();
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toContain('Interior ministry');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('[data-row] input:checked').count()).toBe(1);
    expect(await focused(page)).toBe('only');
  });
});

describe('what opens from the foot and the date', () => {
  it('lists all answers under folded headings, and opens those that the reader looks for', async () => {
    const page = await openCard();
    await page.getByRole('button', { name: '123 answers' }).click();
    await page.getByText('Arrests').click();
    await page.locator('.section [data-fact=detained]').waitFor();
    expect(await page.locator('.section [data-fact=killed]').count()).toBe(0);
    await page.getByRole('searchbox').fill('killed');
    await page.locator('.section [data-fact=killed]').waitFor();
    expect(await page.locator('.section').count()).toBe(1);
    await page.locator('.section [data-fact=killed] > details > summary').click();
    await page.locator('.section .plot').first().waitFor();
    expect(await page.locator('.card > ul .details').count()).toBe(0);
  });

  it('goes back to a day, and to now', async () => {
    const page = await openCard();
    await page.getByRole('button', { name: 'as of Dec 2024' }).click();
    await page.getByRole('slider', { name: 'Go back to a day' }).focus();
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('button', { name: 'as of 2022-08-16' }).waitFor();
    await page.getByRole('button', { name: 'Back to now' }).click();
    await page.getByRole('button', { name: 'as of Dec 2024' }).waitFor();
  });

  it('closes again by the link that opened it, which says whether it is open', async () => {
    const page = await openCard();
    const link = page.getByRole('button', { name: '7 corrections' });
    expect(await link.getAttribute('aria-expanded')).toBe('false');
    await link.click();
    await page.getByRole('region', { name: '7 corrections' }).waitFor();
    expect(await link.getAttribute('aria-expanded')).toBe('true');
    await link.click();
    await page.getByRole('region', { name: '7 corrections' }).waitFor({ state: 'detached' });
  });
});

describe('a page with hotkeys', () => {
  const hotkeys = (capture: boolean): string => `<script>addEventListener('keydown', (event) => {
    if (event.key === 'Tab' || event.target.matches('input')) return;
    document.title += event.key; event.preventDefault(); }, ${capture});</script>`;

  it.each([false, true])(
    'that listens on the document (capture: %s) leaves Space and letters to the card',
    async (capture) => {
      const page = await openCard(card + hotkeys(capture));
      const box = page.getByRole('checkbox', { name: 'Officials' });
      await box.focus();
      await page.keyboard.press('Space');
      await page.locator('.said').waitFor();
      expect(await box.isChecked()).toBe(false);
      await summary(page).focus();
      await page.keyboard.press('Enter');
      await page.locator('.plot').first().waitFor();
      if (capture) return;
      expect(await page.title()).toBe('A page');
      await page.getByRole('button', { name: '85 sources' }).click();
      await page.getByRole('searchbox').pressSequentially('amnesty');
      expect(await page.getByRole('searchbox').inputValue()).toBe('amnesty');
      await page.keyboard.press('Escape');
      expect(await page.title()).toBe('A pageEscape');
    },
  );
});

describe('on artifact', () => {
  it('has the leading findings open, the pages with their addresses, and no controls', async () => {
    const page = await openCard();
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator('.card > ul .details').count()).toBe(4);
    expect(await page.locator('[data-row]').count()).toBe(85);
    const address = await page
      .locator('[data-row] a')
      .first()
      .evaluate((one) => getComputedStyle(one, '::after').content);
    expect(address).toContain('https://news.example/1');
    expect(
      await page
        .locator('.chips, .foot, .by, .hand-on')
        .evaluateAll((all) => all.filter((one) => one.checkVisibility()).length),
    ).toBe(0);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect.poll(() => page.locator('.card > ul .details').count()).toBe(0);
  });
});

describe('a newer revision', () => {
  it('is shown at once while nobody has seen the card, keeping what is open', async () => {
    const page = await openCard('<div style="block-size:3000px"></div><what-we-know></what-we-know>');
    await page.locator('what-we-know').evaluate((one) => (one as unknown as { revise(): void }).revise());
    await expect.poll(() => page.locator('[data-fact=killed] .label').textContent()).toBe('Killed (new)');
  });

  it('waits for the reader where the card was seen', async () => {
    const page = await openCard('<what-we-know refresh="60"></what-we-know>');
    await page.waitForTimeout(100);
    await page.locator('what-we-know').evaluate((one) => (one as unknown as { revise(): void }).revise());
    const news = page.getByRole('button', { name: '1 answer changed – show' });
    await news.waitFor();
    expect(await page.locator('[data-fact=killed] .label').textContent()).toBe('Killed');
    await news.click();
    await expect.poll(() => page.locator('[data-fact=killed] .label').textContent()).toBe('Killed (new)');
  });
});

describe('for everybody', () => {
  const states: readonly (readonly [what: string, act: (page: Page) => Promise<void>])[] = [
    ['at rest', async () => undefined],
    ['after a switch', (page) => page.getByRole('checkbox', { name: 'Officials' }).click()],
    ['with a finding open', (page) => summary(page).click()],
    ['with the sources open', (page) => page.getByRole('button', { name: '85 sources' }).click()],
    ['with the answers open', (page) => page.getByRole('button', { name: '123 answers' }).click()],
    ['with the corrections open', (page) => page.getByRole('button', { name: '7 corrections' }).click()],
    ['with the day open', (page) => page.getByRole('button', { name: 'as of Dec 2024' }).click()],
  ];

  it.each(states)('axe finds nothing wrong %s, in light and in dark', async (_, act) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await openCard(card, { colorScheme });
      await act(page);
      await page.mouse.move(0, 0);
      expect(await violations(page)).toEqual([]);
    }
  });
});
