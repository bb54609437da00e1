// A card that asks again: it says what changed, and shows it when asked.
import { describe, expect, it } from 'vitest';
import { card, impatient, inSight } from './scenarios/scenario.ts';
import { siteForTests } from './site-for-tests.ts';
import { soon, textOf } from './soon.ts';
import { story } from './story.ts';
import { embed, seen, serve, told } from './widget-site.ts';

const site = await siteForTests();

describe('when it asks again', () => {
  const live = impatient(2000) + card('refresh="2"');

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
  const news = '1 answer changed · Show';

  it('says what changed, moves nothing, and shows it when asked, keeping what the reader did', async () => {
    const page = await site.open(live + embed);
    await told(page, 'wwk-ready');
    await page.getByRole('checkbox', { name: 'Rights groups' }).uncheck();
    await page.locator('[data-fact=killed] summary').first().click();
    await page.locator('.report').first().waitFor();
    await page.evaluate(inSight);
    const text = (): Promise<string> => page.locator('.card').evaluate((card: HTMLElement) => card.innerText);
    const before = [(await text()).trim(), await page.locator('.card').boundingBox()];
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
    await textOf(detained.locator('.lines')).toContain('10,900 Interior ministry');
    await soon(() => detained.locator('summary').evaluate((one) => one.matches(':focus'))).toBe(true);
    await soon(() => show.count()).toBe(0);
    await soon(() => page.getByRole('checkbox', { name: 'Rights groups' }).isChecked()).toBe(false);
    await soon(() => page.locator('.report').count()).toBeGreaterThan(0);
  });

  it('says it below the last line of a card that is in sight to its end', async () => {
    const page = await site.open(live + embed);
    await page.setViewportSize({ width: 700, height: 4000 });
    await told(page, 'wwk-ready');
    await page.evaluate(inSight);
    site.answer = serve(risen);
    await page.getByRole('button', { name: news }).waitFor();
    const show = await page.getByRole('button', { name: news }).boundingBox();
    const [whole, last] = await Promise.all(
      ['.card', '.foot'].map((part) => page.locator(part).boundingBox()),
    );
    if (!show || !whole || !last) throw new Error('The card is in sight.');
    expect(show.y).toBeGreaterThanOrEqual(last.y + last.height);
    expect(show.y + show.height).toBeLessThanOrEqual(whole.y + whole.height + 1);
  });

  it('counts what changed in the story, in whatever view the reader is, and shows it in that view', async () => {
    const page = await site.open(live + embed);
    await told(page, 'wwk-ready');
    await page.evaluate(inSight);
    site.answer = serve(risen);
    await page.getByRole('button', { name: news }).waitFor();
    await page.getByRole('checkbox', { name: 'Officials' }).uncheck();
    await textOf(page.locator('.news')).toBe(news);
    await page.getByRole('button', { name: news }).click();
    await textOf(page.locator('.news')).toBe('');
    await textOf(page.locator('[data-fact=detained] .lines')).toBe('at least 9,000 Watch, 10 Jan');
  });

  it('takes the news back when the story is what it was', async () => {
    const page = await site.open(live + embed);
    await told(page, 'wwk-ready');
    await page.evaluate(inSight);
    site.answer = serve(risen);
    await page.getByRole('button', { name: news }).waitFor();
    site.answer = serve();
    await textOf(page.locator('.news')).toBe('');
  });

  it('shows at once what changed on a card that was never in sight', async () => {
    const page = await site.open(`<div style="height: 5000px"></div>${live}${embed}`);
    await told(page, 'wwk-ready');
    site.answer = serve(risen);
    await told(page, 'wwk-update');
    await page.getByText('10,900').first().waitFor({ state: 'attached' });
    await soon(() => page.locator('.news button').count()).toBe(0);
  });

  it('keeps the old card when the page prevents the news', async () => {
    const page = await site.open(live + embed);
    await told(page, 'wwk-ready');
    await page.evaluate(() => addEventListener('wwk-update', (event) => event.preventDefault()));
    site.answer = serve(risen);
    await told(page, 'wwk-update', 2);
    await textOf(page.locator('.news')).toBe('');
    await textOf(page.locator('[data-fact=detained] .lines')).toContain('7,939');
  });

  it('keeps the card when a later load fails', async () => {
    const page = await site.open(live + embed);
    await told(page, 'wwk-ready');
    site.answer = (_request, response) => response.writeHead(500).end();
    expect(await told(page, 'wwk-error')).toMatchObject({ kept: true });
    await soon(() => page.getByText('The unrest, January 2022').isVisible()).toBe(true);
    await soon(() => page.locator('#fallback').isVisible()).toBe(false);
  });

  it('asks with the ETag and draws nothing again when nothing changed', async () => {
    const answers: number[] = [];
    const honest = serve();
    site.answer = (request, response) => {
      response.on('finish', () => answers.push(response.statusCode));
      honest(request, response);
    };
    const page = await site.open(live + embed);
    // The third is asked for once the second was looked at.
    await soon(() => answers.length).toBeGreaterThan(2);
    expect(answers.slice(0, 2)).toEqual([200, 304]);
    expect((await seen(page)).map(({ name }) => name)).toEqual(['wwk-ready']);
  });
});
