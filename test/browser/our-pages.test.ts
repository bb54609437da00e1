// Our own pages in a browser: accessible, inside the window at every width, and under a policy that nothing breaks.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { compiledStory } from '../stories/compiled.ts';
import { getBrowser } from './get-browser.ts';
import { soon } from './soon.ts';
import { openWholeSite, story, title, type WholeSite } from './whole-site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const contexts: BrowserContext[] = [];
let site: WholeSite;

beforeAll(async () => {
  site = await openWholeSite();
});
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
});
afterAll(() => site.close());

interface Opened {
  readonly page: Page;
  /** What the browser refused or could not do. */
  readonly complaints: readonly string[];
}

async function open(path: string, width: number, colorScheme: 'light' | 'dark'): Promise<Opened> {
  const context = await (await getBrowser()).newContext({ viewport: { width, height: 900 }, colorScheme });
  contexts.push(context);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(site.origin + path);
  return { page, complaints };
}

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

/** How far the page is wider than its window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

/** Until every card that will come has come. */
async function settled(page: Page, cards: number): Promise<void> {
  await page.waitForFunction(
    (cards) =>
      [...document.querySelectorAll('what-we-know')].filter((card) =>
        card.shadowRoot?.querySelector('[data-fact]'),
      ).length >= cards,
    cards,
  );
}

const statuses = [
  'agreed',
  'single',
  'fits',
  'differ',
  'disputed',
  'versions',
  'unattributed',
  'unclear',
  'withdrawn',
  'unreported',
];
/** The states of which no card comes. */
const without = ['waiting', 'failed', 'gone'];

describe.each([
  ['light', 360],
  ['dark', 1200],
] as const)('in %s, %i pixels wide', (scheme, width) => {
  it.each(['/', '/docs', '/problems/unknown-story', '/s/nobody'])(
    '%s is accessible and fits',
    async (path) => {
      const { page } = await open(path, width, scheme);
      await soon(() => overflow(page)).toBeLessThanOrEqual(0);
      expect(await violations(page)).toEqual([]);
    },
  );

  it('/configure is accessible and fits, with everything opened', async () => {
    const { page, complaints } = await open('/configure#how=mail', width, scheme);
    await settled(page, 1);
    await page.locator('#snippet[data-how=mail]').waitFor();
    await page.locator('#sources-on').click();
    await soon(() => overflow(page)).toBeLessThanOrEqual(0);
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('/demo/states shows every state, accessible and inside its column', async () => {
    const { page, complaints } = await open('/demo/states', width, scheme);
    const all = await page.locator('section.state').count();
    await settled(page, all - without.length);
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll('.state')].map(({ id, children }) => {
        const card = [...children].find(({ localName }) => localName === 'what-we-know') as HTMLElement;
        const inside = card.shadowRoot?.querySelector('[data-fact]') ?? null;
        const { left, right } = card.getBoundingClientRect();
        const out = [...(card.shadowRoot?.querySelectorAll('section *') ?? [])].filter((element) => {
          const box = element.getBoundingClientRect();
          return box.width > 2 && (box.right > right + 1 || box.left < left - 1);
        });
        return { id, card: inside !== null, out: out.map(({ outerHTML }) => outerHTML.slice(0, 80)) };
      }),
    );
    expect(shown.filter(({ card }) => !card).map(({ id }) => id)).toEqual(without);
    expect(shown.filter(({ out }) => out.length > 0)).toEqual([]);
    for (const status of statuses)
      await soon(() => page.locator(`#${status} [data-fact]`).getAttribute('data-status')).toBe(status);
    for (const id of without) await soon(() => page.locator(`#${id} .fallback`).isVisible()).toBe(true);
    await soon(() => page.locator('#stale [data-fact]').first().isVisible()).toBe(true);
    await soon(() => overflow(page)).toBeLessThanOrEqual(0);
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe('the page of five articles', () => {
  it('has a card of these five alone, whose switches they are, and never shows again what was taken back', async () => {
    const bundle = JSON.stringify(await compiledStory('kazakhstan-unrest-2022'));
    const { page, complaints } = await open('/demo', 1200, 'light');
    await page.route('**/v1/stories/kazakhstan-unrest-2022', (route) => route.fulfill({ body: bundle }));
    await page.goto(`${site.origin}/demo/articles`);
    await settled(page, 1);
    const card = page.locator('what-we-know');
    const values = card.locator('[data-fact=killed] .line [part=value]');
    await soon(() => card.locator('.chips input').count()).toBe(5);
    await soon(() => values.allInnerTexts()).toEqual(['225']);

    await card.getByRole('checkbox', { name: 'Hams Live News' }).uncheck();
    await card.getByText('Without Hams Live News, nothing here changes.').first().waitFor();
    await card.getByRole('checkbox', { name: 'Premiere Next' }).uncheck();
    await soon(() => values.allInnerTexts()).toEqual(['dozens']);
    expect(await violations(page)).toEqual([]);
    expect(complaints.filter((one) => !one.includes('404'))).toEqual([]);
  });
});

describe('an address that is pasted into WordPress', () => {
  // In the sandbox that WordPress puts around it a frame has no origin, and npm start lets no page without one read stories
  // that nobody has published. A deployed Worker lets everybody read.
  it('becomes a frame, which says how tall it is', async () => {
    const { page } = await open(`/s/${story}`, 1200, 'light');
    const found = await page.locator('link[type="application/json+oembed"]').getAttribute('href');
    // What WordPress adds to the address that it finds, and what it makes of the answer.
    const asked = await fetch(`${found}&maxwidth=500&maxheight=750&dnt=1&format=json`);
    const { html } = (await asked.json()) as { html: string };
    const [, src] = / src="([^"]+)"/.exec(html) ?? [];
    const framed = `<iframe src="${src}#?secret=abc123" width="480" height="640"></iframe>`;
    const listening =
      '<script>window.heard = []; addEventListener("message", ({ data }) => heard.push(data));</script>';
    await page.goto(site.paste(listening + framed));
    await page.frameLocator('iframe').getByRole('heading', { name: title }).waitFor();
    const heard = await page.waitForFunction(() =>
      (window as unknown as { heard: { message?: string }[] }).heard.find(
        ({ message }) => message === 'height',
      ),
    );
    expect(await heard.jsonValue()).toMatchObject({ secret: 'abc123', value: expect.any(Number) });
  });
});
