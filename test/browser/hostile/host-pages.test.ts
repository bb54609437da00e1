// The card as a guest of pages that break what it stands on: it is there, or what the page put in its place is.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { full } from '../../full.ts';
import { inEachEngine } from '../engines/each-engine.ts';
import type { Tab } from '../engines/engine.ts';
import { hostPages } from './host-pages.ts';
import { type HostileSite, hostilePage, openHostileSite, playIn, playing } from './hostile-site.ts';
import type { Report } from './theatre.ts';

let site: HostileSite;

beforeAll(async () => {
  site = await openHostileSite();
});
afterAll(() => site.close());

/** A short run visits every third page. */
const visited = full ? hostPages : hostPages.filter((_, at) => at % 3 === 0);

inEachEngine('a card on a page', (engine) => {
  let tab: Tab;
  let kind: Report;
  let play: (at: number) => Promise<Report>;
  beforeAll(async () => {
    tab = await engine().open(site.theatre);
    kind = await playIn(tab, { src: site.page(hostilePage({})) });
    expect(kind).toMatchObject({ errors: [], shows: ['card'], leaks: [] });
    play = playing(
      tab,
      visited.map(({ page, headers, shows, play = {} }) => ({
        src: site.page(page, headers),
        cards: shows.length,
        ...play,
      })),
    );
  });
  afterAll(() => tab?.close());

  it.each(visited.map((page, at) => ({ ...page, at })))(
    'stands there although the page $does',
    async ({ at, shows, told, same }) => {
      const report = await play(at);
      expect(report).toMatchObject({ errors: [], shows, leaks: [] });
      if (same) expect(report.texts).toEqual(kind.texts);
      if (told !== undefined) expect(report.told).toEqual(told);
    },
  );
});
