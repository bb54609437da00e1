// What the widget makes of answers that are not a story: it keeps its fallback, or the last good card, throws nothing, and gives
// up in bounded time and memory.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { full } from '../../full.ts';
import { story } from '../../widget/story.ts';
import { inEachEngine } from '../engines/each-engine.ts';
import type { Tab } from '../engines/engine.ts';
import { answers } from './answers.ts';
import { cors, type HostileSite, hostilePage, json, openHostileSite, playIn, tag } from './hostile-site.ts';

let site: HostileSite;

beforeAll(async () => {
  site = await openHostileSite();
});
afterAll(() => site.close());

const run = (code: string): string => `<script nonce="test">${code}</script>`;

/** The widget's fifteen seconds of patience become half a second. */
const hasty = run(
  '{ const real = setTimeout; window.setTimeout = (work, ms, ...rest) => real(work, ms === 15000 ? 500 : ms, ...rest); }',
);

/** A story that is another one by now is told, and waits until the reader asks for it. */
const untilUpdate = "await new Promise((done) => view.addEventListener('wwk-update', done, { once: true }))";

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
    const before = slow ? hasty : '';
    const report = await playIn(tab, { src: site.page(hostilePage({ body, before })), use: false });
    const events = failure === 'none' ? ['wwk-ready'] : [`wwk-error: ${failure}`];
    const shows = [failure === 'none' ? 'card' : 'fallback'];
    expect(report).toMatchObject({ errors: [], events, shows, leaks: [] });
  });

  const later = full ? answers : answers.slice(0, 3);
  it.each(later)('$is leaves the last good card ($failure)', async (row) => {
    const { is, answer, failure, slow } = row;
    const path = `/v1/stories/later-${is.replace(/\W+/g, '-')}`;
    let asked = 0;
    site.answers.set(path, (request, response) => {
      asked += 1;
      if (asked > 1) answer(request, response);
      else json(story, { 'cache-control': 'no-store' })(request, response);
    });
    const body = tag.replace('story="unrest"', `src="${path}" refresh="2"`);
    const before = slow ? hasty : '';
    const report = await playIn(tab, {
      src: site.page(hostilePage({ body, before })),
      cards: 2,
      ...(row.waits || failure === 'none' ? { cards: 1, work: untilUpdate } : {}),
      use: false,
    });
    const told = row.waits || failure === 'none' ? 'wwk-update' : `wwk-error: ${failure}`;
    expect(report).toMatchObject({ errors: [], events: ['wwk-ready', told], shows: ['card'], leaks: [] });
    expect(report.texts[0]).toContain('225');
  });

  it('cannot be drawn when its reader asks for it leaves the last good card', async () => {
    let asked = 0;
    const deep = answers.find(({ waits }) => waits)?.answer;
    site.answers.set('/v1/stories/news', (request, response) => {
      asked += 1;
      if (asked > 1) deep?.(request, response);
      else json(story, { 'cache-control': 'no-store' })(request, response);
    });
    const body = tag.replace('story="unrest"', 'src="/v1/stories/news" refresh="2"');
    const work = `${untilUpdate}; await new Promise((done) => setTimeout(done, 50));
      const button = [...document.querySelector('what-we-know').shadowRoot.querySelectorAll('button')].find((one) => /show/i.test(one.textContent) && one.closest('[part~=news], .news'));
      button?.click(); await new Promise((done) => setTimeout(done, 50)); return true;`;
    const report = await playIn(tab, { src: site.page(hostilePage({ body })), use: false, work });
    expect(report).toMatchObject({
      errors: [],
      events: ['wwk-ready', 'wwk-update', 'wwk-error: bundle'],
      shows: ['card'],
    });
    expect(report.texts[0]).toContain('225');
  });

  it('is read no further than a bundle can be long', async () => {
    let sent = 0;
    let ended: () => void = () => undefined;
    const over = new Promise<void>((done) => {
      ended = done;
    });
    site.answers.set('/v1/stories/endless', (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store', ...cors });
      const piece = `"${'x'.repeat(1_000_000)}",`;
      const more = (): void => {
        sent += 1;
        if (response.destroyed || sent > 1000) return;
        if (response.write(piece)) setImmediate(more);
        else response.once('drain', more);
      };
      response.once('close', ended);
      response.write('{"schema":1,"story":"endless","sources":[');
      more();
    });
    const body = tag.replace('"unrest"', '"endless"');
    const report = await playIn(tab, { src: site.page(hostilePage({ body })), use: false });
    await over;
    expect(report).toMatchObject({ errors: [], events: ['wwk-error: too-large'], shows: ['fallback'] });
    // What lies in the buffers of the system and of the browser was sent, but not kept.
    expect(sent).toBeLessThan(1000);
  });
});
