// The card at rest: its size, its words, its controls, in the widths, colours and directions of the pages that hold it.
import { afterEach, describe, expect, it } from 'vitest';
import { card, closeCards, newspaper, openCard } from './card-site.ts';
import { sizeOf } from './size-of-card.ts';

afterEach(closeCards);

const at = (width: number): { viewport: { width: number; height: number } } => ({
  viewport: { width, height: 900 },
});

describe('the card at rest, with four findings', () => {
  it.each([
    [300, 540],
    [360, 460],
    [792, 310],
  ])('on a page %i px wide is at most %i px high and scrolls nowhere sideways', async (width, most) => {
    const page = await openCard(card, at(width));
    expect((await sizeOf(page)).height).toBeLessThanOrEqual(most);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });

  it.each([360, 792])('has at most 100 words in six sizes at %i px', async (width) => {
    const { words, sizes } = await sizeOf(await openCard(card, at(width)));
    expect(words).toBeLessThanOrEqual(100);
    expect(sizes.length).toBeLessThanOrEqual(6);
  });

  it('has at most 14 tab stops, the first toggle among the first three and in sight', async () => {
    const page = await openCard(`${card}<a href="#after" id="after">After</a>`, at(360));
    const stops: string[] = [];
    for (let press = 0; press < 20; press += 1) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const inner = document.activeElement?.shadowRoot?.activeElement;
        return inner === null || inner === undefined
          ? undefined
          : `${inner.localName} ${inner.getAttribute('type') ?? ''}`;
      });
      if (stop === undefined) break;
      stops.push(stop);
    }
    expect(stops.length).toBeLessThanOrEqual(14);
    expect(stops.indexOf('input checkbox')).toBeLessThan(3);
    const chip = await page.getByRole('checkbox', { name: 'Officials' }).boundingBox();
    expect(chip?.y).toBeLessThan(200);
  });

  it('gives fingers 24 px everywhere, and 30 px for the toggles', async () => {
    const page = await openCard(card, at(300));
    const small = await page.locator('.card').evaluate((one) => {
      const boxes = [...one.querySelectorAll('button,summary,.chips label')].map((control) => ({
        name: control.textContent,
        box: control.getBoundingClientRect(),
        least: control.matches('.chips label') ? 30 : 24,
      }));
      return boxes.filter(({ box, least }) => box.height < least || box.width < 24).map(({ name }) => name);
    });
    expect(small).toEqual([]);
  });

  it('cuts no word off', async () => {
    const page = await openCard(card, at(300));
    const cut = await page.locator('.card').evaluate((one) =>
      [...one.querySelectorAll('*')]
        .filter(
          (each) =>
            getComputedStyle(each).textOverflow === 'ellipsis' || each.scrollWidth > each.clientWidth + 1,
        )
        .filter((each) => getComputedStyle(each).display !== 'inline' && !each.matches('.unseen'))
        .map((each) => each.className),
    );
    expect(cut).toEqual([]);
  });

  it('is a list of answers with headings, under one title, and one group of toggles', async () => {
    const page = await openCard(card, at(360));
    const region = page.getByRole('region', { name: 'The unrest in Kazakhstan, January 2022' });
    expect(await region.getByRole('listitem').count()).toBe(4);
    expect(await region.getByRole('heading', { level: 3 }).allTextContents()).toEqual([
      'Killed',
      'Detained',
      'Tortured in custody?',
      'How did it turn violent?',
    ]);
    const group = region.getByRole('group', { name: 'Based on what is said by' });
    expect(await group.getByRole('checkbox').count()).toBe(4);
    expect(await page.locator('[data-fact=killed] summary').getAttribute('title')).toBe(
      'How many people were killed?',
    );
  });

  it('is read out with a pause between what is known and who says it, though the page holds no more words', async () => {
    const page = await openCard(card, at(360));
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const said = nodes
      .filter(({ ignored, role }) => !ignored && role?.value === 'StaticText')
      .map(({ name }) => String(name?.value ?? ''))
      .join('')
      .replace(/ +/g, ' ');
    expect(said).toContain('No contradiction, 238, Prosecutors, ');
    expect(await page.locator('[data-fact=killed] .line').first().textContent()).toMatch(
      /^238 Prosecutors, /,
    );
  });

  it('keeps its layout from right to left', async () => {
    const page = await openCard(card, at(360));
    const { height } = await sizeOf(page);
    await page.locator('.card').evaluate((one) => one.setAttribute('dir', 'rtl'));
    expect(Math.abs((await sizeOf(page)).height - height)).toBeLessThan(2);
    const [label, state] = await page
      .locator('[data-fact=killed] :is(.label,.state)')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().x));
    expect(label).toBeGreaterThan(state ?? 0);
  });

  it('grows with the reader’s font size and never scrolls sideways at 400 %', async () => {
    const large = newspaper.replace('font:16px', 'font:32px');
    const page = await openCard('<what-we-know without-groups="officials"></what-we-know>', at(320), large);
    const value = page.locator('[data-fact=killed] .figure');
    expect(await value.evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize))).toBeGreaterThan(
      28,
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });
});
