// Hostile texts on the card, on the card that a server puts into a page, and on the story's page: nothing runs, nothing is asked
// for, each text stands there as it is, and none moves or turns what stands beside it.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ORIGIN_PLACEHOLDER } from '../../../data/bundle/stored.ts';
import { revisionOf } from '../../../data/compiler/index.ts';
import { renderArtifacts } from '../../../data/render/artifacts.ts';
import { full } from '../../full.ts';
import { bidiTricks, injections, payloads } from '../../hostile/payloads.ts';
import { asKept, compileHolding, type Held, now, placesFor, together } from '../../hostile/story-with.ts';
import { inEachEngine } from '../engines/each-engine.ts';
import type { Tab } from '../engines/engine.ts';
import { embeds, type HostileSite, json, openAll, openHostileSite, playIn, watched } from './hostile-site.ts';

let site: HostileSite;
let packs: readonly (readonly Held[])[];

const size = 24;
const some = full ? payloads : [...injections, ...bidiTricks];

beforeAll(async () => {
  site = await openHostileSite();
  const all = some.map((text) => placesFor(text).held).filter((held) => held.in.size > 0);
  expect(all.length).toBeGreaterThan(some.length / 2);
  packs = Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    together(all.slice(at * size, (at + 1) * size)),
  );
}, 600_000);
afterAll(() => site.close());

/** Opens everything, then tells for each question what stands where, and what its neighbours were made to do. */
const look = `
  const root = document.querySelector('what-we-know').shadowRoot; const roots = [root];
  ${openAll}
  const found = {};
  for (const finding of root.querySelectorAll('.row'))
    found[finding.dataset.fact] = [...[...finding.querySelectorAll('bdi, q')].map((one) => one.textContent), ...[...finding.querySelectorAll('[title]')].map(({ title }) => title)];
  const title = root.querySelector('#title').textContent;
  const boxes = (node) => { const range = document.createRange(); range.selectNode(node); return [...range.getClientRects()].filter((box) => box.width > 0); };
  const turned = [];
  for (const element of root.querySelectorAll('.line, .who, .note, .why, .report, .report li, .remark, .state, .entries li, [data-row] small, th, td')) {
    const parts = [...element.querySelectorAll('*'), element].filter((one) => one.querySelector(':scope > bdi'));
    for (const part of parts) {
      const nodes = [...part.childNodes].filter((one) => one.textContent.trim() && !one.matches?.('.unseen') && boxes(one).length > 0);
      for (let at = 1; at < nodes.length; at += 1) {
        const before = boxes(nodes[at - 1]).at(-1); const after = boxes(nodes[at])[0];
        const oneLine = Math.abs(before.bottom - after.bottom) < Math.min(before.height, after.height) / 2;
        if (oneLine && after.left < before.right - 2) turned.push(part.textContent.slice(0, 120));
      }
    }
  }
  const walk = document.createTreeWalker(root, 4); const loose = [];
  while (walk.nextNode()) {
    const { data, parentElement } = walk.currentNode;
    // Where there is no element it is isolated by signs.
    const bare = data.replace(/\\u2068[^\\u2069]*\\u2069/g, '');
    if (/[\\u0590-\\u08ff]/.test(bare) && !parentElement.closest('bdi, q')) loose.push(data);
  }
  const asked = view.performance.getEntriesByType('resource').map(({ name }) => name);
  return { found, title, turned, loose, asked, elements: root.querySelectorAll('script, img, iframe, base, meta, form, slot, object, embed, link').length };`;

interface Look {
  readonly found: Readonly<Record<string, readonly string[]>>;
  readonly title: string;
  readonly turned: readonly string[];
  /** Texts from right to left that are not isolated. */
  readonly loose: readonly string[];
  readonly asked: readonly string[];
  readonly elements: number;
}

/** The fields whose texts a card shows as they are. */
const shown = ['asks', 'label', 'outlet', 'name', 'anchor', 'note of a claim', 'set aside'] as const;
/** What begins a line has a capital. */
const folded = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);
/** Addresses that a card has a reason to ask for. */
const own = /\/(embed\/\w+(\.js|\/\w+\.js)|v1\/stories\/held-\d+)$/;

