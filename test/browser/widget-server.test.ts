// The card that a server puts into the page: whole without scripts, taken over where it stands with them.
import { beforeAll, describe, expect, it } from 'vitest';
import { renderServerCard } from '../../data/render/server-card.ts';
import { en } from '../../data/wording/locales/en.ts';
import { getBrowser } from './get-browser.ts';
import { layoutShift } from './layout-shift.ts';
import { siteForTests } from './site-for-tests.ts';
import { soon, textOf } from './soon.ts';
import { story } from './story.ts';
import { seen, told } from './widget-site.ts';

const site = await siteForTests();
let card: string;

beforeAll(async () => {
  card = await renderServerCard(story, en, 'en');
});

const core = '<script src="/embed/v1/core.js" async></script>';

describe('a card from the server', () => {
  it('is whole without scripts, and shows no control that would do nothing', async () => {
    const context = await (await getBrowser()).newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const url = (await site.open(card + core)).url();
    await page.goto(url);
    await textOf(page.locator('[data-fact=killed] .lines')).toBe('225 Prosecutor, 15 Jan');
    await page.locator('[data-fact=killed] > details > summary').click();
    await soon(() => page.getByRole('link', { name: 'Wire' }).first().isVisible()).toBe(true);
    await soon(() => page.getByText('Dutzende Tote').isVisible()).toBe(true);
    await soon(() => page.getByRole('checkbox').count()).toBe(0);
    await soon(() => page.getByRole('button').count()).toBe(0);
    await context.close();
  });

  it('is taken over without moving anything on the page', async () => {
    const page = await site.open(`${card}<p id="after">after</p>${core}`);
    await told(page, 'wwk-ready');
    expect(await layoutShift(page)).toBe(0);
    await page.getByRole('button', { name: '6 answers' }).click();
    await soon(() => page.locator('.section').count()).toBe(2);
    expect((await seen(page)).map(({ name }) => name)).toEqual(['wwk-ready']);
  });

  it('keeps open what the reader opened before the script came', async () => {
    const page = await site.open(card);
    await page.locator('[data-fact=detained] > details > summary').click();
    await page.addScriptTag({ url: '/embed/v1/core.js' });
    await told(page, 'wwk-ready');
    await soon(() => page.locator('[data-fact=detained] > details').getAttribute('open')).toBe('');
    await soon(() => page.locator('[data-fact=detained] .report').count()).toBeGreaterThan(0);
    await soon(() => page.locator('[data-fact=killed] > details').getAttribute('open')).toBeNull();
  });

  it('stays when the story cannot be had', async () => {
    site.answer = (_request, response) => response.writeHead(500).end();
    const page = await site.open(card + core);
    expect(await told(page, 'wwk-error')).toMatchObject({ kept: true });
    await soon(() => page.getByRole('heading', { level: 2 }).isVisible()).toBe(true);
  });

  it('shows the texts of a story as text', async () => {
    const nasty = '</template><script>seen.push({ name: "thrown" })</script>"&';
    const html = await renderServerCard({ ...story, title: nasty }, en, 'en');
    const page = await site.open(html);
    await textOf(page.getByRole('heading', { level: 2 })).toBe(nasty);
    expect(await seen(page)).toEqual([]);
  });
});
