// The card as a guest on a page: it fails quietly, keeps what it has, and leaves the page as it found it.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { story } from '../widget/story.ts';
import { embed, openSite, type Site, seen, serve, tag, told } from './widget-site.ts';

let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterEach(() => site.leave());
afterAll(() => site.close());
beforeEach(() => {
  site.answer = serve();
});

describe('when the story cannot be had', () => {
  const failures: readonly [string, Site['answer'], object][] = [
    [
      'is not there',
      (_request, response) => response.writeHead(404, { 'access-control-allow-origin': '*' }).end('{}'),
      { failure: 'status', status: 404 },
    ],
    ['is a page', (_request, response) => response.end('<!doctype html><p>Login'), { failure: 'not-json' }],
    ['is of another format', serve({ ...story, schema: 2 }), { failure: 'schema' }],
    ['is another story', serve({ ...story, story: 'flood' }), { failure: 'other-story' }],
    ['lacks what the card needs', serve({ ...story, facts: [{ id: 'x' }] }), { failure: 'bundle' }],
    ['breaks off', (_request, response) => response.destroy(), { failure: 'network' }],
  ];

  it.each(failures)('keeps what stands inside the element: the answer %s', async (_what, answer, detail) => {
    site.answer = answer;
    const page = await site.open(tag + embed);
    expect(await told(page, 'wwk-error')).toMatchObject({ ...detail, kept: false });
    expect(await page.locator('#fallback').isVisible()).toBe(true);
    expect((await seen(page)).map(({ name }) => name)).toEqual(['wwk-error']);
  });

  it('gives up waiting after a while', async () => {
    site.answer = () => undefined;
    const page = await site.open(
      `<script>const { setTimeout: real } = window; window.setTimeout = (f, ms, ...rest) => real(f, ms === 15000 ? 50 : ms, ...rest);</script>${tag}${embed}`,
    );
    expect(await told(page, 'wwk-error')).toMatchObject({ failure: 'timeout' });
    expect(await page.locator('#fallback').isVisible()).toBe(true);
  });

  it('says so when no story is named', async () => {
    const page = await site.open(`<what-we-know><p id="fallback">x</p></what-we-know>${embed}`);
    expect(await told(page, 'wwk-error')).toMatchObject({ failure: 'address' });
    expect(await page.locator('#fallback').isVisible()).toBe(true);
  });

  it('shows the card once another story is named', async () => {
    const page = await site.open(
      `<what-we-know story="nobody"><p id="fallback">x</p></what-we-know>${embed}`,
    );
    await told(page, 'wwk-error');
    await page.evaluate(() => document.querySelector('what-we-know')?.setAttribute('story', 'unrest'));
    await told(page, 'wwk-ready');
    expect(await page.locator('#fallback').isVisible()).toBe(false);
  });
});

