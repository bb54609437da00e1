// What a toggle does not change stays as it stands in the page: that is what makes it quick.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { soon } from './soon.ts';
import { embed, openSite, type Site, tag, told } from './widget-site.ts';

let site: Site;
let page: Page;

beforeAll(async () => {
  site = await openSite();
  page = await site.open(tag + embed);
  await told(page, 'wwk-ready');
  await page.getByRole('button', { name: '6 sources' }).click();
  await page.locator('[data-row] input').first().waitFor();
});
afterAll(() => site.close());

/** Switches the box with this label, and gives the findings and the rows of the list that were touched. */
function touchedBy(label: string): Promise<{ findings: string[]; rows: string[] }> {
  return page.evaluate(async (name) => {
    const root = document.querySelector('what-we-know')?.shadowRoot;
    const box = [...(root?.querySelectorAll('[data-row]') ?? [])].find((row) =>
      row.querySelector('label')?.textContent?.startsWith(name),
    );
    const findings = new Set<string>();
    const rows = new Set<string>();
    const note = (records: readonly MutationRecord[]): void => {
      for (const { target } of records) {
        const near = target instanceof Element ? target : target.parentElement;
        const fact = near?.closest<HTMLElement>('[data-fact]')?.dataset.fact;
        const row = near?.closest('[data-row]')?.textContent;
        if (fact !== undefined) findings.add(fact);
        if (row) rows.add(row);
      }
    };
    const watch = new MutationObserver(note);
    if (root) watch.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
    box?.querySelector('input')?.click();
    await new Promise(requestAnimationFrame);
    note(watch.takeRecords());
    watch.disconnect();
    return { findings: [...findings], rows: [...rows] };
  }, label);
}

it('draws only the findings anew in which the voice speaks, and no row of another voice', async () => {
  const { findings, rows } = await touchedBy('Activists');
  expect(findings).toEqual(['tortured']);
  expect(rows.filter((row) => !row.startsWith('Activists'))).toEqual([]);
  await soon(() => page.locator('.said').count()).toBe(1);
  const back = await touchedBy('Activists');
  expect(back.findings).toEqual(['tortured']);
});
