/** The element from its package, in a page that bundles its scripts. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pack } from '../../data/site/pack.ts';
import { siteForTests } from './site-for-tests.ts';
import { soon } from './soon.ts';
import { tag, told } from './widget-site.ts';

const site = await siteForTests();
let dir: string;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'wwk-package-'));
  await pack(dir);
});
afterAll(() => rm(dir, { recursive: true, force: true }));

it('draws the card, opens it and speaks another language, with scripts of the page alone', async () => {
  const page = await site.open('');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.route('**/package/**', async (route) => {
    const path = new URL(route.request().url()).pathname.replace('/package/', '');
    await route.fulfill({ body: await readFile(join(dir, path), 'utf8'), contentType: 'text/javascript' });
  });
  const german = tag.replace('story=', 'lang="de" story=');
  await page.goto(
    site.address(
      `${tag}${german}<script type="module" nonce="test">import { define } from '/package/index.js'; define(location.origin); define(location.origin);</script>`,
    ),
  );
  await told(page, 'wwk-ready', 2);
  await page.locator('[data-fact=killed] summary').first().click();
  await soon(() => page.locator('.report').count()).toBeGreaterThan(0);
  await page.getByText('Was wir wissen').waitFor();
  expect(asked.filter((path) => path.startsWith('/embed/'))).toEqual([]);
});
