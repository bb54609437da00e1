/** What opens behind a finding: claims, plot, links to the passage, a sentence to take along. */
import { expect } from 'vitest';
import type { Tab } from '../engines/engine.ts';
import { soon } from '../soon.ts';
import { line, reads, type Scenario, type Stage, told } from './scenario.ts';

async function opened({ ready }: Stage): Promise<Tab> {
  const tab = await ready();
  await tab.click('[data-fact=killed] summary');
  await tab.until(`find('[data-fact=killed] .origin').length`);
  return tab;
}

export const evidence: readonly Scenario[] = [
  {
    does: 'opens a finding to its claims, one group for each origin',
    async play(stage) {
      const tab = await opened(stage);
      await soon(() => tab.count('[data-fact=killed] .origin')).toBe(3);
      await soon(() => line(tab, '[data-fact=killed] .origin')).toMatch(/^Prosecutor 2 outlets, 1 origin/);
      expect(await told(tab, 'wwk-finding-toggle')).toMatchObject({ fact: 'killed', open: true });
    },
  },
  {
    does: 'draws the claims over time, with the withdrawn one crossed, and in words for those who do not see it',
    async play(stage) {
      const tab = await opened(stage);
      const plot = `find('[data-fact=killed] svg.plot')[0]`;
      await soon(() => tab.evaluate(`${plot}.getBoundingClientRect().height > 60`)).toBe(true);
      await soon(() => tab.evaluate(`${plot}.getBoundingClientRect().width > 300`)).toBe(true);
      await soon(() => tab.count('[data-fact=killed] .mark[data-state=withdrawn] .cross')).toBeGreaterThan(0);
      await soon(() => tab.evaluate(`${plot}.getAttribute('aria-label') || ${plot}.textContent`)).toContain(
        '225',
      );
    },
  },
  {
    does: 'gives the same as a table',
    async play(stage) {
      const tab = await opened(stage);
      await tab.click('[data-fact=killed] summary', 'As a table');
      await tab.until(`find('[data-fact=killed] table tr').length > 3`);
      await soon(() => line(tab, '[data-fact=killed] table')).toMatch(/164.*225/);
    },
  },
  {
    does: 'strikes through what was withdrawn, and says who took it back',
    async play(stage) {
      const tab = await opened(stage);
      await soon(() => tab.evaluate(`find('[data-fact=killed] s.n').map((one) => one.textContent)`)).toEqual([
        '164',
        'about 164',
      ]);
      await soon(() => line(tab, '[data-fact=killed] .took')).toContain(
        'Health ministry denied having given it',
      );
    },
  },
  {
    does: 'links to the passage, names the link to the page, and stays where it is when the page forbids the way',
    async play(stage) {
      const tab = await opened(stage);
      await tab.evaluate(() => addEventListener('wwk-link', (event) => event.preventDefault()));
      const before = await tab.evaluate('location.href');
      await tab.click('[data-fact=killed] .origin a', 'Wire');
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
      await tab.click('[data-fact=killed] .copy button');
      await reads(tab, '.told', 'Copied.');
      await tab.click('textarea');
      await tab.press('Control+v');
      await soon(() => tab.until(`document.querySelector('textarea').value`)).toMatch(
        /^How many people were killed\? 225 \(Prosecutor, 15 January/,
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
      await tab.click('[data-fact=killed] .copy button');
      await reads(tab, '.told', 'How many people were killed? 225');
    },
  },
  {
    does: 'closes a finding again',
    async play(stage) {
      const tab = await opened(stage);
      await tab.click('[data-fact=killed] summary');
      await told(tab, 'wwk-finding-toggle', 2);
      await tab.until(`!find('[data-fact=killed] details')[0].open`);
    },
  },
];
