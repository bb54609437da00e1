// What a toggle does not change stays as it stands in the page: that is what makes it quick.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { textOf } from './soon.ts';
import { embed, openSite, type Site, tag, told } from './widget-site.ts';

let site: Site;
let page: Page;

beforeAll(async () => {
  site = await openSite();
  page = await site.open(tag + embed);
  await told(page, 'wwk-ready');
  const sources = page.locator('[part~="sources"]');
  if ((await sources.getAttribute('open')) === null) await sources.locator('> summary').click();
  await page.locator('.outlets input').first().waitFor();
});
afterAll(() => site.close());

/** Switches the box with this label, and gives the findings and the rows of sources that were touched. */
function touchedBy(label: string): Promise<{ findings: string[]; rows: string[] }> {
  return page.evaluate(async (name) => {
    const root = document.querySelector('what-we-know')?.shadowRoot;
    const box = [...(root?.querySelectorAll('.outlets li') ?? [])].find((row) =>
      row.querySelector('label')?.textContent?.startsWith(name),
    );
    const findings = new Set<string>();
    const rows = new Set<string>();
    const note = (records: readonly MutationRecord[]): void => {
      for (const { target } of records) {
        const near = target instanceof Element ? target : target.parentElement;
        const fact = near?.closest<HTMLElement>('[data-fact]')?.dataset.fact;
        const row = near?.closest('.outlets > li')?.textContent;
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

it('draws only the findings anew to which the source says something, and no row of another source', async () => {
  const { findings, rows } = await touchedBy('Heute');
  expect(findings).toEqual(['killed']);
  expect(rows.filter((row) => !row.startsWith('Heute'))).toEqual([]);
  await textOf(page.locator('[data-fact=killed] .behind > summary').first()).toContain('claims');
  const back = await touchedBy('Heute');
  expect(back.findings).toEqual(['killed']);
});
