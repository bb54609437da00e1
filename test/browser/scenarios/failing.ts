/** When the story cannot be had: the page keeps something to show, and hears about it. */
import { expect } from 'vitest';
import type { Tab } from '../engines/engine.ts';
import { soon } from '../soon.ts';
import { story } from '../story.ts';
import { type Answer, serve } from '../widget-site.ts';
import { card, embed, impatient, line, type Scenario, tag, told, tolds } from './scenario.ts';

const status =
  (code: number): Answer =>
  (_request, response) =>
    response.writeHead(code, { 'access-control-allow-origin': '*' }).end('{}');

const fallback = (tab: Tab): Promise<boolean> =>
  tab.evaluate<boolean>(`document.querySelector('#fallback').getClientRects().length > 0`);

function keepsFallback(when: string, answer: Answer, detail: object, above = ''): Scenario {
  return {
    does: `keeps what stands inside the element when ${when}`,
    async play({ open, site }) {
      site.answer = answer;
      const tab = await open(above + tag + embed);
      expect(await told(tab, 'wwk-error')).toMatchObject({ ...detail, kept: false });
      await soon(() => fallback(tab)).toBe(true);
      expect(await tolds(tab)).toEqual(['wwk-error']);
    },
  };
}

export const failing: readonly Scenario[] = [
  keepsFallback('there is no such story', status(404), { failure: 'status', status: 404 }),
  keepsFallback('the story was withdrawn', status(410), { failure: 'status', status: 410 }),
  keepsFallback('the server fails', status(500), { failure: 'status', status: 500 }),
  keepsFallback('the answer is a page', (_request, response) => response.end('<!doctype html><p>Login'), {
    failure: 'not-json',
  }),
  keepsFallback('the answer is of an earlier format', serve({ ...story, schema: 1 }), { failure: 'schema' }),
  keepsFallback('the answer breaks off', (_request, response) => response.destroy(), { failure: 'network' }),
  keepsFallback('the answer never comes', () => undefined, { failure: 'timeout' }, impatient(15_000)),
  {
    does: 'shows the card once another story is named',
    async play({ open }) {
      const tab = await open(`<what-we-know story="nobody"><p id="fallback">x</p></what-we-know>${embed}`);
      await told(tab, 'wwk-error');
      await tab.evaluate(() => document.querySelector('what-we-know')?.setAttribute('story', 'unrest'));
      await told(tab, 'wwk-ready');
      await soon(() => fallback(tab)).toBe(false);
    },
  },
  {
    does: 'keeps the card when a later load fails',
    async play({ ready, site }) {
      const tab = await ready(impatient(2000) + card('refresh="2"') + embed);
      site.answer = status(500);
      expect(await told(tab, 'wwk-error')).toMatchObject({ kept: true });
      await soon(() => line(tab, '[part=title]')).toBe('The unrest, January 2022');
    },
  },
];
