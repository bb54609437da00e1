/** Links that readers write, cleaned as sites clean them, become cards and nothing else: no handler, style, id or foreign bundle. */
import { htmlElementAttributes } from 'html-element-attributes';
import { describe, expect, it } from 'vitest';
import { attributeNames } from '../../../widget/element/attributes.ts';
import { siteForTests } from '../site-for-tests.ts';
import { soon } from '../soon.ts';
import { embed, told } from '../widget-site.ts';
import { sanitisers } from './sanitisers.ts';

const site = await siteForTests();

/** Every attribute that HTML knows, and those of our element. */
const known = [...new Set([...Object.values(htmlElementAttributes).flat(), ...attributeNames])];
const mine = ['is', 'part', 'slot', 'exportparts', 'nonce', 'popover', 'inert', 'srcdoc', 'shadowrootmode'];

/** As a page knows them: every handler that this browser has. */
const handlers = `[...new Set([HTMLElement, Document, Window, HTMLBodyElement, HTMLMediaElement].flatMap((one) => {
  const names = []; for (const name in one.prototype) if (name.startsWith('on')) names.push(name); return names; }))]`;

const harm: Readonly<Record<string, string>> = {
  src: 'https://else.example/bundle.json',
  style: 'position:fixed;inset:0;z-index:99',
  tabindex: '0',
  autofocus: '',
  story: 'unrest',
};

function hostileLink(names: readonly string[]): string {
  const attributes = names.map(
    (name) => ` data-${name}="${name.startsWith('on') ? 'window.ran = 1' : (harm[name] ?? 'x')}"`,
  );
  return `<a href="https://news.example/s/unrest" data-what-we-know="unrest"${attributes.join('')}>Facts</a>`;
}

describe.each(Object.entries(sanitisers))('a link that a reader wrote, through %s', (_name, sanitise) => {
  it('gives the card no attribute but those that a link may set, and runs nothing', async () => {
    const blank = await site.open('');
    const names = [...new Set([...known, ...mine, ...(await blank.evaluate<string[]>(handlers))])];
    expect(names.length).toBeGreaterThan(250);
    const clean = await sanitise(hostileLink(names), blank);
    const asked: string[] = [];
    const page = await site.open('');
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(site.address(`<div id="comment">${clean}</div>${embed}`));
    // Where the sanitiser takes our attribute away, the link stays a link.
    if (!clean.includes('data-what-we-know')) {
      expect(await page.locator('what-we-know').count()).toBe(0);
      return;
    }
    await soon(() => page.locator('what-we-know').count()).toBe(1);
    const set = await page.evaluate(() => document.querySelector('what-we-know')?.getAttributeNames() ?? []);
    const allowed = attributeNames.filter((name) => name !== 'src');
    for (const name of set) expect(allowed).toContain(name);
    expect(set).toContain('story');
    // Focus, hover and click are what runs handlers.
    await page.evaluate(() => {
      const card = document.querySelector('what-we-know');
      for (const type of ['focus', 'click', 'mouseover', 'animationstart', 'toggle', 'load', 'error'])
        card?.dispatchEvent(new Event(type));
    });
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    expect(
      await page.evaluate(() => {
        const card = document.querySelector('what-we-know') as HTMLElement;
        return [card.style.length, card.id, card.slot, card.tabIndex, getComputedStyle(card).position];
      }),
    ).toEqual([0, '', '', -1, 'static']);
    for (const url of asked) expect(new URL(url).origin).toBe(site.origin);
  });
});

describe('a plain link', () => {
  it('takes the name of its story from where it leads, when it names none', async () => {
    const page = await site.open(
      `${embed}<p><a data-what-we-know href="https://facts.example/s/unrest?utm_source=x#top">Facts</a></p>`,
    );
    await told(page, 'wwk-ready');
    expect(await page.locator('what-we-know').getAttribute('story')).toBe('unrest');
  });

  it.each(['https://facts.example/', 'javascript:/s/../', '/s/%2e%2e', '/s/'])(
    'that leads to %s is left with its fallback',
    async (href) => {
      const page = await site.open(`${embed}<p><a data-what-we-know href="${href}">Facts</a></p>`);
      await told(page, 'wwk-error');
      expect(await page.getByRole('link', { name: 'Facts' }).isVisible()).toBe(true);
    },
  );
});
