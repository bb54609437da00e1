// The page on which a newsroom chooses its card: everything that it prints works where it is pasted.
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { getBrowser } from './get-browser.ts';
import { layoutShift } from './layout-shift.ts';
import { soon, textOf } from './soon.ts';
import { openWholeSite, story, title, type WholeSite } from './whole-site.ts';

let site: WholeSite;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  site = await openWholeSite();
});
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
});
afterAll(() => site.close());

async function newPage(options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const context = await (await getBrowser()).newContext({
    viewport: { width: 1200, height: 900 },
    ...options,
  });
  contexts.push(context);
  return context.newPage();
}

async function configure(fragment = ''): Promise<Page> {
  const page = await newPage();
  await page.goto(`${site.origin}/configure${fragment}`);
  await page.locator('#card').getByRole('heading', { name: title }).waitFor();
  return page;
}

const living = ['One script tag', 'An element', 'A pinned version', 'A plain link'];
const ways = [...living, 'From your server', 'A frame', 'Newsletter, HTML', 'Newsletter, text'];
const chosen =
  '#lang=de&theme=dark&heading-level=4&as-of=2026-03-02&sources=herald-1+post-1&without-groups=witnesses';

/** What the page prints for each way of embedding. */
async function printed(fragment: string): Promise<(way: string) => string> {
  const page = await configure(fragment);
  const all = new Map<string, string>();
  for (const way of ways) {
    const radio = page.getByRole('radio', { name: way, exact: true });
    await radio.check();
    // Some are worked out, and come a moment later.
    const snippet = page.locator(`#snippet[data-how="${await radio.getAttribute('value')}"]`);
    all.set(way, await snippet.inputValue());
  }
  return (way) => all.get(way) ?? '';
}

/** What the notes beside the snippets ask a newsroom's policy to allow, and nothing more. */
function policy(): Record<string, string> {
  const allowed = `script-src ${site.origin}; connect-src ${site.origin}; frame-src ${site.origin}`;
  return { 'content-security-policy': `default-src 'none'; ${allowed}` };
}

/** A page of the newsroom with what was copied. */
async function paste(
  snippet: string,
  headers: Readonly<Record<string, string>> = {},
  javaScriptEnabled = true,
): Promise<Page> {
  const page = await newPage({ javaScriptEnabled });
  await page.goto(site.paste(snippet, headers));
  return page;
}

describe('what is printed', () => {
  let plain: (way: string) => string;
  let set: (way: string) => string;

  beforeAll(async () => {
    plain = await printed('');
    set = await printed(chosen);
  });

  it.each(living)('draws the card on a page with a strict policy: %s', async (way) => {
    const page = await paste(plain(way), policy());
    const card = page.locator('what-we-know');
    await card.getByRole('heading', { level: 2, name: title }).waitFor();
    await card.getByText('226').first().waitFor();
    await soon(() => page.getByRole('link', { name: `${title}: what we know` }).count()).toBe(0);
  });

  it.each(living)('says what was chosen: %s', async (way) => {
    const card = (await paste(set(way))).locator('what-we-know');
    await card.getByRole('heading', { level: 4, name: title }).waitFor();
    await card.locator('.kick').getByText('2 Quellen').waitFor();
    await card.getByText('180').first().waitFor();
    await soon(() => card.evaluate((host) => getComputedStyle(host).colorScheme)).toBe('dark');
    await soon(() => card.locator('.why').first().isVisible()).toBe(false);
  });

  it('keeps the link where the script does not come', async () => {
    const page = await paste(plain('An element') + plain('A plain link'), {}, false);
    const links = page.getByRole('link', { name: `${title}: what we know` });
    await soon(() => links.count()).toBe(2);
    await links.first().click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
  });

  it('brings a whole card from the newsroom’s own server, with scripts and without', async () => {
    for (const scripts of [false, true]) {
      const page = await paste(plain('From your server'), {}, scripts);
      await page.getByRole('heading', { level: 2, name: title }).waitFor();
      await textOf(page.locator('[data-fact=aboard]')).toContain('about 230');
    }
  });

  it('frames a card that is as tall as it says', async () => {
    const page = await paste(set('A frame'), policy());
    const frame = page.frameLocator('iframe');
    await frame.locator('.kick').getByText('2 Quellen').waitFor();
    const missing = async (): Promise<number> => {
      const inside = await frame
        .locator('body')
        .evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
      return inside - Number(await page.locator('iframe').getAttribute('height'));
    };
    await soon(missing).toBe(0);
    const root = frame.locator('html');
    await soon(() => root.evaluate((html) => getComputedStyle(html).colorScheme)).toBe('dark');
    await frame.locator('summary').first().click();
    await frame.locator('.report').first().waitFor();
    await soon(missing).toBe(0);
  });

  it('tells newsletters what the card says, in this view', async () => {
    for (const way of ['Newsletter, text', 'Newsletter, HTML']) {
      const letter = await paste(set(way), {}, false);
      const words = (await letter.locator('body').innerText()).replace(/\s+/g, ' ');
      expect(words).toContain(title);
      expect(words).toContain('2 Quellen');
      expect(words).toMatch(
        /How many people were brought ashore\? \[?[^\]]*?\]? ?180( ·)? Coast guard, 2\. März/,
      );
      expect(words).not.toContain('226');
    }
    expect(set('Newsletter, HTML')).toContain(`href="${site.origin}/s/${story}"`);
    expect(set('Newsletter, HTML')).not.toContain('<script');
    expect(set('Newsletter, text')).toContain(`${site.origin}/s/${story}`);
  });
});

