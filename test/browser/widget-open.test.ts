// What opens comes as a script of its own: until it is there the card says so, and where it does not come the rest works on.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site, seen, tag, told } from './widget-site.ts';

const core = '<script src="/embed/v1/core.js"></script>';
const first = '<script src="/embed/v1/stories/unrest.js"></script>';
const third = '**/embed/v1/open.js';

let site: Site;

beforeAll(async () => {
  site = await openSite([]);
});

afterEach(() => site.leave());
afterAll(() => site.close());

describe('the script of what opens', () => {
  it('comes by itself when the browser is idle, once', async () => {
    site.scripts.length = 0;
    const page = await site.open(tag + core);
    await told(page, 'wwk-ready');
    await expect.poll(() => site.scripts.filter((path) => path.endsWith('/open.js'))).toHaveLength(1);
    await page.locator('summary').first().click();
    await page.locator('.details .report').first().waitFor();
    expect(site.scripts.filter((path) => path.endsWith('.js'))).toEqual([
      '/embed/v1/core.js',
      '/embed/v1/rest.js',
      '/embed/v1/open.js',
    ]);
  });

  it('is waited for by what the reader opened, which is drawn when it has come', async () => {
    const page = await site.open('<p>An article.</p>');
    let arrive = (): void => undefined;
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await page.route(third, async (route) => {
      await arrived;
      await route.continue();
    });
    await page.goto(site.address(tag + first));
    await told(page, 'wwk-ready');
    await page.locator('summary').first().click();
    await page.locator('.kick button').last().click();
    const waiting = page.locator('[role=status]', { hasText: 'Loading …' });
    await waiting.nth(1).waitFor();
    expect(await page.locator('.panel').getAttribute('aria-label')).toMatch(/sources$/);
    arrive();
    await page.locator('.details .report').first().waitFor();
    await page.locator('.panel [data-row]').first().waitFor();
    expect(await waiting.count()).toBe(0);
    expect((await seen(page)).map(({ name }) => name)).not.toContain('wwk-error');
  });

  it('leaves the card unharmed where it does not come, and is asked for again', async () => {
    const page = await site.open('<p>An article.</p>');
    await page.route(third, (route) => route.abort());
    await page.goto(site.address(tag + core));
    expect(await told(page, 'wwk-error')).toMatchObject({ failure: 'script', kept: true });
    const summary = page.locator('summary').first();
    await summary.click();
    await page.getByText('This did not load. Try again.').waitFor();
    const chip = page.locator('.chips input').first();
    await chip.click();
    await page.locator('.said').waitFor();
    expect(await chip.isChecked()).toBe(false);
    await page.unroute(third);
    await summary.click();
    await summary.click();
    await page.locator('.details .hand-on').first().waitFor();
  });
});
