/** What opens behind a finding: figure, reports, links to the passage, a sentence to take along. */
import { expect } from 'vitest';
import type { Tab } from '../engines/engine.ts';
import { soon } from '../soon.ts';
import { line, openFinding, reads, type Scenario, type Stage, told } from './scenario.ts';

async function opened({ ready }: Stage): Promise<Tab> {
  const tab = await ready();
  await openFinding(tab, 'killed');
  return tab;
}

export const evidence: readonly Scenario[] = [
  {
    does: 'opens a finding to its reports, one for each saying with the pages that print it',
    async play(stage) {
      const tab = await opened(stage);
      await soon(() => tab.count('[data-fact=killed] .report')).toBe(3);
      await soon(() => line(tab, '[data-fact=killed] .report')).toMatch(
        /^225 Prosecutor, of 15 January Wire a total of 225 people \+ 1$/,
      );
      expect(await told(tab, 'wwk-finding-toggle')).toMatchObject({ fact: 'killed', open: true });
    },
  },
  {
    does: 'draws how the count changed, with what was taken back hatched and the days without a figure empty',
    async play(stage) {
      const tab = await opened(stage);
      const bars = `find('[data-fact=killed] .bar').map((one) => one.getBoundingClientRect())`;
      await soon(() => tab.evaluate(`${bars}.every(({ height, width }) => height > 4 && width > 60)`)).toBe(
        true,
      );
      await soon(() =>
        tab.evaluate(`find('[data-fact=killed] tbody tr').map(({ className }) => className)`),
      ).toEqual(['withdrawn', 'gap', 'now']);
    },
  },
  {
    does: 'gives the same as a table to those who listen',
    async play(stage) {
      const tab = await opened(stage);
      await soon(() => tab.count('[data-fact=killed] table [role=columnheader]')).toBe(2);
      await soon(() => line(tab, '[data-fact=killed] table')).toMatch(/taken back: .*164.*225/);
    },
  },
  {
    does: 'strikes through what was taken back, and says by whom',
    async play(stage) {
      const tab = await opened(stage);
      await soon(() =>
        tab.evaluate(
          `find('[data-fact=killed] .report del').map((one) => getComputedStyle(one).textDecorationLine)`,
        ),
      ).toContain('line-through');
      await soon(() => line(tab, '[data-fact=killed] .why')).toMatch(
        /health ministry said the same day that it never gave it\. (?:The )?information channel took it back/i,
      );
    },
  },
  {
    does: 'links to the passage, names the link to the page, and stays where it is when the page forbids the way',
    async play(stage) {
      const tab = await opened(stage);
      await tab.evaluate(() => addEventListener('wwk-link', (event) => event.preventDefault()));
      const before = await tab.evaluate('location.href');
      await tab.click('[data-fact=killed] .report a', 'Wire');
      expect(await told(tab, 'wwk-link')).toMatchObject({
        href: 'https://news.example/wire-15#:~:text=a%20total%20of%20225%20people',
      });
      await soon(() => tab.evaluate('location.href')).toBe(before);
    },
  },
  {
    does: 'puts a finding on the clipboard as a sentence with its owner',
    async play(stage) {
      const tab = await opened(stage);
      await tab.evaluate(() => document.body.append(document.createElement('textarea')));
      await tab.click('[data-fact=killed] .hand-on button');
      await reads(tab, '.hand-on [role=status]', 'Copied.');
      await tab.click('textarea');
      await tab.press('Control+v');
      await soon(() => tab.until(`document.querySelector('textarea').value`)).toMatch(
        /^How many people were killed\? 225 \(prosecutor, 15 Jan\)/,
      );
    },
  },
  {
    does: 'shows the sentence, to be copied by hand, where the clipboard is withheld',
    async play(stage) {
      const tab = await opened(stage);
      await tab.evaluate(() => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
        document.execCommand = () => false;
      });
      await tab.click('[data-fact=killed] .hand-on button');
      await reads(tab, '.hand-on [role=status]', 'How many people were killed? 225');
    },
  },
  {
    does: 'closes a finding again',
    async play(stage) {
      const tab = await opened(stage);
      await tab.click('[data-fact=killed] > details > summary');
      await told(tab, 'wwk-finding-toggle', 2);
      await tab.until(`!find('[data-fact=killed] details')[0].open`);
    },
  },
];
