import type { Tab } from '../engines/engine.ts';
import { soon } from '../soon.ts';
import { card, embed, line, reads, type Scenario, type Stage, says } from './scenario.ts';

async function opened({ ready }: Stage): Promise<Tab> {
  const tab = await ready();
  await tab.click('[part=then] summary');
  await tab.until(`find('input[type=range]').length`);
  return tab;
}

export const lookingBack: readonly Scenario[] = [
  {
    does: 'steps back by keyboard to a day when the withdrawn figure had nothing in its place',
    async play(stage) {
      const tab = await opened(stage);
      await tab.evaluate(`find('input[type=range]')[0].focus()`);
      await tab.press('ArrowLeft');
      await tab.press('ArrowLeft');
      await tab.until(`find('input[type=range]')[0].getAttribute('aria-valuetext') === '10 January 2022'`);
      await soon(() => says(tab, 'killed')).toBe('No current figure 164 was withdrawn on 9 January');
      await soon(() => line(tab, '.told')).toContain('As known on 10 January 2022');
      await tab.press('End');
      await reads(tab, '[data-fact=killed] .says', '225');
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
      await reads(tab, '.state', '1 of 5 sources');
      await soon(() => says(tab, 'killed')).toMatch(/^dozens Police/);
    },
  },
  {
    does: 'unfolds corrections in the order of time',
    async play({ ready }) {
      const tab = await ready();
      await tab.click('[part=corrections] summary');
      await tab.until(`find('.corrections').length`);
      await soon(() => tab.evaluate(`find('.corrections b').map((one) => one.textContent)`)).toEqual([
        '9 January',
        '14 January',
      ]);
    },
  },
  {
    does: 'begins at the moment and with the sources that the page asks for',
    async play({ ready }) {
      const tab = await ready(card('as-of="2022-01-12" sources="wire-10 daily-9"') + embed);
      await soon(() => says(tab, 'killed')).toContain('164 was withdrawn');
      await soon(() => line(tab, '.state')).toContain('2 of 5 sources');
    },
  },
  {
    does: 'follows the page when it asks for another moment and other sources',
    async play({ ready }) {
      const tab = await ready(card('as-of="2022-01-12"') + embed);
      await tab.evaluate(() => document.querySelector('what-we-know')?.removeAttribute('as-of'));
      await reads(tab, '[data-fact=killed] .says', '225');
      await tab.evaluate(() => document.querySelector('what-we-know')?.setAttribute('sources', 'wire-15'));
      await reads(tab, '.state', '1 of 5 sources');
      await soon(() => says(tab, 'killed')).toBe('225 Prosecutor, 15 January');
    },
  },
];
