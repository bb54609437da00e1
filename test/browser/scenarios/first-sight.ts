/** What stands on the card before anybody has touched it. */
import { expect } from 'vitest';
import { soon } from '../soon.ts';
import { line, type Scenario, says, tolds } from './scenario.ts';

export const firstSight: readonly Scenario[] = [
  {
    does: 'shows title, sources, toggles and the findings that matter most, each with state, value, owner and day',
    async play({ ready }) {
      const tab = await ready();
      await soon(() => line(tab, '[part=title]')).toBe('The unrest, January 2022');
      await soon(() => line(tab, '.kick')).toMatch(/^What we know as of Jan 2022 6 sources$/i);
      await soon(() => line(tab, '.chips')).toBe('Based on Officials Rights groups Newsrooms');
      await soon(() => tab.count('.row')).toBe(3);
      await soon(() => says(tab, 'killed')).toBe('225 Prosecutor, 15 Jan');
      await soon(() => line(tab, '[data-fact=killed] .state')).toBe('Officials only');
    },
  },
  {
    does: 'says in words that the figure of an earlier day was taken back, and strikes it through',
    async play({ ready }) {
      const tab = await ready();
      await soon(() => line(tab, '[data-fact=killed] .note')).toBe(
        '164, taken back the same day, ran in 2 outlets',
      );
      await soon(() =>
        tab.evaluate(`getComputedStyle(find('[data-fact=killed] .note del')[0]).textDecorationLine`),
      ).toBe('line-through');
    },
  },
  {
    does: 'shows both sides of a dispute with their owners',
    async play({ ready }) {
      const tab = await ready();
      await soon(() => line(tab, '[data-fact=tortured] .state')).toBe('Disputed');
      await soon(() => says(tab, 'tortured')).toMatch(/^Yes Activists, .*No Police, /);
    },
  },
  {
    does: 'keeps a spoken number spoken, beside the figure that it contradicts',
    async play({ ready }) {
      const tab = await ready();
      await soon(() => says(tab, 'detained')).toMatch(
        /^at least 9,000 Watch, 10 Jan ?7,939 Interior ministry, 10 Jan$/,
      );
      await soon(() => line(tab, '[data-fact=detained] .state')).toBe('Disputed');
    },
  },
  {
    does: 'says what is not known',
    async play({ ready }) {
      const tab = await ready();
      await tab.click('.foot button', '2 open questions');
      await tab.until(`find('#questions li').length === 2`);
      await soon(() => line(tab, '#questions li')).toMatch(
        /^Who were the armed men on the square\? Not known/,
      );
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
    does: 'lists all answers under their headings when asked, and closes them again',
    async play({ ready }) {
      const tab = await ready();
      await tab.click('.foot button', '6 answers');
      await tab.until(`find('.section').length === 2`);
      await tab.click('.section:last-of-type > summary');
      await tab.until(`find('.section [data-fact=began]').length`);
      await soon(() => line(tab, '.section [data-fact=began] .lines')).toContain('2 Jan');
      await tab.click('.foot button', '6 answers');
      await tab.until(`find('.section').length === 0`);
    },
  },
];
