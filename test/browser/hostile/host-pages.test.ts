// The card as a guest of pages that break what it stands on: it is there, or what the page put in its place is.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inEachEngine } from '../engines/each-engine.ts';
import type { Tab } from '../engines/engine.ts';
import { hostPages } from './host-pages.ts';
import { type HostileSite, openHostileSite, playIn } from './hostile-site.ts';

let site: HostileSite;

beforeAll(async () => {
  site = await openHostileSite();
});
afterAll(() => site.close());

inEachEngine('a card on a page', (engine) => {
  let tab: Tab;
  beforeAll(async () => {
    tab = await engine().open(site.theatre);
  });
  afterAll(() => tab?.close());

  it.each(hostPages)('$shows although the page $does', async ({ page, headers, shows, play = {}, told }) => {
    const src = site.page(page, headers);
    const report = await playIn(tab, { src, cards: shows.length, ...play });
    expect(report).toMatchObject({ errors: [], shows, leaks: [] });
    if (told !== undefined) expect(report.told).toEqual(told);
  });
});
