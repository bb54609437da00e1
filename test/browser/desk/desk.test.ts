/**
 * The desk through its own screen, in a real browser, with the files on disk and what readers are served as the proof. One
 * server and one browser for all of it.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { floodArticle, floodFiles } from '../../desk/server/flood-story.ts';
import { soon } from '../soon.ts';
import { countHands, type DeskSite, openDeskSite, paste, violations } from './desk-site.ts';

let site: DeskSite;

beforeAll(async () => {
  site = await openDeskSite(['arda-flood', 'touched']);
});
afterAll(() => site.close());

const file = (name: string, story = 'arda-flood'): Promise<string> =>
  readFile(join(site.stories, story, name), 'utf8');

interface ClaimEntry {
  readonly source: string;
  readonly value: string | number;
}

async function lastClaim(fact: string, story?: string): Promise<Record<string, unknown>> {
  const { claims } = parse(await file(`facts/${fact}.yaml`, story)) as { claims: readonly ClaimEntry[] };
  return { ...claims.at(-1) };
}

describe('the desk', () => {
  it('takes a late source with five figures with at most 60 keys and 12 taps after the paste', async () => {
    const { page, complaints } = await site.open('/desk/s/arda-flood/add');
    await paste(page, floodArticle);
    await page.getByRole('button', { name: 'Mark its text' }).waitFor();
    const hands = await countHands(page);
    // Nothing is to be typed, and the button has the focus.
    expect(await page.getByLabel('Outlet').inputValue()).toBe('The Evening Post');
    expect(await page.getByLabel('Published').inputValue()).toBe('2026-04-05');

    await page.keyboard.press('Enter');
    const wanted = ['19', '85', '17', 'At least 420', 'More than 6,500'];
    for (const words of wanted) {
      const mark = page.locator('.mark.open', { hasText: new RegExp(`^${words}$`) }).first();
      await mark.waitFor();
      // J leads from mark to mark.
      for (
        let steps = 0;
        steps < 12 && (await page.locator('.mark:focus').textContent()) !== words;
        steps += 1
      )
        await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await page.getByRole('form', { name: `Claim: ${words}` }).waitFor();
      await page.locator('.sentence').waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.mark.taken', { hasText: words }).waitFor();
    }
    const { keys, taps } = await hands();
    console.log(`a late source with five figures: ${keys} keys, ${taps} taps after the paste`);
    expect(keys).toBeLessThanOrEqual(60);
    expect(taps).toBeLessThanOrEqual(12);

    const source = 'the-evening-post-2026-04-05';
    expect(await lastClaim('killed')).toMatchObject({ source, value: 19, said_by: 'ministry' });
    expect(await lastClaim('injured')).toMatchObject({ source, value: 85, said_by: 'red-cross' });
    expect(await lastClaim('missing')).toMatchObject({ source, value: 17, said_by: 'police' });
    expect(await lastClaim('homes')).toMatchObject({ source, value: 'at least 420', said_by: 'ministry' });
    expect(await lastClaim('evacuated')).toMatchObject({
      source,
      value: 'more than 6,500',
      said_by: 'ministry',
    });
    // Nothing that stood there has changed.
    for (const [name, text] of Object.entries(floodFiles)) expect(await file(name)).toContain(text.trimEnd());
    // The anchors are proved by the text, which is kept here and in no file of the story.
    await soon(() => file('evidence.lock.yaml').catch(() => '')).toContain(source);
    for (const name of await readdir(join(site.stories, 'arda-flood'), { recursive: true }))
      if (name.endsWith('.yaml')) expect(await file(name)).not.toContain('villages below');
    expect(await readFile(join(site.kept, 'arda-flood', `${source}.json`), 'utf8')).toContain(
      'villages below',
    );
    expect(complaints).toEqual([]);

    await page.getByRole('button', { name: 'Undo' }).click();
    await soon(() => file('facts/evacuated.yaml')).toBe(floodFiles['facts/evacuated.yaml']);
    await page.getByRole('button', { name: 'Redo' }).click();
    await soon(() => lastClaim('evacuated')).toMatchObject({ source });
    await page.context().close();
  });

  it('says what is wrong with what cannot be entered, and keeps nothing of it', async () => {
    const { page, complaints } = await site.open('/desk/s/touched/add');
    const upload = page.getByLabel('Or a saved page');
    await upload.setInputFiles({
      name: 'flood.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7'),
    });
    await page.getByText('not the text of a page').waitFor();
    expect(await page.getByRole('button', { name: 'Mark its text' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Take another page' }).click();
    await upload.setInputFiles({
      name: 'flood.txt',
      mimeType: 'text/plain',
      buffer: Buffer.alloc(7_000_000, 'a '),
    });
    await page.getByText('far larger than an article').waitFor();
    await paste(page, 'Flood on the Arda\n\nSubscribe to continue reading. Already a subscriber? Log in.');
    await page.getByRole('button', { name: 'Take another page' }).waitFor();
    expect(await page.locator('.notice').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Take another page' }).click();
    await page.getByLabel('Its address').fill('http://127.0.0.1:9/flood');
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.getByText('paste its text here').waitFor();
    expect(await readdir(join(site.kept, 'touched')).catch(() => [])).toEqual([]);
    expect(complaints.filter((one) => !one.includes('400'))).toEqual([]);
    await page.context().close();
  });

  it('paints within a second', async () => {
    const { page } = await site.open('/desk');
    const times: number[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      await page.reload();
      await page.locator('h1').waitFor();
      await soon(() =>
        page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length),
      ).toBe(1);
      times.push(
        await page.evaluate(
          () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
        ),
      );
    }
    console.log(`first paint of the desk: ${times.map((time) => time.toFixed(0)).join(', ')} ms`);
    expect(Math.min(...times)).toBeLessThanOrEqual(1000);
    await page.context().close();
  });

  it('starts a story from its first article, whose figures become its first questions', async () => {
    const { page, complaints } = await site.open('/desk');
    await page.getByRole('link', { name: 'New story from an article' }).click();
    await paste(page, floodArticle);
    await page.getByLabel('Title, in your own words').fill('High water on the Arda');
    await page.getByLabel('Where it happened').selectOption('UTC');
    await page.getByLabel('Outlet').fill('The Evening Post');
    await page.getByRole('button', { name: 'Start the story' }).click();
    await page.locator('.mark', { hasText: /^85$/ }).click();
    const line = page.getByRole('form', { name: 'Claim: 85' });
    await line.getByLabel('The question', { exact: true }).fill('How many people were injured?');
    await line.getByLabel('In two or three words').fill('Injured');
    await line.getByLabel('Name, as it begins a sentence').fill('The Red Cross');
    await line.getByRole('button', { name: 'Take it' }).click();
    await page.locator('.mark.taken', { hasText: '85' }).waitFor();
    expect(await lastClaim('injured', 'high-water-on-the-arda')).toMatchObject({
      value: 85,
      said_by: 'the-red-cross',
    });

    await page.goto(`${site.origin}/desk/s/high-water-on-the-arda/publish`);
    await page.getByLabel('Who publishes').fill('AW');
    await page.getByRole('button', { name: 'Publish to this machine' }).click();
    await page.getByText('Published to this machine.').waitFor();
    expect((await fetch(`${site.origin}/v1/stories/high-water-on-the-arda`)).status).toBe(200);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('is accessible and stays inside the window on every screen, by day and by night', async () => {
    const base = '/desk/s/touched';
    const id = await keepPage('touched');
    const screens: Readonly<Record<string, string>> = {
      '/desk': '.rows li',
      '/desk/new': 'textarea',
      [base]: '.question',
      [`${base}/add`]: 'textarea',
      [`${base}/pages/${id}`]: '.mark',
      [`${base}/facts/killed`]: '.over-time',
      [`${base}/settings`]: '.order',
      [`${base}/publish`]: '.asks',
    };
    for (const [colorScheme, width] of [
      ['light', 360],
      ['dark', 1280],
    ] as const) {
      const { page, complaints } = await site.open('/desk', {
        colorScheme,
        viewport: { width, height: 800 },
      });
      for (const [path, ready] of Object.entries(screens)) {
        await page.goto(site.origin + path);
        await page.locator(ready).first().waitFor();
        if (ready === '.mark') {
          await page.keyboard.press('Enter');
          await page.locator('.line').waitFor();
        }
        await page.locator('details').evaluateAll((all) => {
          for (const one of all) (one as HTMLDetailsElement).open = true;
        });
        expect(await violations(page), `${path} at ${width}`).toEqual([]);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wide, `${path} at ${width}`).toBeLessThanOrEqual(0);
      }
      expect(complaints).toEqual([]);
      await page.context().close();
    }
  });
});

/** Keeps the article as a page of this story, through the screen. Its id. */
async function keepPage(story: string): Promise<string> {
  const { page } = await site.open(`/desk/s/${story}/add`);
  await paste(page, floodArticle);
  await page.getByLabel('Outlet').fill('The Evening Post');
  await page.getByRole('button', { name: 'Mark its text' }).click();
  await page.waitForURL(/\/pages\/[a-z0-9-]+$/);
  const [id = ''] = /[a-z0-9-]+$/.exec(page.url()) ?? [];
  await page.context().close();
  return id;
}
