/** What was known on an earlier day. */
import type { Tab } from '../engines/engine.ts';
import { soon } from '../soon.ts';
import { card, embed, line, reads, type Scenario, type Stage, says } from './scenario.ts';

async function opened({ ready }: Stage): Promise<Tab> {
  const tab = await ready();
  await tab.click('.kick span button');
  await tab.until(`find('input[type=range]').length`);
  return tab;
}

export const lookingBack: readonly Scenario[] = [
  {
    does: 'steps back by keyboard to a day when nothing had come after the figure that was taken back',
    async play(stage) {
      const tab = await opened(stage);
      await tab.evaluate(`find('input[type=range]')[0].focus()`);
      for (let step = 0; step < 3; step += 1) await tab.press('ArrowLeft');
      await tab.until(`find('input[type=range]')[0].getAttribute('aria-valuetext') === '10 Jan 2022'`);
      await soon(() => says(tab, 'killed')).toMatch(/^dozens Police/);
      await soon(() => line(tab, '[data-fact=killed] .note')).toMatch(/^164, taken back the same day/);
      await reads(tab, '.kick', 'as of 10 Jan 2022');
      await tab.press('End');
      await reads(tab, '[data-fact=killed] .lines', '225');
    },
  },
  {
    does: 'takes any day from the date field',
    async play(stage) {
      const tab = await opened(stage);
      // How a day is typed differs from browser to browser and from language to language; what follows does not.
      await tab.evaluate(`(() => {
        const [field] = find('input[type=date]');
        field.value = '2022-01-07';
        field.dispatchEvent(new Event('change', { bubbles: true }));
      })()`);
      await reads(tab, '.kick', '1 of 6 sources');
      await soon(() => says(tab, 'killed')).toMatch(/^dozens Police/);
      await tab.click('.day button', 'Back to now');
      await reads(tab, '.kick', 'as of Jan 2022');
    },
  },
  {
    does: 'lists what was taken back, with who gave it and who took it back',
    async play({ ready }) {
      const tab = await ready();
      await tab.click('.foot button', '1 correction');
      await tab.until(`find('#corrections li').length === 1`);
      await soon(() => line(tab, '#corrections li')).toMatch(
        /^9 Jan Killed taken back: 164, given by information channel .* A technical error\./,
      );
    },
  },
  {
    does: 'begins at the moment and with the sources that the page asks for',
    async play({ ready }) {
      const tab = await ready(card('as-of="2022-01-12" sources="wire-10 daily-9"') + embed);
      await soon(() => says(tab, 'killed')).not.toMatch(/\d/);
      await soon(() => line(tab, '[data-fact=killed] .note')).toMatch(/^164, taken back the same day/);
      await soon(() => line(tab, '.kick')).toMatch(/as of 12 Jan 2022 2 sources$/);
      await soon(() => line(tab, '.chips')).toBe('Based on The Daily Wire');
    },
  },
  {
    does: 'follows the page when it asks for another moment and other sources',
    async play({ ready }) {
      const tab = await ready(card('as-of="2022-01-12"') + embed);
      await tab.evaluate(() => document.querySelector('what-we-know')?.removeAttribute('as-of'));
      await reads(tab, '[data-fact=killed] .lines', '225');
      await tab.evaluate(() =>
        document.querySelector('what-we-know')?.setAttribute('without', 'wire-15 daily-21'),
      );
      await reads(tab, '.kick', '4 of 6 sources');
      await tab.evaluate(() => document.querySelector('what-we-know')?.setAttribute('sources', 'wire-15'));
      await reads(tab, '.kick', '1 source');
      await soon(() => tab.count('.chips label')).toBe(1);
    },
  },
];
