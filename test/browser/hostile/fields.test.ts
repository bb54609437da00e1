// Field by field, every hostile text that the field takes: one page shows them all, each in a question of its own. It stands there
// byte for byte in an element of its own, nothing runs, and nothing is asked for. `texts.test.ts` has them in all fields at once.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { full } from '../../full.ts';
import { injections, payloads } from '../../hostile/payloads.ts';
import {
  asKept,
  compileHolding,
  type Field,
  type Held,
  inStories,
  placesFor,
} from '../../hostile/story-with.ts';
import { inEachEngine } from '../engines/each-engine.ts';
import type { Tab } from '../engines/engine.ts';
import { embeds, type HostileSite, json, openAll, openHostileSite, playIn, watched } from './hostile-site.ts';
import type { Report } from './theatre.ts';

let site: HostileSite;
let held: readonly Held[];

beforeAll(async () => {
  site = await openHostileSite();
  held = (full ? payloads : injections).map((text) => placesFor(text).held);
}, 600_000);
afterAll(() => site.close());

/** Texts on one page: each has one question or two, and a card shows at most fifty at rest. */
const most = 25;

/** Where the card shows the text of a field: elements that hold it and nothing else, or an attribute that carries it. */
const shown: Readonly<Partial<Record<Field, string>>> = {
  outlet: '[data-fact] .report a > bdi',
  'title of a source': '[data-fact] .report a[title]',
  'note of a source': '[data-row] small > bdi',
  'outlet of the original': '[data-fact] .left-out .report > bdi',
  'title of the original': '',
  name: '[data-fact] .line .who > bdi',
  'note of a statement': '[data-fact] .remark > bdi',
  'note of an act': '[data-fact] .remark > bdi',
  asks: '[data-fact] summary[title]',
  label: '[data-fact] .label > bdi',
  unit: '[data-fact] .line .figure > bdi',
  where: '',
  who: '',
  'note of a fact': '[data-fact] .note > bdi',
  printed: '',
  anchor: '[data-fact] .report q',
  'note of a claim': '[data-fact] .remark > bdi',
  'set aside': '[data-fact] .left-out .remark > bdi',
  'label of an answer': '[data-fact] .words > bdi',
};

/** Opens everything, and gives the texts that do not stand where they should, with all that the page did besides. */
const look = (selector: string, wanted: readonly Wanted[]): string => `
  const roots = [...document.querySelectorAll('what-we-know')].map(({ shadowRoot }) => shadowRoot);
  ${openAll}
  // What begins a line has a capital.
  const folded = (text) => text.slice(0, 1).toLowerCase() + text.slice(1);
  const spoken = (element) => [element.textContent, element.title].map(folded);
  const missingNow = () => {
    const all = new Map();
    for (const [nth, root] of roots.entries())
      for (const element of ${selector === '' ? '[]' : `root.querySelectorAll(${JSON.stringify(selector)})`}) {
        const place = nth + ' ' + (element.closest('[data-fact]')?.dataset.fact ?? '');
        for (const text of spoken(element)) all.set(place, (all.get(place) ?? new Set()).add(text));
      }
    return ${JSON.stringify(wanted)}.filter(({ place, text }) => !all.get(place)?.has(folded(text)));
  };
  // A fold tells in its own time that it was opened, and is filled then.
  let missing = missingNow();
  for (let at = 0; at < 100 && missing.length > 0; at += 1) {
    await new Promise((done) => setTimeout(done, 50));
    missing = missingNow();
  }
  const asked = view.performance.getEntriesByType('resource').map(({ name }) => name);
  const count = (selector) => roots.reduce((sum, root) => sum + root.querySelectorAll(selector).length, 0);
  return { missing, asked, foreign: count('script, img, iframe, base, meta, form, slot, object, embed, link'), findings: count('[data-fact]') };`;

/** A text, and the number of its card on the page with the question in which it should stand. */
interface Wanted {
  readonly place: string;
  readonly text: string;
}

interface Look {
  readonly missing: readonly Wanted[];
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

/** Pages of at most so many, or of one that is more. */
function inPages<T>(
  all: readonly T[],
  most: number,
  weight: (one: T) => number = () => 1,
): readonly (readonly T[])[] {
  const pages: T[][] = [];
  let room = 0;
  for (const one of all) {
    if (room < weight(one)) {
      pages.push([]);
      room = most;
    }
    pages.at(-1)?.push(one);
    room -= weight(one);
  }
  return pages;
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
      const taken = held
        .filter((one) => one.in.has(field))
        .map(({ text }) => ({ text, in: new Set([field]) }));
      expect(taken.length).toBeGreaterThan(held.length / 2);
      const inFact = selector.startsWith('[data-fact]')
        ? field === 'label of an answer'
          ? 'a'
          : 'f'
        : undefined;
      const cards = inStories(taken, most).map((some, nth) => {
        const { bundle } = compileHolding(some);
        if (bundle === undefined) throw new Error(`Story ${nth} of "${field}" does not compile.`);
        const story = `${field.replaceAll(' ', '-')}-${nth}`;
        site.answers.set(`/v1/stories/${story}`, json(bundle));
        return { html: card(story), some, questions: bundle.facts.length };
      });
      for (const shownHere of inPages(cards, most, ({ questions }) => questions)) {
        const wanted = shownHere.flatMap(({ some }, nth) =>
          some
            .map(({ text }, at) => ({
              place: `${nth} ${inFact === undefined ? '' : inFact + at}`,
              text: asKept(text),
            }))
            // A unit that the question names, here as its number, is not said again.
            .filter(({ text }, at) => field !== 'unit' || !String(at).includes(text)),
        );
        const report = await playIn(tab, {
          src: site.page(page(shownHere.map(({ html }) => html).join(''))),
          cards: shownHere.length,
          use: false,
          work: look(selector, selector === '' ? [] : wanted),
        });
        isQuiet(report, shownHere.length);
        const findings = shownHere.reduce((sum, { questions }) => sum + questions, 0);
        expect(report.told).toMatchObject({ missing: [], foreign: 0, findings });
      }
    },
    1_800_000,
  );

  it('stands where it should, and nowhere else, as title and summary', async () => {
    for (const [nth, some] of inPages(held, 50).entries()) {
      for (const [at, lead] of some.entries()) {
        const { bundle } = compileHolding([{ text: 'T', in: new Set() }], lead);
        if (bundle === undefined) throw new Error(`A title of page ${nth} does not compile: ${lead.text}`);
        site.answers.set(`/v1/stories/title-${nth}-${at}`, json(bundle));
      }
      const cards = some.map((_, at) => card(`title-${nth}-${at}`)).join('');
      const work = `return { titles: [...document.querySelectorAll('what-we-know')].map(({ shadowRoot }) => shadowRoot.querySelector('#title').textContent),
        asked: view.performance.getEntriesByType('resource').map(({ name }) => name) };`;
      const report = await playIn(tab, { src: site.page(page(cards)), cards: some.length, use: false, work });
      isQuiet(report, some.length);
      const titles = some.map(({ text, in: places }) => (places.has('title') ? asKept(text) : 'A story'));
      expect(report.told).toMatchObject({ titles });
    }
  }, 1_800_000);
});
