/** What readers have asked their system for: their own few colours, no motion, larger letters. */
import { afterEach, describe, expect, it } from 'vitest';
import { card, closeCards, openCard } from './card-site.ts';
import { sizeOf } from './size-of-card.ts';

afterEach(closeCards);

describe('a card', () => {
  it('in the reader’s few colours tells by outlines what is on, and keeps every text in them', async () => {
    const page = await openCard(card, { forcedColors: 'active', viewport: { width: 360, height: 800 } });
    await page.getByRole('checkbox', { name: 'Officials' }).uncheck();
    await page.locator('[data-changed]').first().waitFor();
    const borders = await page
      .locator('.chips label')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).borderTopWidth));
    expect(borders).toEqual(['1px', '2px', '2px', '2px']);
    // A probe says which colours the reader has.
    const strange = await page.locator('.card').evaluate((root) => {
      const probe = document.createElement('i');
      document.body.append(probe);
      const known = ['CanvasText', 'LinkText', 'ButtonText', 'GrayText', 'Highlight'].map((name) => {
        probe.style.color = name;
        return getComputedStyle(probe).color;
      });
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      while (texts.nextNode()) {
        const { data, parentElement } = texts.currentNode as Text;
        const color = parentElement && getComputedStyle(parentElement).color;
        if (data.trim() !== '' && color && !known.includes(color)) found.push(`${data}: ${color}`);
      }
      return found;
    });
    expect(strange).toEqual([]);
  });

  it('moves nothing, whether the reader has asked for that or not', async () => {
    for (const reducedMotion of ['reduce', 'no-preference'] as const) {
      const page = await openCard(card, { reducedMotion });
      await page.locator('[data-fact=killed] summary').click();
      await page.locator('.plot').first().waitFor();
      await page.locator('.chips label').first().click();
      await page.locator('[data-changed]').first().waitFor();
      const moving = await page
        .locator('what-we-know')
        .evaluate((host) => [
          document.getAnimations().length,
          ...[...(host.shadowRoot?.querySelectorAll('*') ?? [])]
            .map((one) => getComputedStyle(one))
            .filter(({ transitionDuration, animationName, scrollBehavior }) =>
              [transitionDuration !== '0s', animationName !== 'none', scrollBehavior !== 'auto'].some(
                Boolean,
              ),
            ),
        ]);
      expect(moving).toEqual([0]);
    }
  });

  it('grows with the reader’s letters, and is as large as they ask in any page', async () => {
    const plain = '<style>body{margin:16px}</style>';
    const heights: number[] = [];
    for (const size of ['100%', '150%', '200%']) {
      const page = await openCard(card, {}, `${plain}<style>html{font-size:${size}}</style>`);
      const { sizes, height } = await sizeOf(page);
      heights.push(height);
      const smallest = Math.min(...sizes.map(Number.parseFloat));
      expect(smallest).toBeCloseTo((12 * Number.parseFloat(size)) / 100, 1);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    }
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
  });
});
