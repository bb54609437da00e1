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
      expect(stops.slice(0, 5)).toEqual([
        '5 claims from 3 origins in all',
        '3 claims from 2 origins in all',
        '2 claims from 2 origins in all',
        'Show all 6 findings',
        'Who reports this all 5 sources on',
      ]);
      expect(stops).toContain('Heute 6 January');
      expect(stops.slice(-3)).toEqual([
        'As known on 21 January 2022',
        '2 statements withdrawn or revised',
        '',
      ]);
    },
  },
  {
    does: 'goes back by Shift and Tab',
    async play({ ready }) {
      const tab = await ready();
      for (const key of ['Tab', 'Tab', 'Shift+Tab']) await tab.press(key);
      await soon(() => focused(tab)).toBe('5 claims from 3 origins in all');
    },
  },
  {
    does: 'shows where the focus is',
    async play({ ready }) {
      const tab = await ready();
      await tab.press('Tab');
      await soon(() =>
        tab.evaluate(`(() => {
          const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement.shadowRoot.activeElement);
          return [outlineStyle, outlineWidth];
        })()`),
      ).toEqual(['solid', '2px']);
    },
  },
  {
    does: 'opens a finding by Enter and closes it by Space, and the focus stays there',
    async play({ ready }) {
      const tab = await ready();
      await tab.press('Tab');
      await tab.press('Enter');
      await tab.until(`find('.origin').length`);
      await soon(() => focused(tab)).toBe('5 claims from 3 origins in all');
      await tab.press('Space');
      await tab.until(`!find('[data-fact=killed] details')[0].open`);
      await soon(() => focused(tab)).toBe('5 claims from 3 origins in all');
    },
  },
  {
    does: 'switches a source by Space, and keeps it in focus and in its place on the screen',
    async play({ ready }) {
      const tab = await ready(`<div style="height: 1200px"></div>${tag}${embed}`);
      await tab.evaluate(`(() => {
        const box = find('label', 'Second Look 21 January')[0].querySelector('input');
        box.focus();
        box.scrollIntoView({ block: 'center' });
      })()`);
      const before = await tab.evaluate<number>(top('label input:focus'));
      await tab.press('Space');
      await reads(tab, '.told', 'Without Second Look');
      await soon(() => focused(tab)).toBe('Second Look 21 January');
      expect(Math.abs((await tab.evaluate<number>(top('label input:focus'))) - before)).toBeLessThan(1.5);
    },
  },
  {
    does: 'keeps the focus when the page changes an attribute under the reader’s hands',
    async play({ ready }) {
      const tab = await ready(card('as-of="2022-01-12"') + embed);
      await tab.press('Tab');
      const before = await focused(tab);
      expect(before).not.toBe('');
      await tab.evaluate(() => document.querySelector('what-we-know')?.removeAttribute('as-of'));
      await reads(tab, '[data-fact=killed] .says', '225');
      await soon(() => says(tab, 'killed')).toContain('225');
      await soon(() => tab.evaluate(`document.activeElement.shadowRoot?.activeElement?.localName`)).toBe(
        'summary',
      );
    },
  },
];
