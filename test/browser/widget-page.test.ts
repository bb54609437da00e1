// The card as a guest on a page: it fails quietly, and leaves the page as it found it.
import { describe, expect, it } from 'vitest';
import { impatient } from './scenarios/scenario.ts';
import { siteForTests } from './site-for-tests.ts';
import { soon, textOf } from './soon.ts';
import { story } from './story.ts';
import { embed, type Site, seen, serve, tag, told } from './widget-site.ts';

const site = await siteForTests();

describe('when the story cannot be had', () => {
  const failures: readonly [string, Site['answer'], object][] = [
    [
      'is not there',
      (_request, response) => response.writeHead(404, { 'access-control-allow-origin': '*' }).end('{}'),
      { failure: 'status', status: 404 },
    ],
    ['is a page', (_request, response) => response.end('<!doctype html><p>Login'), { failure: 'not-json' }],
    ['is of an earlier format', serve({ ...story, schema: 1 }), { failure: 'schema' }],
    ['is another story', serve({ ...story, story: 'flood' }), { failure: 'other-story' }],
    ['lacks what a story has', serve({ ...story, facts: [{ id: 'x' }] }), { failure: 'schema' }],
    ['has no language', serve({ ...story, language: 7 }), { failure: 'schema' }],
    ['breaks off', (_request, response) => response.destroy(), { failure: 'network' }],
  ];

  it.each(failures)('keeps what stands inside the element: the answer %s', async (_what, answer, detail) => {
    site.answer = answer;
    const page = await site.open(tag + embed);
    expect(await told(page, 'wwk-error')).toMatchObject({ ...detail, kept: false });
    await soon(() => page.locator('#fallback').isVisible()).toBe(true);
    expect((await seen(page)).map(({ name }) => name)).toEqual(['wwk-error']);
  });

  it('gives up waiting after a while', async () => {
    site.answer = () => undefined;
    const page = await site.open(impatient(15_000) + tag + embed);
    expect(await told(page, 'wwk-error')).toMatchObject({ failure: 'timeout' });
    await soon(() => page.locator('#fallback').isVisible()).toBe(true);
  });

  it('says so when no story is named', async () => {
    const page = await site.open(`<what-we-know><p id="fallback">x</p></what-we-know>${embed}`);
    expect(await told(page, 'wwk-error')).toMatchObject({ failure: 'address' });
    await soon(() => page.locator('#fallback').isVisible()).toBe(true);
  });

  it('shows the card once another story is named', async () => {
    const page = await site.open(
      `<what-we-know story="nobody"><p id="fallback">x</p></what-we-know>${embed}`,
    );
    await told(page, 'wwk-error');
    await page.evaluate(() => document.querySelector('what-we-know')?.setAttribute('story', 'unrest'));
    await told(page, 'wwk-ready');
    await soon(() => page.locator('#fallback').isVisible()).toBe(false);
  });
});

describe('on a page', () => {
  it('adds nothing to the page’s globals', async () => {
    const plain = await site.open('<p>x</p>');
    const names = (): string[] => Object.getOwnPropertyNames(window).sort();
    const before = await plain.evaluate(names);
    const page = await site.open(tag + embed);
    await told(page, 'wwk-ready');
    await soon(() => page.evaluate(names)).toEqual(before);
  });

  it('can be loaded twice', async () => {
    const page = await site.open(tag + embed + tag + embed.replace('v1.js', 'v1.js?again'));
    await told(page, 'wwk-ready', 2);
    await soon(() => page.getByRole('heading', { level: 2 }).count()).toBe(2);
    expect((await seen(page)).map(({ name }) => name)).toEqual(['wwk-ready', 'wwk-ready']);
  });

  it('works under a strict policy, with trusted types enforced', async () => {
    const page = await site.open(tag + embed, {
      'content-security-policy':
        "default-src 'none'; script-src 'self' 'nonce-test'; connect-src 'self'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    });
    const refused: string[] = [];
    page.on('console', (message) => refused.push(message.text()));
    await told(page, 'wwk-ready');
    await page.locator('[data-fact=killed] summary').click();
    await page.locator('.report').first().waitFor();
    expect(refused).toEqual([]);
    const rule = await page.locator('.card').evaluate((card) => getComputedStyle(card).borderTopWidth);
    expect(rule).toBe('3px');
  });

  it('finds its origin though the page hides document.currentScript', async () => {
    const page = await site.open(`<img name="currentScript" alt="">${tag}${embed}`);
    await told(page, 'wwk-ready');
  });

  it('keeps its shape under the styles of a hostile page', async () => {
    const hostile = `<style>
      * { text-transform: uppercase !important; letter-spacing: 9px; line-height: 3; text-align: right; }
      li, ul, p, h2, input { display: none !important; float: left; }
    </style>`;
    const page = await site.open(hostile + tag + embed);
    await told(page, 'wwk-ready');
    const title = page.getByRole('heading', { level: 2 });
    await soon(() =>
      title.evaluate((h) => [getComputedStyle(h).textTransform, getComputedStyle(h).letterSpacing]),
    ).toEqual(['none', 'normal']);
    await soon(() => title.isVisible()).toBe(true);
  });

  it('takes the font and the colour of the page', async () => {
    const page = await site.open(
      `<style>body { font-family: monospace; color: rgb(1, 2, 3); }</style>${tag}${embed}`,
    );
    await told(page, 'wwk-ready');
    const title = page.getByRole('heading', { level: 2 });
    await soon(() =>
      title.evaluate((h) => [getComputedStyle(h).fontFamily, getComputedStyle(h).color]),
    ).toEqual(['monospace', 'rgb(1, 2, 3)']);
  });

  it('reads the texts of a story as text', async () => {
    const nasty = '<img src=x onerror="seen.push({name:\'thrown\'})">';
    site.answer = serve({
      ...story,
      title: nasty,
      facts: story.facts.map((fact) => ({ ...fact, asks: nasty })),
    });
    const page = await site.open(tag + embed);
    await told(page, 'wwk-ready');
    await textOf(page.getByRole('heading', { level: 2 })).toBe(nasty);
    expect((await seen(page)).map(({ name }) => name)).toEqual(['wwk-ready']);
  });

  it('survives being moved about and taken away while it loads', async () => {
    const page = await site.open(tag + embed);
    await page.evaluate(() => {
      const card = document.querySelector('what-we-know') as HTMLElement;
      for (let at = 0; at < 20; at += 1) {
        card.remove();
        document.body.append(card);
      }
    });
    await told(page, 'wwk-ready');
    await page.evaluate(() => document.querySelector('what-we-know')?.remove());
    expect((await seen(page)).filter(({ name }) => name === 'thrown')).toEqual([]);
  });
});