describe('when it asks again', () => {
  const live = tag.replace('story=', 'refresh="2" story=');

  /** The story with another figure of the interior ministry. */
  const risen = {
    ...story,
    facts: story.facts.map((fact) => ({
      ...fact,
      claims: fact.claims.map((claim) =>
        claim.said_by === 'interior' ? { ...claim, value: { form: 'exact', n: 10900 } } : claim,
      ),
    })),
  };
  const news = '1 finding changed – show';

  it('says what changed, moves nothing, and shows it when asked, keeping what the reader did', async () => {
    const page = await site.open(live + embed);
    await told(page, 'wwk-ready');
    await page.getByRole('checkbox', { name: 'Heute' }).uncheck();
    await page.locator('[data-fact=killed] summary').click();
    await page.locator('.origin').first().waitFor();
    const text = (): Promise<string> => page.locator('.card').evaluate((card: HTMLElement) => card.innerText);
    const before = [await text(), await page.locator('.card').boundingBox()];
    site.answer = serve(risen);
    await told(page, 'wwk-update');
    const show = page.getByRole('status').getByRole('button', { name: news });
    await show.waitFor();
    expect([(await text()).replace(news, '').trim(), await page.locator('.card').boundingBox()]).toEqual(
      before,
    );

    await show.focus();
    await page.keyboard.press('Enter');
    const detained = page.locator('[data-fact=detained]');
    expect(await detained.locator('.says').textContent()).toContain('10,900 Interior ministry');
    expect(await detained.locator('summary').evaluate((one) => one.matches(':focus'))).toBe(true);
    expect(await page.locator('.told').textContent()).toMatch(
      /^Updated – Detained: now about 2,000 .* 10,900/,
    );
    expect(await show.count()).toBe(0);
    expect(await page.getByRole('checkbox', { name: 'Heute' }).isChecked()).toBe(false);
    expect(await page.locator('.origin').count()).toBeGreaterThan(0);
  });

  it('counts what changed in the view that the reader has turned to meanwhile', async () => {
    const page = await site.open(live + embed);
    await told(page, 'wwk-ready');
    site.answer = serve(risen);
    await page.getByRole('button', { name: news }).waitFor();
    await page.getByRole('checkbox', { name: 'Wire', exact: true }).uncheck();
    expect(await page.locator('.news').textContent()).toBe('Updated – show');
  });

  it('takes the news back when the story is what it was', async () => {
    const page = await site.open(live + embed);
    await told(page, 'wwk-ready');
    site.answer = serve(risen);
    await page.getByRole('button', { name: news }).waitFor();
    site.answer = serve();
    await expect.poll(() => page.locator('.news').textContent(), { timeout: 10_000 }).toBe('');
  });

  it('shows at once what changed on a card that was never in sight', async () => {
    const page = await site.open(`<div style="height: 5000px"></div>${live}${embed}`);
    await told(page, 'wwk-ready');
    site.answer = serve(risen);
    await told(page, 'wwk-update');
    await page.getByText('10,900').first().waitFor({ state: 'attached' });
    expect(await page.locator('.news button').count()).toBe(0);
  });

  it('keeps the old card when the page prevents the news', async () => {
    const page = await site.open(live + embed);
    await told(page, 'wwk-ready');
    await page.evaluate(() => addEventListener('wwk-update', (event) => event.preventDefault()));
    site.answer = serve(risen);
    await told(page, 'wwk-update', 2);
    expect(await page.locator('.news').textContent()).toBe('');
    expect(await page.locator('[data-fact=detained] .says').textContent()).toContain('7,939');
  });

  it('keeps the card when a later load fails', async () => {
    const page = await site.open(live + embed);
    await told(page, 'wwk-ready');
    site.answer = (_request, response) => response.writeHead(500).end();
    expect(await told(page, 'wwk-error')).toMatchObject({ kept: true });
    expect(await page.getByText('The unrest, January 2022').isVisible()).toBe(true);
    expect(await page.locator('#fallback').isVisible()).toBe(false);
  });

  it('asks with the ETag and draws nothing again when nothing changed', async () => {
    const answers: number[] = [];
    const honest = serve();
    site.answer = (request, response) => {
      response.on('finish', () => answers.push(response.statusCode));
      honest(request, response);
    };
    const page = await site.open(live + embed);
    await expect.poll(() => answers.length, { timeout: 10_000 }).toBeGreaterThan(1);
    expect(answers.slice(0, 2)).toEqual([200, 304]);
    expect((await seen(page)).map(({ name }) => name)).toEqual(['wwk-ready']);
  });
});

describe('on a page', () => {
  it('adds nothing to the page’s globals', async () => {
    const plain = await site.open('<p>x</p>');
    const names = (): string[] => Object.getOwnPropertyNames(window).sort();
    const before = await plain.evaluate(names);
    const page = await site.open(tag + embed);
    await told(page, 'wwk-ready');
    expect(await page.evaluate(names)).toEqual(before);
  });

  it('can be loaded twice', async () => {
    const page = await site.open(tag + embed + tag + embed.replace('v1.js', 'v1.js?again'));
    await told(page, 'wwk-ready', 2);
    expect(await page.getByRole('heading', { level: 2 }).count()).toBe(2);
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
    await page.locator('.origin').first().waitFor();
    expect(refused).toEqual([]);
    const rule = await page.locator('header').evaluate((header) => getComputedStyle(header).borderTopWidth);
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
    expect(
      await title.evaluate((h) => [getComputedStyle(h).textTransform, getComputedStyle(h).letterSpacing]),
    ).toEqual(['none', 'normal']);
    expect(await title.isVisible()).toBe(true);
  });

  it('takes the font and the colour of the page', async () => {
    const page = await site.open(
      `<style>body { font-family: monospace; color: rgb(1, 2, 3); }</style>${tag}${embed}`,
    );
    await told(page, 'wwk-ready');
    const title = page.getByRole('heading', { level: 2 });
    expect(await title.evaluate((h) => [getComputedStyle(h).fontFamily, getComputedStyle(h).color])).toEqual([
      'monospace',
      'rgb(1, 2, 3)',
    ]);
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
    expect(await page.getByRole('heading', { level: 2 }).textContent()).toBe(nasty);
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
