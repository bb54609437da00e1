/** The reader switches sources, and what is known is worked out again on the page. */
import { expect } from 'vitest';
import { soon } from '../soon.ts';
import { card, embed, line, reads, type Scenario, says, told } from './scenario.ts';

const findings = `find('.finding').map((one) => one.textContent)`;

export const switching: readonly Scenario[] = [
  {
    does: 'falls back on no withdrawn figure when the sources of the last one are off, without the network',
    async play({ ready, site }) {
      const tab = await ready();
      const asked = site.asked;
      await tab.click('label', 'Second Look 21 January');
      await tab.click('label', 'Heute 6 January');
      await tab.click('label', '15 January');
      await reads(tab, '[data-fact=killed] .says', 'No current figure');
      await soon(() => says(tab, 'killed')).toBe('No current figure 164 was withdrawn on 9 January');
      expect((await told(tab, 'wwk-sources-change', 3)).off).toEqual(['daily-21', 'heute-6', 'wire-15']);
      expect(site.asked).toBe(asked);
    },
  },
  {
    does: 'says in one sentence what a switch has changed',
    async play({ ready }) {
      const tab = await ready();
      await tab.click('label', 'Second Look 21 January');
      await reads(tab, '.told', 'Without Second Look');
    },
  },
  {
    does: 'works a disagreement out again when one side is off',
    async play({ ready }) {
      const tab = await ready();
      await tab.click('label', 'Second Look 21 January');
      await tab.until(`find('[data-fact=detained]')[0].dataset.status !== 'differ'`);
      await soon(() => says(tab, 'detained')).toMatch(/^7,939 Interior ministry/);
    },
  },
  {
    does: 'reports nothing with every source off, and the same card as before with all on',
    async play({ ready }) {
      const tab = await ready();
      const before = await tab.evaluate(findings);
      await tab.click('button', 'none');
      await reads(tab, '[data-fact=killed] .says', 'Not reported');
      await soon(() => tab.count('input[type=checkbox]:checked')).toBe(0);
      await tab.click('button', 'all');
      await tab.until(`find('input[type=checkbox]:not(:checked)').length === 0`);
      await soon(() => tab.evaluate(findings)).toEqual(before);
    },
  },
  {
    does: 'leaves one outlet alone with “only”, and takes that back with “undo”',
    async play({ ready }) {
      const tab = await ready();
      const before = await tab.evaluate(findings);
      await tab.click('button.only', 'Only Wire');
      await reads(tab, '.state', '2 of 5 sources');
      await tab.click('button', 'undo');
      await reads(tab, '.state', '5 sources, going back to 8 origins');
      await soon(() => tab.evaluate(findings)).toEqual(before);
      await soon(() => tab.count('button', 'undo')).toBe(0);
    },
  },
  {
    does: 'shows an outlet with some of its pieces off as neither on nor off',
    async play({ ready }) {
      const tab = await ready();
      await tab.click('label', '10 January');
      await tab.until(`find('input', 'Wire').some((box) => box.indeterminate)`);
      await tab.click('label', 'Wire');
      await tab.until(`find('input:checked').length === 3`);
      await soon(() => line(tab, '.state')).toContain('3 of 5 sources');
    },
  },
  {
    does: 'switches by origin as well: whoever prints one statement goes together',
    async play({ ready }) {
      const tab = await ready();
      await tab.click('button', 'by origin');
      await tab.until(`find('button', 'by origin')[0].getAttribute('aria-pressed') === 'true'`);
      await tab.click('label', 'Prosecutor');
      await tab.until(`!find('[data-fact=killed] .says')[0].textContent.includes('225')`);
      expect((await told(tab, 'wwk-sources-change')).off).toEqual(['wire-15', 'daily-21']);
    },
  },
  {
    does: 'keeps the view in the address where the page wants it, shows it after a reload, and goes back with the browser',
    async play({ ready }) {
      const tab = await ready(card('remember="fragment"') + embed);
      await tab.click('label', 'Heute 6 January');
      await tab.until(`location.hash === '#wwk.unrest.off=heute-6'`);
      await tab.evaluate('void setTimeout(() => location.reload())');
      await tab.until(`performance.getEntriesByType('navigation')[0].type === 'reload' && seen.length > 0`);
      await reads(tab, '.state', '4 of 5 sources');
      await tab.click('label', 'The Daily 9 January');
      await reads(tab, '.state', '3 of 5 sources');
      await tab.evaluate('history.back()');
      await reads(tab, '.state', '4 of 5 sources');
    },
  },
];
