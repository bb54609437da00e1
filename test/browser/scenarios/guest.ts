/** The card as a guest: pages move it, copy it, take it away, restrict it, and have it twice. */
import { expect } from 'vitest';
import { soon } from '../soon.ts';
import { card, embed, line, openFinding, reads, type Scenario, says, tag, told, tolds } from './scenario.ts';

const element = `document.querySelector('what-we-know')`;

export const guest: readonly Scenario[] = [
  {
    does: 'survives being moved about while it loads',
    async play({ open }) {
      const tab = await open(tag + embed);
      await tab.evaluate(() => {
        const moved = document.querySelector('what-we-know') as Element;
        for (let at = 0; at < 20; at += 1) {
          moved.remove();
          document.body.append(moved);
        }
      });
      await told(tab, 'wwk-ready');
      await soon(() => says(tab, 'killed')).toContain('225');
    },
  },
  {
    does: 'keeps what the reader switched when it is moved',
    async play({ ready }) {
      const tab = await ready(`<div id="other"></div>${tag}${embed}`);
      await tab.click('.chips label', 'Officials');
      await reads(tab, '[data-fact=killed] .lines', 'Nobody left who says');
      await tab.evaluate(`document.querySelector('#other').append(${element})`);
      await soon(() => says(tab, 'killed')).toContain('Nobody left who says');
      await tab.click('.chips label', 'Officials');
      await reads(tab, '[data-fact=killed] .lines', '225');
    },
  },
  {
    does: 'draws itself again in a copy',
    async play({ ready }) {
      const tab = await ready();
      await tab.evaluate(`document.body.append(${element}.cloneNode(true))`);
      await told(tab, 'wwk-ready', 2);
      await soon(() => tab.count('[part=title]')).toBe(2);
    },
  },
  {
    does: 'leaves quietly while it loads',
    async play({ open, site }) {
      let leave = (): void => undefined;
      const asked = new Promise<void>((done) => {
        leave = done;
      });
      site.answer = () => leave();
      const tab = await open(tag + embed);
      await asked;
      await tab.evaluate(`${element}.remove()`);
      expect(await tolds(tab)).toEqual([]);
    },
  },
  {
    does: 'draws two cards on one page, each with its own switches',
    async play({ open }) {
      const tab = await open(tag + tag.replace('id="fallback"', '') + embed);
      await told(tab, 'wwk-ready', 2);
      await tab.click('.chips label', 'Officials');
      await tab.until(`find('[data-fact=killed] .lines')[0].textContent.includes('Nobody left')`);
      await soon(() => tab.evaluate(`find('[data-fact=killed] .lines')[1].textContent`)).toContain('225');
    },
  },
  {
    does: 'comes once though two versions of its script are on the page',
    async play({ open }) {
      const other = '<script src="/embed/v1/core.js"></script>';
      const tab = await open(other + tag + embed + embed.replace('v1.js', 'v1.js?again'));
      await told(tab, 'wwk-ready');
      await soon(() => tab.count('[part=title]')).toBe(1);
      expect(await tolds(tab)).toEqual(['wwk-ready']);
    },
  },
  {
    does: 'leaves an element of its name alone that the page has defined',
    async play({ open }) {
      const tab = await open(
        `<script nonce="test">customElements.define('what-we-know', class extends HTMLElement {})</script>${tag}${embed}`,
      );
      await soon(() => line(tab, '#fallback')).toBe('Read the facts.');
      expect(await tolds(tab)).toEqual([]);
    },
  },
  {
    does: 'adds nothing to the page’s globals',
    async play({ open, ready }) {
      const names = 'Object.getOwnPropertyNames(window).sort().join()';
      const plain = await (await open('<p>x</p>')).evaluate(names);
      expect(await (await ready()).evaluate(names)).toBe(plain);
    },
  },
  {
    does: 'works under a policy that allows no style and no other host',
    async play({ ready }) {
      const tab = await ready(tag + embed, {
        headers: {
          'content-security-policy':
            "default-src 'none'; script-src 'self' 'nonce-test'; connect-src 'self'; style-src 'none'",
        },
      });
      await openFinding(tab, 'killed');
      await soon(() => tab.evaluate(`getComputedStyle(find('.card')[0]).borderTopWidth`)).toBe('3px');
      // What opens is dressed too, and its bars are as long as they should be without a style of their own.
      await soon(() => tab.evaluate(`getComputedStyle(find('tr.now .bar')[0]).height`)).toBe('8px');
    },
  },
  {
    does: 'works with trusted types enforced',
    async play({ ready }) {
      const tab = await ready(tag + embed, {
        headers: { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'" },
      });
      // The page itself may not: the policy is at work.
      await soon(() =>
        tab.evaluate(
          `(() => { try { document.createElement('p').innerHTML = 'x'; return 'let'; } catch { return 'kept'; } })()`,
        ),
      ).toBe('kept');
      await tab.evaluate('__seen.errors.length = __seen.at = 0');
      await openFinding(tab, 'killed');
    },
  },
  {
    does: 'falls back to what is documented where an attribute is wrong',
    async play({ ready }) {
      const tab = await ready(
        card('theme="pink" refresh="x" heading-level="9" as-of="soon" loading="now"') + embed,
      );
      await soon(() =>
        tab.evaluate(`['theme', 'refresh', 'headingLevel', 'loading'].map((name) => ${element}[name])`),
      ).toEqual(['auto', 0, 2, 'eager']);
      await soon(() => says(tab, 'killed')).toContain('225');
    },
  },
  {
    does: 'takes properties for attributes',
    async play({ ready }) {
      const tab = await ready();
      await tab.evaluate(`Object.assign(${element}, { asOf: '2022-01-12', headingLevel: 4 })`);
      await reads(tab, '[data-fact=killed] .lines', 'dozens');
      await soon(() => tab.evaluate(`find('[part=title]')[0].localName`)).toBe('h4');
    },
  },
];
