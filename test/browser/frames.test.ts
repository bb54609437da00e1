/** Frames with cards on a page of somebody else: each becomes as tall as its card, whenever either of the two comes. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { pageScript } from '../../data/site/pages/page-script.ts';
import { siteForTests } from './site-for-tests.ts';
import { soon } from './soon.ts';
import { embed, tag } from './widget-site.ts';

const site = await siteForTests();
let frames: string;

beforeAll(async () => {
  frames = await pageScript('frame/resizer.ts');
});

const card = `<!doctype html><html data-wwk-frame><body style="margin:0">${tag}${embed}`;
const frame = '<iframe src="/e/unrest" width="400" height="100" title="Facts"></iframe>';
const script = '<script src="/embed/frames.js"></script>';
const foreign = `<script>addEventListener('message', ({ data }) => parent.postMessage({ type: 'wwk-height', height: 4000 }, '*'));
  parent.postMessage({ type: 'wwk-height', height: 4000 }, '*')</script>`;

async function open(body: string): Promise<Page> {
  const page = await site.open('');
  await page.route('**/e/unrest*', (route) => route.fulfill({ body: card, contentType: 'text/html' }));
  await page.route('**/embed/frames.js', (route) =>
    route.fulfill({
      body: frames,
      contentType: 'text/javascript',
      headers: { 'access-control-allow-origin': '*' },
    }),
  );
  await page.route('https://ads.example/**', (route) =>
    route.fulfill({ body: foreign, contentType: 'text/html' }),
  );
  await page.goto(site.address(body));
  return page;
}

const heights = (page: Page): Promise<number[]> =>
  page.evaluate(() => [...document.querySelectorAll('iframe')].map(({ clientHeight }) => clientHeight));
/** What stands in a frame is never cut off. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const inside = document.querySelector('iframe')?.contentDocument?.documentElement;
    return inside ? inside.scrollHeight - inside.clientHeight : Number.NaN;
  });

async function isDrawn(page: Page): Promise<void> {
  const inside = page.frameLocator('iframe').first();
  await inside.locator('[part=card] [part=finding], [part~=finding]').first().waitFor();
  // The card can be used once it has drawn what a reader may open.
  await soon(() => inside.locator('what-we-know').evaluate((one) => one.matches(':defined'))).toBe(true);
}

describe('frames.js', () => {
  it.each([
    ['before the frame', `${script}${frame}`],
    ['after the frame', `${frame}${script}`],
    ['as a module', `${frame}<script type="module" src="/embed/frames.js"></script>`],
  ])('%s makes it as tall as its card', async (_where, body) => {
    const page = await open(body);
    await isDrawn(page);
    await soon(async () => (await heights(page))[0]).toBeGreaterThan(300);
    await soon(() => overflow(page)).toBe(0);
  });

  it('that comes long after the card asks it', async () => {
    const page = await open(frame);
    await isDrawn(page);
    await page.waitForTimeout(1500);
    expect((await heights(page))[0]).toBe(100);
    await page.evaluate(() => {
      const late = document.createElement('script');
      late.src = '/embed/frames.js';
      document.body.append(late);
    });
    await soon(async () => (await heights(page))[0]).toBeGreaterThan(300);
    await soon(() => overflow(page)).toBe(0);
  });

  it('finds frames that come after it, and follows a card that opens', async () => {
    const page = await open(script);
    await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), frame);
    await isDrawn(page);
    await soon(() => overflow(page)).toBe(0);
    const [before = 0] = await heights(page);
    await page.frameLocator('iframe').locator('[data-fact=killed] summary').click();
    await soon(async () => (await heights(page))[0]).toBeGreaterThan(before);
    await soon(() => overflow(page)).toBe(0);
  });

  it('touches no frame of another host, whatever that says', async () => {
    const ads = ['https://ads.example/e/unrest', 'https://ads.example/'];
    const page = await open(
      `${frame}${ads.map((src) => `<iframe src="${src}" width="300" height="90" title="Advert"></iframe>`).join('')}${script}`,
    );
    await soon(async () => (await heights(page))[0]).toBeGreaterThan(300);
    expect((await heights(page)).slice(1)).toEqual([90, 90]);
  });
});

describe('a card in a frame', () => {
  it('answers WordPress, which asks with the secret that it knows the frame by', async () => {
    const page = await open(frame);
    await isDrawn(page);
    const told = await page.evaluate(
      () =>
        new Promise((resolve) => {
          addEventListener('message', ({ data }) => {
            if (data?.message === 'height' && data.secret === 'zq7secret') resolve(data);
          });
          const ask = (): void =>
            document
              .querySelector('iframe')
              ?.contentWindow?.postMessage({ message: 'ready', secret: 'zq7secret' }, '*');
          setInterval(ask, 100);
        }),
    );
    expect(told).toMatchObject({ message: 'height', value: expect.any(Number), secret: 'zq7secret' });
  });
});