inEachEngine('a hostile text', (engine) => {
  let tab: Tab;
  beforeAll(async () => {
    tab = await engine().open(site.theatre);
  });
  afterAll(() => tab?.close());

  const head = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>x</title>${watched}</head><body><script nonce="test">theatre.mark(window)</script>`;

  it('is drawn as it is, runs nothing, asks for nothing and leaves its neighbours in their places', async () => {
    for (const [at, pack] of packs.entries()) {
      const lead = pack[at % pack.length] as Held;
      const { bundle } = compileHolding(pack, lead);
      if (bundle === undefined) throw new Error(`Pack ${at} does not compile.`);
      site.answers.set(`/v1/stories/held-${at}`, json(bundle));
      const src = site.page(
        `${head}<what-we-know src="/v1/stories/held-${at}"></what-we-know><script src="${embeds.core}"></script>`,
      );
      const report = await playIn(tab, { src, use: false, work: look });
      expect(report).toMatchObject({ errors: [], events: ['wwk-ready'], shows: ['card'], leaks: [] });
      const { found, title, turned, loose, asked, elements } = report.told as Look;
      expect({ turned, loose, elements }).toEqual({ turned: [], loose: [], elements: 0 });
      expect(asked.filter((name) => !own.test(name))).toEqual([]);
      if (lead.in.has('title')) expect(title).toBe(asKept(lead.text));
      for (const [nth, { text, in: places }] of pack.entries())
        for (const field of shown)
          if (places.has(field))
            expect(found[`f${nth}`]?.map(folded), `${field}: ${JSON.stringify(text)}`).toContain(
              folded(asKept(text)),
            );
    }
  }, 1_800_000);

  it('is text on the pages that are made without a script', async () => {
    for (const [at, pack] of packs.entries()) {
      const lead = pack[at % pack.length] as Held;
      const { bundle } = compileHolding(pack, lead);
      if (bundle === undefined) throw new Error(`Pack ${at} does not compile.`);
      const bytes = new TextEncoder().encode(JSON.stringify(bundle));
      const good = { story: 'held', bundle, bytes, revision: revisionOf(bytes) };
      const artifacts = await renderArtifacts(good, undefined, now, { core: '', frame: '' });
      const artifact = (name: string): string =>
        String(artifacts.find((one) => one.name === name)?.text ?? '');
      const page = artifact('page.html')
        .replaceAll(ORIGIN_PLACEHOLDER, site.origin)
        .replace('<head>', '')
        .replace('<meta charset="utf-8">', `<meta charset="utf-8">${watched}`)
        .replace(/<script src=[^>]*><\/script>/, '');
      const work = `const scripts = [...document.querySelectorAll('script')].length;
        const elements = document.querySelectorAll('img, iframe, base, form, object, embed, svg').length;
        const atom = new DOMParser().parseFromString(${JSON.stringify(artifact('changes.atom'))}, 'application/xml');
        return { title: document.title, h1: document.querySelector('h1').textContent, scripts, elements,
          asks: [...document.querySelectorAll('h2 > bdi')].map((one) => one.textContent),
          atom: atom.querySelector('title')?.textContent, broken: atom.querySelectorAll('parsererror').length,
          asked: view.performance.getEntriesByType('resource').map(({ name }) => name) };`;
      const report = await playIn(tab, { src: site.page(page), cards: 0, use: false, work });
      const told = report.told as Record<string, unknown> & { asks: readonly string[] };
      expect(report.errors).toEqual([]);
      expect(told).toMatchObject({ scripts: 2, elements: 0, broken: 0, asked: [] });
      if (lead.in.has('title')) expect([told.h1, told.atom]).toEqual([asKept(lead.text), asKept(lead.text)]);
      for (const { text, in: places } of pack)
        if (places.has('asks')) expect(told.asks).toContain(asKept(text));
      const served = site.page(`${head}${artifact('card.html')}`);
      const card = await playIn(tab, {
        src: served,
        cards: 0,
        use: false,
        work: `const root = document.querySelector('what-we-know').shadowRoot; return [document.querySelectorAll('body > *').length, root.querySelector('#title').textContent, root.querySelectorAll('script, img, iframe, form, base').length, view.performance.getEntriesByType('resource').length]`,
      });
      expect(card.errors).toEqual([]);
      expect(card.told).toEqual([2, lead.in.has('title') ? asKept(lead.text) : 'A story', 0, 0]);
    }
  }, 1_800_000);
});
