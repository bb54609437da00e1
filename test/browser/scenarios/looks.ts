/** How the card looks under what readers and pages prefer. Measured, not compared with pictures. */
import { expect } from 'vitest';
import type { Tab } from '../engines/engine.ts';
import { soon } from '../soon.ts';
import { story } from '../story.ts';
import { serve } from '../widget-site.ts';
import {
  card,
  embed,
  impatient,
  inSight,
  openFinding,
  reads,
  type Scenario,
  style,
  tag,
} from './scenario.ts';

/** How light a computed colour is, from 0 to 255. */
const lightness = async (tab: Tab, selector: string): Promise<number> => {
  const [r = 0, g = 0, b = 0] = (await style(tab, selector, 'color')).match(/[\d.]+/g)?.map(Number) ?? [];
  return 0.3 * r + 0.6 * g + 0.1 * b;
};

/** By how many pixels the page can be scrolled sideways. */
const sideways = 'document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth';

export const looks: readonly Scenario[] = [
  {
    does: 'turns dark with a page that follows the reader’s preference',
    async play({ ready }) {
      const page = `<style>:root { color-scheme: light dark }</style>${tag}${embed}`;
      expect(await lightness(await ready(page), '[part=title]')).toBeLessThan(60);
      expect(await lightness(await ready(page, { prefers: ['dark'] }), '[part=title]')).toBeGreaterThan(195);
    },
  },
  {
    does: 'is dark on a light page that asks for it',
    async play({ ready }) {
      const tab = await ready(card('theme="dark"') + embed);
      expect(await lightness(tab, '[part=title]')).toBeGreaterThan(195);
      await soon(() => style(tab, 'what-we-know', 'backgroundColor')).toBe('rgb(21, 23, 26)');
      await soon(() => style(tab, 'what-we-know', 'paddingTop')).toBe('16px');
    },
  },
  {
    does: 'moves nothing for readers who asked for that',
    async play({ ready, site }) {
      for (const prefers of [[], ['reduced motion']] as const) {
        site.answer = serve();
        const tab = await ready(impatient(2000) + card('refresh="2"') + embed, { prefers });
        await tab.evaluate(inSight);
        await tab.evaluate(() => {
          const { animate } = Element.prototype;
          const counted = Object.assign(window, { moving: 0 });
          Element.prototype.animate = function (...all) {
            counted.moving += 1;
            return animate.apply(this, all);
          };
        });
        site.answer = serve(JSON.parse(JSON.stringify(story).replaceAll('"n":225', '"n":1225')));
        await tab.click('.news button');
        await reads(tab, '[data-fact=killed] .lines', '1,225');
        await soon(() => tab.evaluate('window.moving')).toBe(prefers.length === 0 ? 1 : 0);
      }
    },
  },
  {
    does: 'stays legible and keeps its borders in forced colours',
    cannot: {
      webkit: {
        why: 'WebKitGTK forces none, not even under a theme of high contrast',
        stillSo: async ({ open }) =>
          (await open('', { prefers: ['forced colors'] })).evaluate(
            `!matchMedia('(forced-colors: active)').matches`,
          ),
      },
    },
    async play({ ready }) {
      const tab = await ready(undefined, { prefers: ['forced colors'] });
      await soon(() => tab.evaluate(`matchMedia('(forced-colors: active)').matches`)).toBe(true);
      await soon(() => style(tab, '.chips label', 'borderTopWidth')).toBe('2px');
      await soon(() => style(tab, '[data-fact=tortured] .state', 'color')).toBe(
        await style(tab, '[part=title]', 'color'),
      );
    },
  },
  {
    does: 'runs from right to left in Arabic, and its figures do not',
    async play({ ready }) {
      const tab = await ready(card('lang="ar"') + embed);
      await soon(() => style(tab, '.card', 'direction')).toBe('rtl');
      const [inside, end] = await tab.evaluate<[number, number]>(
        `[find('[data-fact=killed] .figure')[0], find('.card')[0]].map((one) => one.getBoundingClientRect().right)`,
      );
      expect(Math.abs(inside - end)).toBeLessThan(3);
      await soon(() => tab.evaluate(`find('[data-fact=detained] .figure bdi')[1].textContent`)).toMatch(
        /^7[.,]939$|^٧[.٬]٩٣٩$/,
      );
      // Bars begin where lines do.
      await openFinding(tab, 'killed');
      await soon(() =>
        tab.evaluate(`(() => { const [bar] = find('tr.now .bar'); const [, solid] = bar.querySelectorAll('rect');
          return Math.abs(solid.getBoundingClientRect().right - bar.getBoundingClientRect().right) < 2; })()`),
      ).toBe(true);
    },
  },
  {
    does: 'puts a passage between the quotation marks of the card, whatever language the passage is in',
    async play({ ready }) {
      const marks = async (language: string): Promise<string> => {
        const tab = await ready(card(`lang="${language}"`) + embed);
        await tab.click('[data-fact=killed] summary');
        await tab.until(`find('q').length`);
        return tab.evaluate<string>(
          `find('q').map((one) => getComputedStyle(one).quotes.replace(/[" ]/g, '')).join(' ')`,
        );
      };
      expect(new Set((await marks('en')).split(' '))).toEqual(new Set(['“”']));
      expect(new Set((await marks('de')).split(' '))).toEqual(new Set(['„“']));
      expect(new Set((await marks('ar')).split(' '))).toEqual(new Set(['«»']));
    },
  },
  {
    does: 'fits a narrow column with letters twice as large',
    async play({ ready }) {
      const tab = await ready(
        `<style>html { font-size: 200% } body { width: 300px; margin: 8px }</style>${tag}${embed}`,
        {
          width: 340,
          height: 700,
        },
      );
      await openFinding(tab, 'killed');
      await soon(() => tab.evaluate(sideways)).toBeLessThanOrEqual(0);
      await soon(() =>
        tab.evaluate(`find('.figure').filter((one) => one.getBoundingClientRect().right > 309).length`),
      ).toBe(0);
    },
  },
  {
    does: 'takes the font and the colour of the page, and nothing else from its styles',
    async play({ ready }) {
      const tab = await ready(`<style>
        body { font-family: monospace; color: rgb(1, 2, 3); }
        * { text-transform: uppercase !important; letter-spacing: 9px; text-align: right; }
        li, ul, p, h2, input { display: none !important; }
      </style>${tag}${embed}`);
      await soon(() => style(tab, '[part=title]', 'fontFamily')).toBe('monospace');
      await soon(() => style(tab, '[part=title]', 'color')).toBe('rgb(1, 2, 3)');
      await soon(() => style(tab, '[part=title]', 'textTransform')).toBe('none');
      await soon(() => style(tab, '[part=title]', 'letterSpacing')).toBe('normal');
      await soon(() => style(tab, '[part=title]', 'textAlign')).toBe('start');
      await soon(() => style(tab, '[part=title]', 'display')).toBe('block');
    },
  },
  {
    does: 'prints what leads opened, with all pages and their addresses and without its controls',
    async play({ ready }) {
      const tab = await ready();
      // Once what opens has come.
      await tab.until(
        `dispatchEvent(new Event('beforeprint')) && find('.row details[open] .report').length > 3`,
      );
      await tab.until(`find('[data-row]').length === 6`);
      // Not every engine can be told to print: the rules for artifact are put on the screen.
      await tab.evaluate(`(() => {
        for (const sheet of document.querySelector('what-we-know').shadowRoot.adoptedStyleSheets)
          for (const rule of sheet.cssRules) if (rule.media?.mediaText === 'print') rule.media.mediaText = 'all';
      })()`);
      await soon(() => style(tab, '.chips', 'display')).toBe('none');
      await soon(() => style(tab, '.report a', 'content', '::after')).toMatch(/news\.example|attr\(/);
    },
  },
  {
    does: 'has targets that a finger can hit',
    async play({ ready }) {
      const tab = await ready();
      await soon(() =>
        tab.evaluate(`find('summary, label, button')
          .filter((one) => one.getClientRects().length && one.getBoundingClientRect().height < 24)
          .map((one) => one.textContent)`),
      ).toEqual([]);
    },
  },
];
