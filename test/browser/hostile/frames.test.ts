// A card in a frame that has no origin, and on a page that the reader leaves and comes back to.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inEachEngine } from '../engines/each-engine.ts';
import { soon } from '../soon.ts';
import { embeds, type HostileSite, openHostileSite, tag } from './hostile-site.ts';

let site: HostileSite;

beforeAll(async () => {
  site = await openHostileSite();
});
afterAll(() => site.close());

/** Tells the page around what happened and what is shown, by message: nobody can look into a frame without an origin. */
const telling = `<script>
  const errors = [];
  addEventListener('error', (event) => { if ('message' in event) errors.push(event.message); });
  addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)));
  for (const name of ['wwk-ready', 'wwk-error'])
    addEventListener(name, ({ target }) => setTimeout(() => {
      target.shadowRoot.querySelector('summary').click();
      setTimeout(() => parent.postMessage({ name, errors, origin: self.origin, text: target.shadowRoot.querySelector('.card').textContent }, '*'), 100);
    }));
</script>`;

inEachEngine('a card', (engine) => {
  it.each(Object.entries(embeds))(
    'works in a sandboxed frame without an origin (%s)',
    async (_way, address) => {
      const tab = await engine().open(site.theatre);
      const src = site.page(
        `<!doctype html><meta charset="utf-8">${telling}${tag}<script src="${address}"></script>`,
      );
      const told = await tab.evaluate<Record<string, unknown>>(`new Promise((done) => {
      addEventListener('message', ({ data }) => { if (data && data.name) done(data); });
      const frame = document.createElement('iframe'); frame.sandbox = 'allow-scripts'; frame.src = '${src}'; document.body.append(frame);
    })`);
      expect(told).toMatchObject({ name: 'wwk-ready', errors: [], origin: 'null' });
      expect(told.text).toContain('225');
      await tab.close();
    },
  );

  it('is there, and can be used, when the reader comes back to its page', async () => {
    const recorder = `<script>var errors = []; addEventListener('error', (event) => errors.push(event.message)); addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)));</script>`;
    const page = site.page(
      `<!doctype html><meta charset="utf-8">${recorder}${tag}<script src="${embeds.core}"></script>`,
    );
    const next = site.page('<!doctype html><title>Next</title><p id="next">Next');
    const tab = await engine().open(site.origin + page);
    const shown = `document.querySelector('what-we-know')?.shadowRoot?.querySelector('[data-fact] summary')`;
    await tab.until(`${shown} != null`);
    for (let times = 0; times < 3; times += 1) {
      await tab.go(site.origin + next);
      // Later than the answer to this, which would not come once the page is gone.
      await tab.evaluate('setTimeout(() => history.back(), 200)');
      await tab.until(`${shown} != null`);
      await tab.evaluate(`${shown}.click()`);
      await tab.until(
        `document.querySelector('what-we-know').shadowRoot.querySelector('.report') != null || (${shown}.click(), false)`,
      );
      await soon(() => tab.evaluate('errors')).toEqual([]);
    }
    await tab.close();
  });
});
