// The harness itself, in every engine: what a test says to a tab is what happens on the page.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { embed, openSite, type Site, serve, tag } from '../widget-site.ts';
import { inEachEngine } from './each-engine.ts';

let site: Site;

beforeAll(async () => {
  site = await openSite();
});
beforeEach(() => {
  site.answer = serve();
});
afterAll(() => site.close());

inEachEngine('a tab', (engine) => {
  it('evaluates expressions and functions, and gives their answers as they are', async () => {
    const tab = await engine().open(site.address('<p>here</p>'));
    const answer = await tab.evaluate(
      async (a: number, b: string) => [a + 1, `${b}\n"\\\u0001ж`, { c: null }],
      1,
      'x',
    );
    expect(answer).toEqual([2, 'x\n"\\\u0001ж', { c: null }]);
    expect(await tab.evaluate('document.querySelector("p").textContent')).toBe('here');
    await expect(tab.evaluate('Promise.reject(new TypeError("no"))')).rejects.toThrow('no');
    await tab.close();
  });

  it('gives answers as they are on a page that spoils JSON', async () => {
    const tab = await engine().open(
      site.address(`<script nonce="test">
        Array.prototype.toJSON = String.prototype.toJSON = () => 'spoilt'; Object.prototype.extra = 'extra';
        JSON.stringify = () => 'spoilt';
      </script>`),
    );
    expect(await tab.evaluate(() => [['a', 1], { b: ['c'] }])).toEqual([['a', 1], { b: ['c'] }]);
    await tab.close();
  });

  it('works under the strictest policy', async () => {
    const tab = await engine().open(
      site.address('<p>here</p>', {
        'content-security-policy':
          "default-src 'none'; script-src 'nonce-test'; require-trusted-types-for 'script'; trusted-types 'none'",
      }),
    );
    expect(await tab.text('p')).toBe('here');
    expect(await tab.errors()).toEqual([]);
    await tab.close();
  });

  it('is as large as asked', async () => {
    const tab = await engine().open(site.address('<p>here</p>'), { width: 420, height: 600 });
    expect(await tab.evaluate('[innerWidth, innerHeight]')).toEqual([420, 600]);
    await tab.resize(760, 900);
    await tab.until('innerWidth === 760 && innerHeight === 900');
    await tab.close();
  });

  it('collects what goes wrong on the page', async () => {
    const tab = await engine().open(
      site.address(`<script nonce="test">
        console.error('said', 1); Promise.reject(new Error('promised')); setTimeout(() => { throw new Error('thrown'); });
      </script>`),
    );
    await tab.until('__seen.errors.length === 3');
    const lines = [...(await tab.errors())].sort();
    expect(lines[0]).toBe('console: said 1');
    expect(lines[1]).toMatch(/^error: .*thrown$/);
    expect(lines[2]).toBe('unhandled: Error: promised');
    await tab.close();
  });

  it('clicks and presses keys as a reader does', async () => {
    const tab = await engine().open(site.address(tag + embed));
    await tab.until("seen.some(({ name }) => name === 'wwk-ready')");
    expect(await tab.count('.row')).toBe(3);
    await tab.click('button', '6 answers');
    await tab.until('find(".section").length === 2');
    await tab.click('.chips label', 'Officials');
    await tab.until('find("[data-fact=killed] .lines")[0].textContent.includes("Nobody left")');
    await tab.press('Tab');
    await tab.press('Space');
    await tab.until('find(".chips input:checked").length === 1');
    expect(await tab.errors()).toEqual([]);
    await tab.close();
  });

  it('has a picture of what is in sight', async () => {
    const tab = await engine().open(site.address('<p>here</p>'));
    const png = await tab.screenshot();
    expect(String.fromCharCode(...png.slice(1, 4))).toBe('PNG');
    await tab.close();
  });

  it('is told what the reader prefers', async () => {
    const tab = await engine().open(site.address(''), { prefers: ['dark', 'reduced motion'] });
    const asks = ['(prefers-color-scheme: dark)', '(prefers-reduced-motion: reduce)'];
    expect(await tab.evaluate((all: string[]) => all.map((one) => matchMedia(one).matches), asks)).toEqual([
      true,
      true,
    ]);
    await tab.close();
  });
});
