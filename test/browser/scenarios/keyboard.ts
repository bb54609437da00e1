/** The card without a mouse. */
import { expect } from 'vitest';
import type { Tab } from '../engines/engine.ts';
import { soon } from '../soon.ts';
import { card, embed, reads, type Scenario, says, tag } from './scenario.ts';

const focused = (tab: Tab): Promise<string> =>
  tab.evaluate<string>(`(() => {
    const inner = document.activeElement?.shadowRoot?.activeElement;
    const named = inner?.closest('label') ?? inner;
    return (named?.textContent || named?.getAttribute('aria-label') || '').replace(/\\s+/g, ' ').trim();
  })()`);

const top = (selector: string): string => `find(${JSON.stringify(selector)})[0].getBoundingClientRect().top`;

const stopsAtRest: readonly string[] = [
  'as of Jan 2022',
  '6 sources',
  'Officials',
  'Rights groups',
  'Newsrooms',
  'Killed Officials only 225 Prosecutor, 15 Jan164, taken back the same day, ran in 2 outlets',
  'Detained Disputed at least 9,000 Watch, 10 Jan7,939 Interior ministry, 10 Jan',
  'Tortured in custody? Disputed Yes Activists, printed 21 JanNo Police, printed 21 Jan',
  '6 answers',
  '2 open questions',
  '1 correction',
];
const killed = stopsAtRest[5] ?? '';

export const keyboard: readonly Scenario[] = [
  {
    does: 'is reached by Tab in reading order, control by control, and left again',
    async play({ ready }) {
      const tab = await ready(`${tag}<p><button id="after">after</button></p>${embed}`);
      const stops: string[] = [];
      while (stops.length < 40 && (await tab.evaluate(`document.activeElement.id !== 'after'`))) {
        await tab.press('Tab');
        stops.push(await focused(tab));
      }
      expect(stops).toEqual([...stopsAtRest, '']);
    },
  },
  {
    does: 'goes back by Shift and Tab',
    async play({ ready }) {
      const tab = await ready();
      for (const key of ['Tab', 'Tab', 'Shift+Tab']) await tab.press(key);
      await soon(() => focused(tab)).toBe('as of Jan 2022');
    },
  },
  {
    does: 'shows where the focus is',
    async play({ ready }) {
      const tab = await ready();
      const outlineOf = (of: string): Promise<unknown> =>
        tab.evaluate(`(() => {
          const { activeElement } = document.activeElement.shadowRoot;
          const { outlineStyle, outlineWidth } = getComputedStyle(${of});
          return [outlineStyle, outlineWidth];
        })()`);
      await tab.press('Tab');
      await soon(() => outlineOf('activeElement')).toEqual(['solid', '2px']);
      await tab.press('Tab');
      await tab.press('Tab');
      await soon(() => outlineOf(`activeElement.closest('label')`)).toEqual(['solid', '2px']);
    },
  },
  {
    does: 'opens a finding by Enter and closes it by Space, and the focus stays there',
    async play({ ready }) {
      const tab = await ready();
      for (let stop = 0; stop < 6; stop += 1) await tab.press('Tab');
      await tab.press('Enter');
      await tab.until(`find('.report').length`);
      await soon(() => focused(tab)).toBe(killed);
      await tab.press('Space');
      await tab.until(`!find('[data-fact=killed] details')[0].open`);
      await soon(() => focused(tab)).toBe(killed);
    },
  },
  {
    does: 'switches a group by Space, and keeps it in focus and in its place on the screen',
    async play({ ready }) {
      const tab = await ready(`<div style="height: 1200px"></div>${tag}${embed}`);
      await tab.evaluate(`(() => {
        const box = find('.chips label', 'Officials')[0].querySelector('input');
        box.focus();
        box.scrollIntoView({ block: 'center' });
      })()`);
      const before = await tab.evaluate<number>(top('label input:focus'));
      await tab.press('Space');
      await reads(tab, '.said', 'Without officials');
      await soon(() => focused(tab)).toBe('Officials');
      expect(Math.abs((await tab.evaluate<number>(top('label input:focus'))) - before)).toBeLessThan(1.5);
    },
  },
  {
    does: 'keeps the focus when the page changes an attribute under the reader’s hands',
    async play({ ready }) {
      const tab = await ready(card('as-of="2022-01-12"') + embed);
      for (let stop = 0; stop < 6; stop += 1) await tab.press('Tab');
      await soon(() => focused(tab)).toMatch(/^Killed/);
      await tab.evaluate(() => document.querySelector('what-we-know')?.removeAttribute('as-of'));
      await reads(tab, '[data-fact=killed] .lines', '225');
      await soon(() => says(tab, 'killed')).toContain('225');
      await soon(() => focused(tab)).toBe(killed);
    },
  },
];
