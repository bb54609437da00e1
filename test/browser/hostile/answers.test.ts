// What the widget makes of answers that are not a story: it keeps its fallback, or the last good card, throws nothing, and gives
// up in bounded time and memory.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { full } from '../../full.ts';
import { inEachEngine } from '../engines/each-engine.ts';
import type { Tab } from '../engines/engine.ts';
import { story } from '../story.ts';
import { answers } from './answers.ts';
import {
  cors,
  embeds,
  type HostileSite,
  hostilePage,
  json,
  openHostileSite,
  playIn,
  tag,
} from './hostile-site.ts';

let site: HostileSite;

beforeAll(async () => {
  site = await openHostileSite();
});
afterAll(() => site.close());

const run = (code: string): string => `<script nonce="test">${code}</script>`;

/** In one file, so that nothing is late but the answer. */
const embed = 'whole';

/**
 * The fifteen seconds for which the widget waits become half a second: the first time it waits for an answer, the second time
 * for its second script, the third time for another answer. The others stay as long as they are, whatever the machine does.
 */
const hasty = (nth: 1 | 2 | 3): string =>
  run(
    `{ const real = setTimeout; let times = 0; window.setTimeout = (work, ms, ...rest) => real(work, ms === 15000 && ++times === ${nth} ? 500 : ms, ...rest); }`,
  );

/** The first two seconds until the widget asks again end as soon as the card was seen. */
const soon = run(`{
  const real = setTimeout; let first = true;
  window.setTimeout = (work, ms, ...rest) => {
    if (ms !== 2000 || !first) return real(work, ms, ...rest);
    first = false;
    new IntersectionObserver(([card], seer) => {
      if (!card.isIntersecting) return;
      seer.disconnect();
      real(work, 40);
    }).observe(document.querySelector('what-we-know'));
    return -1;
  };
}`);

inEachEngine('an answer that', (engine) => {
  let tab: Tab;
  beforeAll(async () => {
    tab = await engine().open(site.theatre);
  });
  afterAll(() => tab?.close());

  it.each(answers)('$is leaves the fallback ($failure)', async ({ is, answer, failure, slow }) => {
    const path = `/v1/stories/${is.replace(/\W+/g, '-')}`;
    site.answers.set(path, answer);
    const body = tag.replace('story="unrest"', `src="${path}"`);
    const before = slow ? hasty(1) : '';
    const report = await playIn(tab, { src: site.page(hostilePage({ body, before, embed })), use: false });
    const events = failure === 'none' ? ['wwk-ready'] : [`wwk-error: ${failure}`];
    const shows = [failure === 'none' ? 'card' : 'fallback'];
    expect(report).toMatchObject({ errors: [], events, shows, leaks: [] });
  });

  const later = full ? answers : answers.filter((_, at) => at % 8 === 0);
  it.each(later)('$is leaves the last good card ($failure)', async ({ is, answer, failure, slow }) => {
    const path = `/v1/stories/later-${is.replace(/\W+/g, '-')}`;
    let asked = 0;
    site.answers.set(path, (request, response) => {
      asked += 1;
      if (asked > 1) answer(request, response);
      else json(story, { 'cache-control': 'no-store' })(request, response);
    });
    const body = tag.replace('story="unrest"', `src="${path}" refresh="2"`);
    const before = soon + (slow ? hasty(3) : '');
    const report = await playIn(tab, {
      src: site.page(hostilePage({ body, before, embed })),
      cards: 2,
      use: false,
    });
    const told = failure === 'none' ? 'wwk-update' : `wwk-error: ${failure}`;
    expect(report).toMatchObject({ errors: [], events: ['wwk-ready', told], shows: ['card'], leaks: [] });
    expect(report.texts[0]).toContain('225');
  });

  it.each(['core', 'face'] as const)(
    'never comes for the second script is told, and the script taken when it comes after all (%s)',
    async (embed) => {
      const rest = [...site.answers.keys()].find((path) => path.endsWith('/rest.js')) ?? '';
      const answer = site.answers.get(rest);
      let come = (): void => undefined;
      const coming = new Promise<void>((done) => {
        come = done;
      });
      site.answers.set(rest, (request, response) => void coming.then(() => answer?.(request, response)));
      site.answers.set('/come', (_request, response) => {
        come();
        response.end();
      });
      // Put there after the page's load: Firefox and WebKit hold that event back until a script that was asked for is there.
      const late = `addEventListener('load', () => setTimeout(() =>
        document.body.append(Object.assign(document.createElement('script'), { src: '${embeds[embed]}' }))));`;
      const tagged = `<script src="${embeds[embed]}"></script>`;
      const page = hostilePage({ embed, before: hasty(2) }).replace(tagged, run(late));
      const work = `const shown = document.querySelector('.fallback').getClientRects().length > 0 ? 'fallback' : 'card';
        const ready = new Promise((done) => view.addEventListener('wwk-ready', done, { once: true }));
        await fetch('/come'); await ready; return shown;`;
      const report = await playIn(tab, { src: site.page(page), work }).finally(() => {
        if (answer !== undefined) site.answers.set(rest, answer);
      });
      expect(report).toMatchObject({ errors: [], shows: ['card'], leaks: [] });
      expect(report.events.slice(0, 2)).toEqual(['wwk-error: script', 'wwk-ready']);
      expect(report.told).toBe(embed === 'face' ? 'card' : 'fallback');
    },
  );

  it('is read no further than a bundle can be long', async () => {
    let ended: () => void = () => undefined;
    const over = new Promise<void>((done) => {
      ended = done;
    });
    // Two megabytes more than the widget reads, and then nothing, without an end: only who stops reading leaves this answer.
    // Not a stream without end: WebKitGTK's network process takes in whatever comes until it hears that nobody reads on
    // (28 to 152 MB of it, by the machine's load), so that how much was sent says nothing about the widget.
    site.answers.set('/v1/stories/endless', (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store', ...cors });
      response.once('close', ended);
      response.write(`{"schema":2,"story":"endless","sources":["${'x'.repeat(10_000_000)}",`);
    });
    const body = tag.replace('"unrest"', '"endless"');
    const src = site.page(hostilePage({ body, embed }));
    const report = await playIn(tab, { src, use: false });
    expect(report).toMatchObject({ errors: [], events: ['wwk-error: too-large'], shows: ['fallback'] });
    await over;
  });
});
