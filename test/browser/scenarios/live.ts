/** A story goes on while readers have it before them: the card asks again, and moves nothing that is being read. */
import { expect } from 'vitest';
import { soon } from '../soon.ts';
import { story } from '../story.ts';
import { type Site, serve } from '../widget-site.ts';
import {
  card,
  embed,
  impatient,
  inSight,
  line,
  openFinding,
  reads,
  type Scenario,
  type Stage,
  says,
  told,
  tolds,
} from './scenario.ts';

const live = impatient(2000) + card('refresh="2"') + embed;

/** The story a day later: the prosecutor counts more. */
const later = JSON.parse(JSON.stringify(story).replaceAll('"n":225', '"n":1225')) as object;

/** The statuses of the first four answers. */
async function answers({ open, site }: Stage): Promise<readonly number[]> {
  const codes = statuses(site);
  await open(live);
  await soon(() => codes.length).toBeGreaterThan(3);
  return codes.slice(0, 4);
}

function statuses(site: Site): readonly number[] {
  const codes: number[] = [];
  const honest = serve();
  site.answer = (request, response) => {
    response.on('finish', () => codes.push(response.statusCode));
    honest(request, response);
  };
  return codes;
}

export const goingOn: readonly Scenario[] = [
  {
    does: 'asks again with the tag of what it has',
    cannot: {
      webkit: {
        why: 'windows that WebKitGTK opens for tests have no cache, and so no tag',
        stillSo: async (stage) => (await answers(stage)).every((code) => code === 200),
      },
    },
    async play(stage) {
      const [first, , ...later] = await answers(stage);
      // Firefox may be asked for the second one before it has put the first one away.
      expect([first, ...later]).toEqual([200, 304, 304]);
    },
  },
  {
    does: 'draws nothing again when nothing changed',
    async play({ ready, site }) {
      const codes = statuses(site);
      const tab = await ready(live);
      await tab.evaluate(`new MutationObserver(() => { document.title = 'drawn' })
        .observe(find('.card')[0], { subtree: true, childList: true, attributes: true, characterData: true })`);
      const before = codes.length;
      await soon(() => codes.length).toBeGreaterThan(before + 2);
      expect(await tolds(tab)).toEqual(['wwk-ready']);
      await soon(() => tab.evaluate('document.title')).toBe('A page');
    },
  },
  {
    does: 'offers what changed to who has seen the card, moves nothing, and shows it when asked',
    async play({ ready, site }) {
      const tab = await ready(live);
      const places = `find('.row, .lines, .chips, .foot, .news').map((one) => one.getBoundingClientRect().y)`;
      await tab.evaluate(inSight);
      const before = await tab.evaluate(places);
      site.answer = serve(later);
      await tab.until(`find('.news button').length`);
      await soon(() => says(tab, 'killed')).toMatch(/^225 /);
      await soon(() => tab.evaluate(places)).toEqual(before);
      await tab.click('.news button');
      await reads(tab, '[data-fact=killed] .lines', '1,225');
      await soon(() => tab.count('.news button')).toBe(0);
    },
  },
  {
    does: 'keeps what the reader switched and opened when the story goes on',
    async play({ ready, site }) {
      const tab = await ready(live);
      await tab.click('.chips label', 'Rights groups');
      await openFinding(tab, 'killed');
      await tab.evaluate(inSight);
      site.answer = serve(later);
      await tab.click('.news button');
      await reads(tab, '[data-fact=killed] .lines', '1,225');
      await soon(() =>
        tab.evaluate(`find('.chips label', 'Rights groups')[0].querySelector('input').checked`),
      ).toBe(false);
      await soon(() => tab.count('[data-fact=killed] .report')).toBeGreaterThan(0);
    },
  },
  {
    does: 'tells the page of an update, and keeps the old card where the page forbids the new one',
    async play({ ready, site }) {
      const tab = await ready(live);
      await tab.evaluate(
        `addEventListener('wwk-update', (event) => { if (document.title !== 'let it') event.preventDefault(); })`,
      );
      site.answer = serve({ ...story, title: 'The unrest, corrected' });
      await told(tab, 'wwk-update');
      await soon(() => tab.count('.news button')).toBe(0);
      await soon(() => line(tab, '[part=title]')).toBe('The unrest, January 2022');
      await tab.evaluate(`document.title = 'let it'`);
      await tab.until(
        `find('.news button').length || find('[part=title]')[0].textContent === 'The unrest, corrected'`,
      );
    },
  },
];
