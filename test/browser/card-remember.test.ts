// The view in the page's address, where a newsroom asks for it: sent on, gone back to, and beside what else stands there.
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { closeCards, openCard } from './card-site.ts';

afterEach(closeCards);

const remembering = '<what-we-know remember="fragment" story="kazakhstan-unrest-2022"></what-we-know>';

const hash = (page: Page): Promise<string> => page.evaluate(() => location.hash);

describe('a card that remembers', () => {
  it('keeps groups, voices and sources that are off, and goes back with the browser', async () => {
    const page = await openCard(remembering);
    const officials = page.getByRole('checkbox', { name: 'Officials' });
    await officials.click();
    await expect.poll(() => hash(page)).toBe('#wwk.kazakhstan-unrest-2022.without-groups=officials');
    await page.getByRole('button', { name: '85 sources' }).click();
    await page.getByRole('checkbox', { name: /^A lawyer/ }).click();
    await expect
      .poll(() => hash(page))
      .toContain('&wwk.kazakhstan-unrest-2022.without-voices=speaker%3Aa-lawyer');
    await page.goBack();
    await page.goBack();
    await expect.poll(() => officials.isChecked()).toBe(true);
    expect(await hash(page)).toBe('');
    await page.goForward();
    await expect.poll(() => officials.isChecked()).toBe(false);
  });

  it('comes up as the address says, beside what else stands in it', async () => {
    const view =
      'wwk.kazakhstan-unrest-2022.without-groups=officials&wwk.kazakhstan-unrest-2022.at=2022-01-09';
    const page = await openCard(
      `<script>history.replaceState(null, '', '#part-2&${view}')</script>${remembering}`,
    );
    await page.getByRole('button', { name: 'as of 2022-01-09' }).waitFor();
    expect(await page.getByRole('checkbox', { name: 'Officials' }).isChecked()).toBe(false);
    await page.getByRole('checkbox', { name: 'Officials' }).click();
    await expect.poll(() => hash(page)).toBe('#part-2&wwk.kazakhstan-unrest-2022.at=2022-01-09');
  });

  it.each(['#/inbox/1', '#!/inbox/1'])('leaves the address %s to the router of the page', async (route) => {
    const page = await openCard(`<script>history.replaceState(null, '', '${route}')</script>${remembering}`);
    await page.getByRole('checkbox', { name: 'Officials' }).click();
    await page.locator('.said').waitFor();
    expect(await hash(page)).toBe(route);
  });
});
