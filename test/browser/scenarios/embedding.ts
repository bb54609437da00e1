/** The ways of putting a card on a page. */
import { expect } from 'vitest';
import { renderServerCard } from '../../../data/render/server-card.ts';
import { en } from '../../../data/wording/locales/en.ts';
import { soon } from '../soon.ts';
import { story } from '../story.ts';
import { serve } from '../widget-site.ts';
import { card, embed, line, reads, type Scenario, says, tag, told } from './scenario.ts';

const core = '<script src="/embed/v1/core.js" async></script>';
const heights = `<script nonce="test">
  window.heard = []; addEventListener('message', ({ data, origin }) => heard.push({ data, origin }));
</script>`;

export const embedding: readonly Scenario[] = [
  {
    does: 'comes by one script tag that names the story',
    async play({ ready }) {
      const tab = await ready(
        '<p>before</p><script src="/embed/v1.js" data-story="unrest" data-heading-level="4"></script><p id="after"></p>',
      );
      await soon(() => tab.evaluate(`find('[part=title]')[0].localName`)).toBe('h4');
      await soon(() => tab.evaluate(`document.querySelector('what-we-know').nextElementSibling.id`)).toBe(
        'after',
      );
    },
  },
  {
    does: 'comes in the place of a plain link, which stays as the fallback',
    async play({ open }) {
      const link = (slug: string): string => `<a data-what-we-know="${slug}" href="/${slug}">${slug}</a>`;
      const tab = await open(`${embed}<p>${link('unrest')} ${link('nobody')}</p>`);
      await told(tab, 'wwk-ready');
      await told(tab, 'wwk-error');
      await soon(() =>
        tab.evaluate(`[...document.querySelectorAll('a')].map((one) => one.getClientRects().length > 0)`),
      ).toEqual([false, true]);
    },
  },
  {
    does: 'comes with a module script',
    async play({ ready }) {
      const tab = await ready(`${tag}<script type="module" src="/embed/v1.js"></script>`);
      await soon(() => says(tab, 'killed')).toContain('225');
    },
  },
  {
    does: 'draws the card at rest from the script alone, and the same card once the rest is here',
    async play({ open, site }) {
      let rest = (): void => undefined;
      const held = new Promise<void>((done) => {
        rest = done;
      });
      site.answer = (request, response) => void held.then(() => serve()(request, response));
      const tab = await open(`${tag}<script src="/embed/v1/stories/unrest.js"></script>`);
      await tab.until(`find('.row').length === 3`);
      const before = await tab.evaluate(`find('.card')[0].innerText`);
      rest();
      await told(tab, 'wwk-ready');
      await soon(() => tab.evaluate(`find('.card')[0].innerText`)).toBe(before);
    },
  },
  {
    does: 'is whole without scripts when the server puts it into the page',
    async play({ open }) {
      const tab = await open(await renderServerCard(story, en, 'en'));
      await soon(() => says(tab, 'killed')).toBe('225 Prosecutor, 15 Jan');
      await tab.click('[data-fact=killed] summary');
      await tab.until(`find('[data-fact=killed] .report a').some((one) => one.getClientRects().length)`);
    },
  },
  {
    does: 'takes a server’s card over without moving anything',
    async play({ open, site }) {
      const places = `find('.card, .kick *, [part=title], .chips *, .row, summary *, .foot *, #after').map((one) => [one.localName, one.getBoundingClientRect().x, one.getBoundingClientRect().y].join())`;
      let rest = (): void => undefined;
      const held = new Promise<void>((done) => {
        rest = done;
      });
      site.answer = (request, response) => void held.then(() => serve()(request, response));
      const tab = await open(`${await renderServerCard(story, en, 'en')}<p id="after">after</p>${core}`);
      const before = await tab.evaluate<string[]>(places);
      rest();
      await told(tab, 'wwk-ready');
      expect(before.length).toBeGreaterThan(30);
      await soon(() => tab.evaluate(places)).toEqual(before);
      await tab.click('.foot button', '6 answers');
      await tab.until(`find('.section').length === 2`);
    },
  },
  {
    does: 'tells the page around its frame how tall it is, in the words of each kind of host',
    async play({ open, site }) {
      const tab = await open(heights);
      const inside = `<!doctype html><html data-wwk-frame><base href="${site.origin}/"><body style="margin:0">${tag}${embed}`;
      await tab.evaluate((html: string) => {
        const frame = document.createElement('iframe');
        frame.srcdoc = html;
        document.body.append(frame);
      }, inside);
      // It tells its height again whenever that changes, each time in four messages.
      const [own, wordpress, amp, pym] = await tab.until<readonly { data: { height: number } }[]>(
        `heard.at(-4)?.data.type === 'wwk-height' && heard.at(-4).data.height > 200 && heard.slice(-4)`,
      );
      const height = own?.data.height;
      expect(own?.data).toEqual({ type: 'wwk-height', height });
      expect(wordpress?.data).toMatchObject({ message: 'height', value: height });
      expect(amp?.data).toMatchObject({ sentinel: 'amp', height });
      expect(pym?.data).toBe(`pymxPYMxxPYMxheightxPYMx${height}`);
    },
  },
  {
    does: 'works in a sandboxed frame that has no origin',
    async play({ open, site }) {
      const tab = await open(heights);
      const inside = `<!doctype html><html data-wwk-frame><base href="${site.origin}/"><body>${tag}${embed}
        <script>addEventListener('wwk-ready', () => parent.postMessage('ready', '*')); addEventListener('error', ({ message }) => parent.postMessage(message, '*'))</script>`;
      await tab.evaluate((html: string) => {
        const frame = document.createElement('iframe');
        frame.sandbox.add('allow-scripts');
        frame.srcdoc = html;
        document.body.append(frame);
      }, inside);
      await tab.until(`heard.some(({ data, origin }) => data === 'ready' && origin === 'null')`);
      await tab.until('heard.some(({ data }) => data.height > 200)');
      await soon(() => tab.evaluate(`heard.filter(({ data }) => /error/i.test(data)).length`)).toBe(0);
    },
  },
  {
    does: 'asks for its story only when it comes near, if the page wants that',
    async play({ open, site }) {
      const before = site.asked;
      const tab = await open(`<div style="height: 6000px"></div>${card('loading="lazy"')}${embed}`);
      // What the card would have asked for by now has come to the server before this.
      await tab.evaluate(async () => {
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        await fetch('/nothing');
      });
      expect(site.asked).toBe(before);
      await tab.evaluate(() => scrollTo(0, 5000));
      await told(tab, 'wwk-ready');
      expect(site.asked).toBe(before + 1);
    },
  },
  {
    does: 'speaks the language of the page around it, and another when that changes',
    async play({ ready }) {
      const tab = await ready(`<div lang="de-AT">${tag}</div>${embed}`);
      await soon(() => line(tab, '.kick')).toMatch(/^Was wir wissen Stand: Jan\. 2022/i);
      await tab.evaluate(() => document.querySelector('what-we-know')?.setAttribute('lang', 'en'));
      await told(tab, 'wwk-ready', 2);
      await reads(tab, '.kick', 'as of Jan 2022');
    },
  },
];
