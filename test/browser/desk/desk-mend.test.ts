/**
 * What stands in a story is mended through the desk's own screen, in a real browser: a figure corrected, taken back, published
 * and withdrawn, and a file that somebody else changed meanwhile.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { floodFiles } from '../../desk/server/flood-story.ts';
import { soon } from '../soon.ts';
import { type DeskSite, openDeskSite, paste } from './desk-site.ts';

let site: DeskSite;

beforeAll(async () => {
  site = await openDeskSite(['corrected', 'touched', 'taken-back']);
});
afterAll(() => site.close());

const file = (name: string, story: string): Promise<string> =>
  readFile(join(site.stories, story, name), 'utf8');

describe('what stands in a story', () => {
  it('corrects a figure, publishes it, and takes it back', async () => {
    const { page, complaints } = await site.open('/desk/s/corrected/publish');
    const served = async (): Promise<string> => (await fetch(`${site.origin}/v1/stories/corrected`)).text();
    const publish = page.getByRole('button', { name: 'Publish to this machine' });
    await page.getByLabel('Who publishes').fill('AW');
    await page.getByLabel('Who checked it').fill('BK');
    // The first of the questions at rest.
    await page.getByRole('button', { name: 'Sign: it is true as it stands' }).first().click();
    await page.getByText('Signed by AW').waitFor();
    expect(await file('signed.yaml', 'corrected')).toContain('by: AW');
    await publish.click();
    await page.getByText('Published to this machine.').waitFor();
    await page.getByText('by AW, checked by BK').waitFor();
    expect(await served()).toContain('"n":14');

    await page.goto(`${site.origin}/desk/s/corrected/facts/killed`);
    await page.getByRole('button', { name: '14 The Herald' }).click();
    const form = page.getByRole('form', { name: '14, The Herald' });
    await form.getByLabel('Value, as printed').fill('13');
    await form.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: '13 The Herald' }).waitFor();
    expect(await file('facts/killed.yaml', 'corrected')).toBe(
      floodFiles['facts/killed.yaml']?.replace('value: 14,', 'value: 13,'),
    );

    await page.goto(`${site.origin}/desk/s/corrected/publish`);
    await page.getByText('Killed: now 13').waitFor();
    await publish.click();
    await page.getByText('Published to this machine.').waitFor();
    await soon(served).toContain('"n":13');
    await page.getByRole('button', { name: 'Take back the last publication' }).click();
    await page.getByText('Taken back. Readers have what they had before.').waitFor();
    expect(await served()).toContain('"n":14');
    // The files still say 13, and are refused until they say something else.
    await publish.click();
    await page.getByText('which was rolled back').waitFor();
    expect(await served()).toContain('"n":14');

    await page
      .getByLabel('Withdraw the whole story')
      .fill('We could not confirm the account on which it rests.');
    await page.getByRole('button', { name: 'Withdraw the story' }).click();
    await page.getByText('Withdrawn. Its address tells readers why.').waitFor();
    expect((await fetch(`${site.origin}/v1/stories/corrected`)).status).toBe(410);
    expect(complaints.filter((one) => !one.includes('409'))).toEqual([]);
    await page.context().close();
  });

  it('tells of a figure what its speaker did to it, and takes a sum of money from people whom the page does not name', async () => {
    const { page, complaints } = await site.open('/desk/s/taken-back/facts/killed');
    await page.getByRole('button', { name: '9 Arda Courier' }).click();
    await page.getByText('It was taken back, corrected or doubted').click();
    await page.getByLabel('What was done').selectOption('corrected');
    await page.getByLabel(/^On/).first().fill('2026-04-04');
    await page.getByLabel('The page that tells of it').first().selectOption('herald-2026-04-03');
    await page.getByRole('button', { name: 'Save what was done' }).click();
    await page.getByText('Taken back.').waitFor();
    const killed = parse(await file('facts/killed.yaml', 'taken-back'));
    expect(killed.statements).toEqual({
      'killed-9': {
        said_by: 'police',
        on: '2026-04-02',
        acts: [{ on: '2026-04-04', by: 'police', how: 'corrected', source: 'herald-2026-04-03' }],
      },
    });
    expect(killed.claims[0]).toMatchObject({ value: 9, statement: 'killed-9' });
    expect(killed.claims[0]).not.toHaveProperty('said_by');

    await page.goto(`${site.origin}/desk/s/taken-back/add`);
    await paste(
      page,
      'The Evening Post\n\nWhat the flood costs\n\n6 April 2026\n\nThe damage is put at $40 million, said people who know the reports.',
    );
    await page.getByLabel('Outlet').fill('The Evening Post');
    await page.getByRole('button', { name: 'Mark its text' }).click();
    // Words that an editor types are read as a mark is.
    await page.getByLabel('Something else?').fill('at $40 million, said people');
    await page.getByRole('button', { name: /^Make / }).click();
    const line = page.getByRole('form', { name: 'Claim: at $40 million' });
    expect(await line.getByLabel(/^How many/).inputValue()).toBe('40 million');
    await line.getByLabel('A new question').check();
    await line.getByLabel('The question', { exact: true }).fill('What does the flood cost?');
    await line.getByLabel('In two or three words').fill('Cost');
    expect(await line.getByLabel('Currency, in three letters').inputValue()).toBe('USD');
    await line.getByLabel('The card prints it').selectOption('million');
    await line.getByLabel('With time').selectOption('never');
    await line.getByLabel('Somebody else').selectOption('new');
    await line.getByLabel('Name, as it begins a sentence').fill('People who know the reports');
    await line.getByLabel(/^The pages/).selectOption('unnamed');
    await line.getByRole('button', { name: 'Take it' }).click();
    await page.locator('.mark.taken').waitFor();
    const cost = parse(await file('facts/cost.yaml', 'taken-back'));
    expect([cost.money, cost.counts]).toEqual([{ currency: 'USD', scale: 'million' }, undefined]);
    expect(parse(await file('speakers.yaml', 'taken-back'))['people-who-know-the-reports']).toMatchObject({
      named: false,
    });
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('never overwrites what changed on disk meanwhile, and shows both versions', async () => {
    const { page } = await site.open('/desk/s/touched/facts/missing');
    await page.getByRole('button', { name: '22 The Herald' }).click();
    const form = page.getByRole('form', { name: '22, The Herald' });
    await form.getByLabel('Value, as printed').fill('23');
    const before = await file('facts/missing.yaml', 'touched');
    await writeFile(
      join(site.stories, 'touched/facts/missing.yaml'),
      before.replace('value: 22', 'value: 24'),
    );
    await form.getByRole('button', { name: 'Save' }).click();
    const versions = page.getByLabel('Two versions of facts/missing.yaml');
    await versions.getByText('value: 23').waitFor();
    await versions.getByText('value: 24').waitFor();
    expect(await file('facts/missing.yaml', 'touched')).toContain('value: 24');
    await versions.getByRole('button', { name: 'Keep this version' }).first().click();
    await page.getByRole('button', { name: '23 The Herald' }).waitFor();
    expect(await file('facts/missing.yaml', 'touched')).toBe(before.replace('value: 22', 'value: 23'));
    await page.context().close();
  });
});
