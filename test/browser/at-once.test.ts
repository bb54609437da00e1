// What a page shows at once, in a language that is not the story's: from the Worker, on a newsroom's page, as /configure has it.
import type { BrowserContext, Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Choice } from '../../widget/pages/configure/choice.ts';
import { type Host, type Mode, snippets } from '../../widget/pages/configure/snippets.ts';
import { full } from '../full.ts';
import { getBrowser } from './get-browser.ts';
import { soon } from './soon.ts';
import { openWholeSite, story, type WholeSite } from './whole-site.ts';

let site: WholeSite;
let host: Host;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  site = await openWholeSite();
  host = { origin: site.origin, pinned: '', integrity: '' };
});
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
});
afterAll(() => site.close());

const titles = {
  ar: 'مثال: جنوح عبّارة',
  kk: 'Мысал: паром қайраңға отырып қалды',
  ru: 'Пример: паром сел на мель',
  zh: '示例：一艘渡轮搁浅',
} as const;
type Tongue = keyof typeof titles;
const tongues: readonly Tongue[] = full ? ['ar', 'kk', 'ru', 'zh'] : ['ar', 'ru'];

function snippet(way: Mode, lang: string): string {
  const spoken = { story, title: '', spoken: 'en', lang };
  const choice: Choice = { ...spoken, theme: '', level: '', asOf: '' };
  return `${snippets[way](choice, host)}<p id="after">after</p>`;
}

interface Held {
  readonly page: Page;
  /** Paths that the card asked for, in their order. */
  readonly asked: string[];
  /** Lets what was held come. */
  go(): Promise<void>;
}

/** A newsroom's page to which nothing of the card comes but its frame and its first script, until the test says so. */
async function hold(body: string, javaScriptEnabled = true): Promise<Held> {
  const context = await (await getBrowser()).newContext({
    viewport: { width: 800, height: 900 },
    javaScriptEnabled,
  });
  contexts.push(context);
  const page = await context.newPage();
  const asked: string[] = [];
  const held: Route[] = [];
  let open = false;
  await page.route(`${site.origin}/**`, (route) => {
    const { pathname, search } = new URL(route.request().url());
    asked.push(pathname + search);
    if (open || /^\/(embed\/(v1|frames)\b|e\/)/.test(pathname)) return route.continue();
    held.push(route);
    return undefined;
  });
  await page.addInitScript(() => {
    const told: string[] = [];
    Object.assign(window, { told });
    for (const name of ['wwk-ready', 'wwk-error']) addEventListener(name, () => told.push(name));
    let moved = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) moved += (entry as unknown as { value: number }).value;
      Object.assign(window, { moved });
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(site.paste(body));
  await page.locator('.row').first().waitFor();
  return {
    page,
    asked,
    async go() {
      open = true;
      await Promise.all(held.splice(0).map((route) => route.continue()));
    },
  };
}

/** How far things on the page have moved by themselves so far. */
function moved(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        const sum = (): number => (window as unknown as { moved?: number }).moved ?? 0;
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(sum()))));
      }),
  );
}

async function told(page: Page, name: string): Promise<void> {
  await page.waitForFunction((name) => (window as unknown as { told: string[] }).told.includes(name), name);
}

const looks = async (page: Page): Promise<unknown> => ({
  words: await page.locator('.card').innerText(),
  card: await page.locator('.card').boundingBox(),
  after: await page.locator('#after').boundingBox(),
});

describe.each(tongues)('the first card in %s', (lang) => {
  it('is drawn from one answer, and taken over without moving anything', async () => {
    const { page, asked, go } = await hold(snippet('tag', lang));
    const card = page.locator('.card');
    await soon(() => page.getByRole('heading', { level: 2 }).innerText()).toBe(titles[lang]);
    await soon(() => card.getAttribute('lang')).toBe(lang);
    await soon(() => card.getAttribute('dir')).toBe(lang === 'ar' ? 'rtl' : 'ltr');
    expect(asked[0]).toBe(`/embed/v1/stories/${story}.js?lang=${lang}`);
    // The rest is asked for once the browser has nothing better to do; none of it has come.
    for (const later of asked.slice(1)) expect(later).toMatch(/\/rest\.js$|^\/v1\/stories\/[a-z-]+$/);
    const before = await looks(page);
    const shift = await moved(page);
    await go();
    await told(page, 'wwk-ready');
    expect(await looks(page)).toEqual(before);
    expect(await moved(page)).toBe(shift);
    expect(asked.filter((path) => path.endsWith(`/${lang}.js`))).toHaveLength(1);
    await page.locator('.row summary').first().click();
    await page.locator('.report').first().waitFor();
  });

  it('stands in the page of a server, whole without scripts, and is taken over with them', async () => {
    const still = await hold(snippet('server', lang), false);
    await soon(() => still.page.getByRole('heading', { level: 2 }).innerText()).toBe(titles[lang]);
    const { page, go } = await hold(snippet('server', lang));
    const before = await looks(page);
    await go();
    await told(page, 'wwk-ready');
    expect(await looks(page)).toEqual(before);
    expect(await moved(page)).toBe(0);
  });
});

describe('a first card', () => {
  it('keeps its language when the words for the rest do not come', async () => {
    const { page, go } = await hold(snippet('tag', 'ru'));
    await page.route(/\/ru\.js$/, (route) => route.abort());
    const before = await looks(page);
    await go();
    await told(page, 'wwk-error');
    expect(await looks(page)).toEqual(before);
  });

  it('comes in a frame in the language of its query', async () => {
    const { page, asked } = await hold(`${snippet('element', 'zh')}${snippet('frame', 'ru')}`);
    const heading = page.frameLocator('iframe').getByRole('heading', { level: 2 });
    await heading.getByText(titles.ru).waitFor();
    await soon(() => asked).toContain(`/embed/v1/stories/${story}.js?lang=ru`);
  });

  it('waits for the words of a language that the title is not written in', async () => {
    const { page, asked, go } = await hold(`${snippet('server', 'en')}${snippet('tag', 'de')}`);
    await soon(() => asked).toContain(`/embed/v1/stories/${story}.js?lang=de`);
    await soon(() => page.locator('.card').count()).toBe(1);
    await go();
    await page.getByText('Was wir wissen').waitFor();
  });
});
