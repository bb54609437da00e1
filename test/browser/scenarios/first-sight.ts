/** What stands on the card before anybody has touched it. */
import { expect } from 'vitest';
import { soon } from '../soon.ts';
import { line, type Scenario, says, tolds } from './scenario.ts';

export const firstSight: readonly Scenario[] = [
  {
    does: 'shows title, state and the findings that matter most, each with status, value, owner and day',
    async play({ ready }) {
      const tab = await ready();
      await soon(() => line(tab, '.title')).toBe('The unrest, January 2022');
      await soon(() => line(tab, '.state')).toMatch(/5 sources, going back to 8 origins.*21 January 2022/);
      await soon(() => tab.count('.finding')).toBe(3);
      await soon(() => says(tab, 'killed')).toMatch(/^225 Prosecutor, 15 January/);
      await soon(() => line(tab, '[data-fact=killed] .status')).toContain('One origin');
    },
  },
  {
    does: 'says in words that the figure of an earlier day was withdrawn, and strikes it through',
    async play({ ready }) {
      const tab = await ready();
      await soon(() => line(tab, '[data-fact=killed] .why')).toMatch(
        /^164 .*withdrawn.*Health ministry denied/,
      );
      await soon(() =>
        tab.evaluate(`getComputedStyle(find('[data-fact=killed] .why s')[0]).textDecorationLine`),
      ).toBe('line-through');
    },
  },
  {
    does: 'shows both sides of a dispute with their owners',
    async play({ ready }) {
      const tab = await ready();
      await soon(() => line(tab, '[data-fact=tortured] .status')).toContain('Disputed');
      await soon(() => says(tab, 'tortured')).toMatch(/^Yes Activists, .* No Police, /);
    },
  },
  {
    does: 'keeps a spoken number spoken, beside the figure that it differs from',
    async play({ ready }) {
      const tab = await ready();
      await soon(() => says(tab, 'detained')).toMatch(
        /^about 2,000 President’s office, .* 7,939 Interior ministry, /,
      );
      await soon(() => line(tab, '[data-fact=detained] .status')).toContain('differ');
    },
  },
  {
    does: 'says what is not known',
    async play({ ready }) {
      const tab = await ready();
      await soon(() => line(tab, '.unknowns')).toContain('Who were the armed men on the square?');
    },
  },
  {
    does: 'takes the place of the fallback, and tells the page that it is ready, once',
    async play({ ready }) {
      const tab = await ready();
      await soon(() => tab.evaluate(`document.querySelector('#fallback').getClientRects().length`)).toBe(0);
      expect(await tolds(tab)).toEqual(['wwk-ready']);
    },
  },
  {
    does: 'shows the rest of the findings when asked, and fewer again',
    async play({ ready }) {
      const tab = await ready();
      await tab.click('.rest button', 'Show all 6 findings');
      await tab.until(`find('.finding').length === 6`);
      await soon(() => says(tab, 'began')).toContain('2 January');
      await tab.click('.rest button', 'Show fewer');
      await tab.until(`find('.finding').length === 3`);
    },
  },
];
