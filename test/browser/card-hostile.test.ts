/**
 * Bundles that somebody else made, taken with `src`: what is bad in them costs no more than itself, and nothing that they
 * hold keeps the page from answering its reader.
 */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Bundle, Claim, Fact } from '../../data/bundle/types.ts';
import { story } from './story.ts';
import { openSite, type Site, serve, told } from './widget-site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterEach(() => site.leave());
afterAll(() => site.close());

/** What a hostile bundle may cost altogether, in reading, parsing and drawing, which are tasks of their own. */
const mostMs = 300;

const [killed, ...others] = story.facts as readonly [Fact, ...Fact[]];
const [claim] = killed.claims as readonly [Claim, ...Claim[]];

/** The story with other claims about its first question. */
function withClaims(claims: readonly object[]): Bundle {
  return { ...story, facts: [{ ...killed, claims: claims as readonly Claim[] }, ...others] };
}

const bad: readonly (readonly [what: string, bundle: object])[] = [
  ['half a sign in an anchor', withClaims([{ ...claim, anchor: 'dead \ud800' }, ...killed.claims.slice(1)])],
  ['a number for an anchor', withClaims([{ ...claim, anchor: 7 }, ...killed.claims.slice(1)])],
  ['a number for a name', withClaims([...killed.claims, { ...claim, id: 'x', said_by: 7 }])],
  ['null for a value', withClaims([...killed.claims, { ...claim, id: 'x', value: null }])],
  ['null for a claim', withClaims([...killed.claims, null as unknown as object])],
  [
    'a word for a number',
    withClaims([...killed.claims, { ...claim, id: 'x', value: { form: 'exact', n: '7' } }]),
  ],
  [
    'a day that is none',
    withClaims([...killed.claims, { ...claim, id: 'x', as_of: '9999-99-99', hedge: 'belief' }]),
  ],
  [
    'ids that every object has',
    {
      ...story,
      speakers: [...story.speakers, { id: '__proto__', name: 'P' }, { id: 'constructor', name: 'C' }],
      facts: [
        {
          ...killed,
          claims: [...killed.claims, { ...claim, id: 'toString', said_by: '__proto__', hedge: 'belief' }],
        },
        ...others,
      ],
    },
  ],
  [
    'bodies and parts in circles',
    {
      ...story,
      speakers: story.speakers.map((one, at, all) => ({ ...one, part_of: all[(at + 1) % all.length]?.id })),
      facts: story.facts.map((one, at, all) => ({ ...one, part_of: all[(at + 1) % all.length]?.id })),
    },
  ],
];

const long = 'ä'.repeat(180_000);
const [source] = story.sources;
const [speaker] = story.speakers;

const heavy: readonly (readonly [what: string, bundle: object, facts: number])[] = [
  ['a title of a million signs over one letter', { ...story, title: `T${'\u0301'.repeat(1_000_000)}` }, 0],
  ['a title of a million letters', { ...story, title: 'T'.repeat(1_000_000) }, 0],
  [
    'a question of 20,000 claims',
    withClaims(
      Array.from({ length: 20_000 }, (_, at) => ({
        ...claim,
        id: `c${at}`,
        value: { form: 'exact', n: at },
      })),
    ),
    1,
  ],
  [
    'an address, a name and labels of 180 kB and more',
    {
      ...story,
      sources: [{ ...source, url: `https://a.example/${long}`, title: long }, ...story.sources.slice(1)],
      speakers: [{ ...speaker, name: `The ${long} ${long}` }, ...story.speakers.slice(1)],
      facts: [
        { ...killed, label: `A ${'a '.repeat(90_000)}`, asks: long, unit: `${'. '.repeat(90_000)}` },
        ...others,
      ],
    },
    0,
  ],
];

/** Draws the card of a bundle, and gives the milliseconds that its page has worked until it stood there. */
async function worked(bundle: object): Promise<readonly [page: Page, workMs: number]> {
  site.answer = serve(bundle);
  const page = await site.open('<p>Nothing yet</p>');
  const session = await page.context().newCDPSession(page);
  // Of the thread itself: whatever else a busy machine does is not counted.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const { metrics: before } = await session.send('Performance.getMetrics');
  await page.evaluate(() => {
    const card = document.createElement('what-we-know');
    card.setAttribute('src', '/v1/stories/unrest');
    const script = document.createElement('script');
    script.src = '/embed/v1.js';
    document.body.append(card, script);
  });
  await told(page, 'wwk-ready');
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(0)))),
  );
  const { metrics } = await session.send('Performance.getMetrics');
  const taskOf = (all: typeof metrics): number => all.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  return [page, (taskOf(metrics) - taskOf(before)) * 1000];
}

describe('a bundle from elsewhere', () => {
  it.each(bad)('with %s is drawn with all of its questions, and can be used', async (_, bundle) => {
    site.answer = serve(bundle);
    const page = await site.open(
      '<what-we-know src="/v1/stories/unrest"></what-we-know><script src="/embed/v1.js"></script>',
    );
    await told(page, 'wwk-ready');
    expect(await page.locator('.row').count()).toBe(Math.min(story.lead, story.facts.length));
    await page.locator('.row summary').first().click();
    await page.locator('.report').first().waitFor();
    await page.locator('.chips label').first().click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
  });

  it.each(heavy)(
    'with %s costs the page at most 300 ms more work than any other',
    async (what, bundle, lost) => {
      // The first page of a browser compiles the script, the others have it.
      await worked(story);
      const [, ordinary] = await worked(story);
      const [page, work] = await worked(bundle);
      console.log(`${what}: ${Math.round(work)} ms, ordinary ${Math.round(ordinary)} ms`);
      expect(await page.locator('.row').count()).toBe(Math.min(story.lead, story.facts.length - lost));
      const { height } = (await page.locator('.card').boundingBox()) ?? { height: 0 };
      expect(height).toBeLessThan(20_000);
      expect(work - ordinary).toBeLessThanOrEqual(mostMs);
    },
  );
});
