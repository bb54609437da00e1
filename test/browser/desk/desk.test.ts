/** A late source with five figures, entered through the screen by keyboard alone, with the files on disk as the proof. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { floodArticle, floodFiles } from '../../desk/server/flood-story.ts';
import { soon } from '../soon.ts';
import { countHands, type DeskSite, openDeskSite, paste } from './desk-site.ts';

let site: DeskSite;

beforeAll(async () => {
  site = await openDeskSite(['arda-flood', 'corrected']);
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
    // An outlet that the story does not know is the one thing to type; the field has the focus.
    await page.keyboard.type('The Evening Post');
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
});
