// Each native that the widget uses is replaced by one that throws, one at a time: the card or the page's fallback stands there,
// and nothing reaches the page's error handlers. Which natives those are is not written down: a first run of the built
// scripts, loaded and used on a page whose natives all count their calls, says so in each engine.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { full } from '../../full.ts';
import { inEachEngine } from '../engines/each-engine.ts';
import type { Tab } from '../engines/engine.ts';
import {
  type Embed,
  type HostileSite,
  hostilePage,
  openHostileSite,
  playAll,
  playIn,
} from './hostile-site.ts';
import type { Report } from './theatre.ts';

let site: HostileSite;

beforeAll(async () => {
  site = await openHostileSite();
});
afterAll(() => site.close());

const run = (code: string): string => `<script nonce="test">${code}</script>`;
const inAllWays: readonly Embed[] = full ? ['core', 'whole', 'face'] : ['whole'];

/** What the script calls until its card is there, and what once it is used. */
interface Natives {
  readonly first: readonly string[];
  readonly then: readonly string[];
}

/** Those that once left the card and the fallback side by side. */
const mended = ['Element.prototype.children', 'ShadowRoot.prototype.host', 'Array.prototype.filter'];

/** Outside the full run, every tenth and those that were mended stand for all. */
const some = (natives: readonly string[]): readonly string[] =>
  full ? natives : natives.filter((native, at) => at % 10 === 3 || mended.includes(native));

/** The reports that are not as they should be, by native. */
function wrong(natives: readonly string[], reports: readonly Report[]): Record<string, object> {
  const found: Record<string, object> = {};
  for (const [at, { errors, shows, leaks, events }] of reports.entries()) {
    const fine = shows.length === 1 && ['card', 'fallback'].includes(shows[0] ?? '');
    if (fine && errors.length === 0 && leaks.length === 0) continue;
    found[natives[at] ?? ''] = { errors, shows, leaks, events };
  }
  return found;
}

inEachEngine('a native that throws', (engine) => {
  let tab: Tab;
  beforeAll(async () => {
    tab = await engine().open(site.theatre);
  });
  afterAll(() => tab?.close());

  describe.each(inAllWays)('in the script that is loaded as %s', (embed) => {
    let natives: Natives;

    beforeAll(async () => {
      const page = hostilePage({ embed });
      const counting = page.replace('theatre.mark(window)', 'theatre.mark(window); theatre.count(window)');
      const work = `const first = counted(view); await use(document.querySelector('what-we-know')); return { first, then: counted(view) }`;
      const report = await playIn(tab, { src: site.page(counting), use: false, work });
      expect(report).toMatchObject({ errors: [], shows: ['card'], leaks: [] });
      natives = report.told as Natives;
    });

    it('is one of those that it calls', () => {
      expect(new Set([...natives.first, ...natives.then]).size).toBeGreaterThan(100);
      for (const sure of ['window.fetch', 'window.Map', 'Document.prototype.createElementNS'])
        expect(natives.first).toContain(sure);
      for (const sure of ['Array.prototype.map', 'Node.prototype.insertBefore'])
        expect(natives.then).toContain(sure);
    });

    it('leaves the card or the fallback, and the page in peace, if it throws from the beginning', async () => {
      const broken = some(natives.first);
      const plays = broken.map((native) => ({
        src: site.page(hostilePage({ embed, before: run(`theatre.breakNative(window, '${native}')`) })),
        patience: 300,
      }));
      expect(wrong(broken, await playAll(tab, plays))).toEqual({});
    }, 1_800_000);

    // Once the card is there, the script with the first card in it has brought what the script in parts brings.
    if (embed !== 'face')
      it('leaves the card or the fallback, and the page in peace, if it throws once the card is there', async () => {
        const broken = some(natives.then);
        const src = site.page(hostilePage({ embed }));
        const plays = broken.map((late) => ({ src, late }));
        expect(wrong(broken, await playAll(tab, plays))).toEqual({});
      }, 1_800_000);
  });
});