describe('the place that is kept free', () => {
  it('is as high as the card: nothing on the page moves when it comes', async () => {
    const page = await configure('#how=element&reserve=on');
    const snippet = page.locator('#snippet');
    await soon(() => snippet.inputValue()).toMatch(/min-height:[1-9]\d\d+px/);
    const width = await page.locator('#card').evaluate((card) => card.getBoundingClientRect().width);
    const font = await page.locator('#ground').evaluate((ground) => getComputedStyle(ground).font);
    const column = `<style>body { margin: 0 } div { width: ${width}px; font: ${font} }</style>`;
    const news = await newPage();
    await news.goto(site.paste(`${column}<div>${await snippet.inputValue()}<p id="after">after</p></div>`));
    await news.locator('what-we-know').getByRole('heading', { level: 2, name: title }).waitFor();
    expect(await layoutShift(news)).toBe(0);
    const [card, free] = await news.evaluate(() => {
      const element = document.querySelector('what-we-know') as HTMLElement;
      const inside = element.shadowRoot?.querySelector('section')?.getBoundingClientRect().height ?? 0;
      return [inside, element.getBoundingClientRect().height] as const;
    });
    expect(free - card).toBeGreaterThanOrEqual(0);
    expect(free - card).toBeLessThan(2);
  });
});

describe('the page', () => {
  it('shows the card as chosen, and keeps the choice in its address', async () => {
    const page = await configure();
    const card = page.locator('#card');
    await page.getByRole('combobox', { name: 'Language' }).selectOption('fr');
    await card.getByText('Ce que l’on sait').waitFor();
    await page.locator('#group-list').getByRole('checkbox').first().uncheck();
    await page.getByText('All 6', { exact: true }).click();
    await page
      .locator('#source-list')
      .getByRole('checkbox', { name: /Musterzeitung/ })
      .uncheck();
    await page.getByText('5 of 6: each has a switch of its own').waitFor();
    await page.getByRole('textbox', { name: 'As known on' }).fill('2026-03-03');
    await soon(() => card.getAttribute('as-of')).toBe('2026-03-03');
    await soon(() => card.getAttribute('without-groups')).toBe('officials');
    const again = await configure(await page.evaluate(() => location.hash));
    await soon(() => again.locator('#card').getAttribute('sources')).toBe(await card.getAttribute('sources'));
    await soon(() => again.locator('#snippet').inputValue()).toBe(
      await page.locator('#snippet').inputValue(),
    );
    await page.getByRole('button', { name: 'Start afresh' }).click();
    await page.getByText('All 6', { exact: true }).waitFor();
    await soon(() => page.locator('#snippet').inputValue()).toBe(
      `<script async src="${site.origin}/embed/v1/stories/${story}.js"></script>\n<what-we-know story="${story}">\n  <a href="${site.origin}/s/${story}">${title}: what we know</a>\n</what-we-know>`,
    );
  });

  it('shows a phone’s width and a desktop’s', async () => {
    const page = await configure();
    const width = (): Promise<number> =>
      page.locator('#card').evaluate((card) => card.getBoundingClientRect().width);
    await soon(width).toBeGreaterThan(600);
    await page.getByRole('radio', { name: 'Phone, 360' }).check();
    await soon(width).toBe(328);
  });

  it('works by keyboard alone', async () => {
    const page = await configure();
    const focused = (): Promise<string> =>
      page.evaluate(
        () =>
          (document.activeElement as HTMLElement).id || (document.activeElement as HTMLInputElement).value,
      );
    await page.getByRole('combobox', { name: 'Story' }).focus();
    const stops: string[] = [];
    for (let stop = 0; stop < 20 && stops.at(-1) !== 'copy'; stop += 1) {
      await page.keyboard.press('Tab');
      stops.push(await focused());
      if (stops.at(-1) === 'element') await page.keyboard.press('ArrowRight');
    }
    expect(stops).toContain('as-of');
    expect(stops).toContain('sources-on');
    expect(stops.slice(-3)).toEqual(['element', 'snippet', 'copy']);
    await soon(() => page.locator('#snippet').inputValue()).toContain('data-story=');
    await page.keyboard.press('Enter');
    await page.getByText(/^(Copied\.|Marked: copy it with your keyboard\.)$/).waitFor();
  });

  it('offers what is there when the Worker does not answer', async () => {
    const page = await newPage();
    await page.route('**/v1/stories', (route) => route.fulfill({ status: 503, body: '{}' }));
    await page.goto(`${site.origin}/configure`);
    await page.getByText('The Worker did not answer as it should').waitFor();
  });
});
