/** Two figures side by side: neither runs over the other, however narrow the card and however long the figures. */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Bundle, Claim } from '../../data/bundle/types.ts';
import { newspaper } from './card-site.ts';
import { openSite, type Site, serve, told } from './widget-site.ts';

const claim = (source: string, n: number, day: string): Claim => ({
  id: `${source}~1`,
  source,
  said_by: source,
  as_of: day,
  value: { form: 'about', n },
  anchor: 'about',
});

const breach: Bundle = {
  schema: 2,
  story: 'unrest',
  title: 'A breach',
  language: 'en',
  time_zone: 'America/New_York',
  offsets: [{ offset: '-05:00' }],
  state: 'closed',
  lead: 1,
  sources: [
    { id: 'regulator', outlet: 'The Daily', published: '2019-07-22', language: 'en' },
    { id: 'prosecutors', outlet: 'The Post', published: '2020-02-10', language: 'en' },
  ],
  speakers: [
    { id: 'regulator', name: 'The regulator' },
    { id: 'prosecutors', name: 'The prosecutors' },
  ],
  statements: [],
  facts: [
    {
      id: 'people',
      asks: 'How many people were affected?',
      label: 'People',
      kind: 'count',
      claims: [claim('regulator', 147e6, '2019-07-22'), claim('prosecutors', 145e6, '2020-02-10')],
    },
  ],
};

let site: Site;
beforeAll(async () => {
  site = await openSite();
  site.answer = serve(breach);
});
afterEach(() => site.leave());
afterAll(() => site.close());

it('two figures in millions stay in their columns on pages 300, 360 and 760 px wide', async () => {
  const page = await site.open(
    `${newspaper}<what-we-know story="unrest"></what-we-know><script src="/embed/v1.js"></script>`,
  );
  await told(page, 'wwk-ready');
  for (const width of [300, 360, 760]) {
    await page.setViewportSize({ width, height: 900 });
    const spare = await page.locator('.beside .figure').evaluateAll((figures) =>
      figures.map((figure) => {
        const text = document.createRange();
        text.selectNodeContents(figure);
        const line = figure.closest('.line') ?? figure;
        return line.getBoundingClientRect().right - text.getBoundingClientRect().right;
      }),
    );
    expect(spare.length, `at ${width} px`).toBe(2);
    for (const pixels of spare) expect(pixels, `at ${width} px`).toBeGreaterThanOrEqual(-0.5);
  }
});
