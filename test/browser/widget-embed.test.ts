// The ways of putting a card on a page, and what the page is told.
import { describe, expect, it } from 'vitest';
import { siteForTests } from './site-for-tests.ts';
import { soon, textOf } from './soon.ts';
import { embed, seen, tag, told } from './widget-site.ts';

const site = await siteForTests();

describe('embedding', () => {
  it('takes one script tag that names the story', async () => {
    const page = await site.open(
      '<p>before</p><script src="/embed/v1.js" data-story="unrest" data-heading-level="4"></script><p>after</p>',
    );
    await told(page, 'wwk-ready');
    await textOf(page.getByRole('heading', { level: 4 }).first()).toBe('The unrest, January 2022');
    await soon(() =>
      page.evaluate(() => document.querySelector('what-we-know')?.nextElementSibling?.textContent),
    ).toBe('after');
  });

  it('takes plain links, which stay as the fallback', async () => {
    const page = await site.open(
      `${embed}<p><a data-what-we-know="unrest" href="/facts">Facts</a> <a data-what-we-know="nobody" href="/other">Other</a></p>`,
    );
    await told(page, 'wwk-ready');
    await told(page, 'wwk-error');
    await soon(() => page.getByRole('link', { name: 'Facts' }).isVisible()).toBe(false);
    await soon(() => page.getByRole('link', { name: 'Other' }).isVisible()).toBe(true);
  });

  it('asks for a lazy card only when it comes near', async () => {
    const before = site.asked;
    const page = await site.open(
      `<div style="height: 5000px"></div>${tag.replace('story=', 'loading="lazy" story=')}${embed}`,
    );
    // What the card would have asked for by now has come to the server before this.
    await page.evaluate(async () => {
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      await fetch('/nothing');
    });
    expect(site.asked).toBe(before);
    await page.evaluate(() => scrollTo(0, 4000));
    await told(page, 'wwk-ready');
    expect(site.asked).toBe(before + 1);
  });

  it('draws a lazy card in the language of the moment at which it comes near again', async () => {
    const held: (() => void)[] = [];
    const { answer } = site;
    site.answer = (...exchange) => held.push(() => answer(...exchange));
    const page = await site.open(
      `${tag.replace('story=', 'loading="lazy" lang="en" story=')}<div style="height: 9000px"></div>${embed}`,
    );
    await soon(() => held.length).toBe(1);
    await page.evaluate(async () => {
      scrollTo(0, 9000);
      document.querySelector('what-we-know')?.setAttribute('lang', 'de');
      // The observer tells of a frame after it was drawn.
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    });
    site.answer = answer;
    for (const release of held) release();
    await page.evaluate(() => scrollTo(0, 0));
    await told(page, 'wwk-ready');
    await soon(() => page.locator('[part=card]').getAttribute('lang')).toBe('de');
    expect((await seen(page)).map(({ name }) => name)).toEqual(['wwk-ready']);
  });

  it('has every attribute as a property, with the default for a bad value', async () => {
    const page = await site.open(
      tag.replace(
        'story=',
        'theme="pink" without="nobody" without-groups="x,y" refresh="x" heading-level="9" story=',
      ) + embed,
    );
    await told(page, 'wwk-ready');
    const read = await page.evaluate(() => {
      const card = document.querySelector('what-we-know') as unknown as Record<string, unknown>;
      const names = [
        'story',
        'src',
        'sources',
        'without',
        'withoutGroups',
        'withoutVoices',
        'asOf',
        'refresh',
        'headingLevel',
        'theme',
        'loading',
        'remember',
      ];
      return names.map((name) => card[name]);
    });
    expect(read).toEqual(['unrest', '', '', 'nobody', 'x,y', '', '', 0, 2, 'auto', 'eager', 'none']);
  });
});

describe('what the page is told', () => {
  it('names the link that a reader opens, and may keep it from opening', async () => {
    const page = await site.open(tag + embed);
    await told(page, 'wwk-ready');
    await page.evaluate(() => addEventListener('wwk-link', (event) => event.preventDefault()));
    await page.locator('[data-fact=killed] summary').click();
    await page.getByRole('link', { name: 'Wire' }).first().click();
    expect(await told(page, 'wwk-link')).toEqual({
      name: 'wwk-link',
      href: 'https://news.example/wire-15#:~:text=a%20total%20of%20225%20people',
    });
  });

  it('hears from a frame how tall the card is, in every way that hosts understand', async () => {
    const page = await site.open(
      '<script nonce="test">window.heard = []; addEventListener("message", (event) => heard.push(event.data));</script>',
    );
    const framed = `<!doctype html><html data-wwk-frame><base href="${site.origin}/"><body style="margin:0">${tag}${embed}</body></html>`;
    await page.evaluate((html) => {
      const frame = document.createElement('iframe');
      frame.srcdoc = html;
      document.body.append(frame);
    }, framed);
    const heard = await page.waitForFunction(() => {
      const all = (window as unknown as { heard: { type?: string }[] }).heard;
      // It tells its height again whenever that changes, each time in four messages.
      return all.length >= 4 && all.at(-4)?.type === 'wwk-height' ? all.slice(-4) : undefined;
    });
    const [own, wordpress, amp, pym] = (await heard.jsonValue()) as [
      { type: string; height: number },
      { message: string; value: number },
      { sentinel: string; height: number },
      string,
    ];
    expect(own).toEqual({ type: 'wwk-height', height: expect.any(Number) });
    expect(wordpress).toMatchObject({ message: 'height', value: own.height });
    expect(amp).toMatchObject({ sentinel: 'amp', height: own.height });
    expect(pym).toBe(`pymxPYMxxPYMxheightxPYMx${own.height}`);
  });

  it('prints what leads opened, with all pages, and folds it again', async () => {
    const page = await site.open(tag + embed);
    await told(page, 'wwk-ready');
    const opened = page.locator('.row details[open] .report');
    const print = (): Promise<boolean> => page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    // Once what opens has come.
    await soon(async () => (await print()) && opened.count()).toBe(8);
    await soon(() => page.locator('[data-row]').count()).toBe(6);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await soon(() => page.locator('.row details[open]').count()).toBe(0);
    await soon(() => page.locator('[data-row]').count()).toBe(0);
  });
});
