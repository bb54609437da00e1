// Field by field, every hostile text that the field takes: one page shows them all, each in a question of its own. It stands there
// byte for byte in an element of its own, nothing runs, and nothing is asked for. `texts.test.ts` has them in all fields at once.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { full } from '../../full.ts';
import { injections, payloads } from '../../hostile/payloads.ts';
import { asKept, compileHolding, type Field, type Held, placesFor } from '../../hostile/story-with.ts';
import { inEachEngine } from '../engines/each-engine.ts';
import type { Tab } from '../engines/engine.ts';
import { embeds, type HostileSite, json, openHostileSite, playIn, watched } from './hostile-site.ts';
import type { Report } from './theatre.ts';

let site: HostileSite;
let held: readonly Held[];

beforeAll(async () => {
  site = await openHostileSite();
  held = (full ? payloads : injections).map((text) => placesFor(text).held);
}, 600_000);
afterAll(() => site.close());

/** Questions on one page: a story has at most 500. */
const most = 170;

/** Where the card shows the text of a field: elements that hold it and nothing else, or an attribute that carries it. */
const shown: Readonly<Partial<Record<Field, string>>> = {
  outlet: '[data-fact] .prints a > bdi',
  'title of a source': '[part=sources] label[title]',
  'note of a source': '[data-fact] .prints .note > bdi',
  'outlet of the original': '[data-fact] .prints bdi',
  'title of the original': '',
  name: '[data-fact] .owner',
  'note of a statement': '[data-fact] .row > .note > bdi',
  'note of a withdrawal': '[data-fact] .row > .note > bdi',
  asks: '[data-fact] .asks > bdi',
  label: '[part=corrections] bdi',
  unit: '[data-fact] small > bdi, [data-fact] small',
  where: '',
  who: '',
  'note of a fact': '[data-fact] .own > bdi',
  printed: '[data-fact] q',
  anchor: '[data-fact] a[href]',
  'note of a claim': '[data-fact] .prints .note > bdi',
  'set aside': '[data-fact] .prints .note > bdi',
  'label of an answer': '[data-fact] .words > bdi',
};

/** Opens everything, and gives the texts that do not stand where they should, with all that the page did besides. */
const look = (selector: string, wanted: readonly (readonly [fact: string, text: string])[]): string => `
  const root = document.querySelector('what-we-know').shadowRoot;
  view.dispatchEvent(new Event('beforeprint'));
  for (const fold of root.querySelectorAll('details.fold:not([open]) > summary')) fold.click();
  await new Promise((done) => setTimeout(done, 50));
  const spoken = (element) => [element.textContent, element.textContent.slice(1), element.title,
    element.hash?.startsWith('#:~:text=') ? decodeURIComponent(element.hash.slice('#:~:text='.length)) : undefined];
  const all = new Map();
  for (const element of ${selector === '' ? '[]' : `root.querySelectorAll(${JSON.stringify(selector)})`}) {
    const fact = element.closest('[data-fact]')?.dataset.fact ?? '';
    for (const text of spoken(element)) all.set(fact, (all.get(fact) ?? new Set()).add(text));
  }
  const missing = ${JSON.stringify(wanted)}.filter(([fact, text]) => !all.get(fact)?.has(text));
  const asked = view.performance.getEntriesByType('resource').map(({ name }) => name);
  const foreign = root.querySelectorAll('script, img, iframe, base, meta, form, slot, object, embed, link').length;
  return { missing, asked, foreign, findings: root.querySelectorAll('[data-fact]').length };`;

interface Look {
  readonly missing: readonly string[];
  readonly asked: readonly string[];
  /** Elements that no card has. */
  readonly foreign: number;
  readonly findings: number;
}

/** Addresses that a card has a reason to ask for. */
const own = /\/(embed\/\w+(\.js|\/\w+\.js)|v1\/stories\/[\w-]+)$/;
const card = (story: string): string => `<what-we-know src="/v1/stories/${story}"></what-we-know>`;
const page = (cards: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>x</title>${watched}</head><body><script nonce="test">theatre.mark(window)</script>${cards}<script src="${embeds.core}"></script>`;

function isQuiet(report: Report, cards: number): void {
  const events = Array<string>(cards).fill('wwk-ready');
  const shows = Array<string>(cards).fill('card');
  const { asked } = report.told as Look;
  const told = report.events.filter((name) => name !== 'wwk-finding-toggle');
  expect({ ...report, events: told }).toMatchObject({ errors: [], events, shows, leaks: [] });
  expect(asked.filter((name) => !own.test(name))).toEqual([]);
}

function inPages<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  const count = Math.ceil(all.length / size);
  return Array.from({ length: count }, (_, at) => all.slice(at * size, (at + 1) * size));
}

const visited = Object.entries(shown).filter((_, at) => full || at % 9 === 0);

inEachEngine('a hostile text', (engine) => {
  let tab: Tab;
  beforeAll(async () => {
    tab = await engine().open(site.theatre);
  });
  afterAll(() => tab?.close());

  it.each(visited)(
    'stands where it should, and nowhere else, as %s',
    async (field, selector) => {
      const taken = held.filter((one) => one.in.has(field));
      expect(taken.length).toBeGreaterThan(held.length / 2);
      for (const [nth, some] of inPages(taken, most).entries()) {
        const { bundle } = compileHolding(some.map(({ text }) => ({ text, in: new Set([field]) })));
        if (bundle === undefined) throw new Error(`Page ${nth} of "${field}" does not compile.`);
        const story = `${field.replaceAll(' ', '-')}-${nth}`;
        site.answers.set(`/v1/stories/${story}`, json(bundle));
        const inFact = selector.startsWith('[data-fact]');
        const prefix = field === 'label of an answer' ? 'a' : 'f';
        const wanted = some.map(({ text }, at) => [inFact ? `${prefix}${at}` : '', asKept(text)] as const);
        const work = look(selector, selector === '' ? [] : wanted);
        const report = await playIn(tab, { src: site.page(page(card(story))), use: false, work });
        isQuiet(report, 1);
        expect(report.told).toMatchObject({ missing: [], foreign: 0, findings: bundle.facts.length });
      }
    },
    300_000,
  );

  it('stands where it should, and nowhere else, as title and summary', async () => {
    for (const [nth, some] of inPages(held, 50).entries()) {
      for (const [at, lead] of some.entries()) {
        const { bundle } = compileHolding([{ text: 'T', in: new Set() }], lead);
        if (bundle === undefined) throw new Error(`A title of page ${nth} does not compile: ${lead.text}`);
        site.answers.set(`/v1/stories/title-${nth}-${at}`, json(bundle));
      }
      const cards = some.map((_, at) => card(`title-${nth}-${at}`)).join('');
      const work = `return { titles: [...document.querySelectorAll('what-we-know')].map(({ shadowRoot }) => shadowRoot.querySelector('.title').textContent),
        asked: view.performance.getEntriesByType('resource').map(({ name }) => name) };`;
      const report = await playIn(tab, { src: site.page(page(cards)), cards: some.length, use: false, work });
      isQuiet(report, some.length);
      const titles = some.map(({ text, in: places }) => (places.has('title') ? asKept(text) : 'A story'));
      expect(report.told).toMatchObject({ titles });
    }
  }, 1_800_000);
});
