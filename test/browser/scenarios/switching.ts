/** The reader switches groups, voices and pages, and what is known is worked out again on the page. */
import { expect } from 'vitest';
import { soon } from '../soon.ts';
import { byPage, card, embed, line, reads, type Scenario, says, told } from './scenario.ts';

const findings = `find('.row').map((one) => one.textContent)`;

/** The row of a page or voice in the list of sources. */
const box = (words: string): string =>
  `find('[data-row]').filter((one) => one.textContent.includes(${JSON.stringify(words)}))[0].querySelector('input')`;

export const switching: readonly Scenario[] = [
  {
    does: 'falls back on no figure that was taken back when the pages of the last one are off, without the network',
    async play({ ready, site }) {
      const tab = await ready();
      const asked = site.asked;
      await byPage(tab);
      for (const page of ['What Second Look printed', 'What Heute printed', 'printed on 15 January'])
        await tab.evaluate(`${box(page)}.click()`);
      await reads(tab, '[data-fact=killed] .lines', 'No figure stands');
      await soon(() => says(tab, 'killed')).not.toMatch(/\d/);
      await soon(() => line(tab, '[data-fact=killed] .note')).toMatch(/^164, taken back the same day/);
      expect((await told(tab, 'wwk-sources-change', 3)).off).toEqual(['daily-21', 'heute-6', 'wire-15']);
      expect(site.asked).toBe(asked);
    },
  },
  {
    does: 'says in one sentence beside the toggles what a switch has changed',
    async play({ ready }) {
      const tab = await ready();
      await tab.click('.chips label', 'Officials');
      await reads(tab, '.said', 'Without officials, all 3 answers change.');
      await soon(() => line(tab, '[data-fact=killed] .state')).toBe('was 225');
      expect(await told(tab, 'wwk-sources-change')).toMatchObject({
        off: [],
        groups: ['officials'],
        voices: [],
      });
    },
  },
  {
    does: 'works a disagreement out again when one side is off',
    async play({ ready }) {
      const tab = await ready();
      await tab.click('.chips label', 'Rights groups');
      await tab.until(`find('[data-fact=detained]')[0].dataset.status !== 'disputed'`);
      await soon(() => says(tab, 'detained')).toMatch(/^7,939 Interior ministry/);
    },
  },
  {
    does: 'reports nothing with every group off, and the same card as before with all on',
    async play({ ready }) {
      const tab = await ready();
      const before = await tab.evaluate(findings);
      for (const group of ['Officials', 'Rights groups', 'Newsrooms']) await tab.click('.chips label', group);
      await reads(tab, '[data-fact=killed] .lines', 'Nobody left who says');
      await soon(() => tab.count('.chips input:checked')).toBe(0);
      for (const group of ['Officials', 'Rights groups', 'Newsrooms']) await tab.click('.chips label', group);
      await tab.until(`find('.chips input:not(:checked)').length === 0`);
      await soon(() => tab.evaluate(findings)).toEqual(before);
    },
  },
  {
    does: 'leaves one page alone with “only”, and takes that back with “Undo”',
    async play({ ready }) {
      const tab = await ready();
      const before = await tab.evaluate(findings);
      await byPage(tab);
      await tab.click('[data-row] button', 'Only Heute');
      await reads(tab, '.kick', '1 of 6 sources');
      await tab.click('.said button', 'Undo');
      await tab.until(`find('[data-row] input:not(:checked)').length === 0`);
      await soon(() => tab.evaluate(findings)).toEqual(before);
      await soon(() => tab.count('.said')).toBe(0);
    },
  },
  {
    does: 'shows a group with some of its voices off as neither on nor off',
    async play({ ready }) {
      const tab = await ready();
      await tab.click('.kick > button');
      await tab.until(`find('[data-row]').length`);
      await tab.evaluate(`${box('Prosecutor')}.click()`);
      await tab.until(`find('.chips input').some((one) => one.value === 'officials' && one.indeterminate)`);
      await reads(tab, '.said', 'Without');
      expect(await told(tab, 'wwk-sources-change')).toMatchObject({ voices: ['speaker:prosecutor'] });
      await tab.click('.chips label', 'Officials');
      await tab.until(`!find('.chips input')[0].indeterminate`);
    },
  },
  {
    does: 'switches a voice with everything that it says, and leaves what others say on the same page',
    async play({ ready }) {
      const tab = await ready();
      await tab.click('.kick > button');
      await tab.until(`find('[data-row]').length`);
      await tab.evaluate(`${box('Activists')}.click()`);
      await reads(tab, '[data-fact=tortured] .lines', 'No');
      await soon(() => says(tab, 'tortured')).toMatch(/^No Police/);
    },
  },
  {
    does: 'keeps the view in the address where the page wants it, shows it after a reload, and goes back with the browser',
    async play({ ready }) {
      const tab = await ready(card('remember="fragment"') + embed);
      await tab.click('.chips label', 'Officials');
      await tab.until(`location.hash === '#wwk.unrest.without-groups=officials'`);
      await tab.evaluate('void setTimeout(() => location.reload())');
      await tab.until(`performance.getEntriesByType('navigation')[0].type === 'reload' && seen.length > 0`);
      await reads(tab, '.said', 'Without officials,');
      await tab.click('.chips label', 'Rights groups');
      await reads(tab, '.said', 'Only newsrooms, all 3 answers change.');
      await tab.evaluate('history.back()');
      await reads(tab, '.said', 'Without officials,');
    },
  },
];
