// A page that puts cards up and takes them down all day is left as it was.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { soon } from './soon.ts';
import { embed, openSite, type Site, tag, told } from './widget-site.ts';

let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

it('leaves no nodes, no listeners and no heap behind after a thousand cards', async () => {
  const page = await site.open(tag + embed);
  await told(page, 'wwk-ready');
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');

  const mount = (times: number): Promise<void> =>
    page.evaluate(async (count) => {
      const ready = (card: Element): Promise<unknown> =>
        new Promise((done) => card.addEventListener('wwk-ready', done, { once: true }));
      for (let at = 0; at < count; at += 20) {
        const cards = Array.from({ length: 20 }, () => document.createElement('what-we-know'));
        const all = cards.map(ready);
        for (const card of cards) card.setAttribute('story', 'unrest');
        document.body.append(...cards);
        await Promise.all(all);
        for (const card of cards) card.remove();
      }
      (window as unknown as { seen: unknown[] }).seen.length = 0;
    }, times);

  const measure = async (): Promise<Record<string, number>> => {
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  };

  await mount(100);
  const before = await measure();
  await mount(1000);
  // Not all garbage goes at the first collection.
  const more = async (what: string): Promise<number> => ((await measure())[what] ?? 0) - (before[what] ?? 0);
  await soon(() => more('Nodes')).toBeLessThanOrEqual(50);
  await soon(() => more('JSEventListeners')).toBeLessThanOrEqual(5);
  await soon(() => more('JSHeapUsedSize')).toBeLessThan(1024 * 1024);
}, 300_000);

it('leaves nothing with a document that gave its card away', async () => {
  const page = await site.open(`${tag}<iframe></iframe>`);
  const left = await page.evaluate(
    async ([script]) => {
      const heard = new Map<Document, number>();
      const count = (name: 'addEventListener' | 'removeEventListener', by: number): void => {
        const real = Document.prototype[name] as (...args: unknown[]) => void;
        Document.prototype[name] = function (this: Document, ...args: unknown[]) {
          if (args[0] === 'visibilitychange') heard.set(this, (heard.get(this) ?? 0) + by);
          real.apply(this, args);
        };
      };
      count('addEventListener', 1);
      count('removeEventListener', -1);
      const card = document.querySelector('what-we-know') as HTMLElement;
      const ready = (): Promise<unknown> =>
        new Promise((done) => card.addEventListener('wwk-ready', done, { once: true }));
      const first = ready();
      const tag = document.createElement('script');
      tag.src = script ?? '';
      document.head.append(tag);
      await first;
      const there = heard.get(document);
      const other = document.querySelector('iframe')?.contentDocument as Document;
      other.body.append(card);
      return [there, heard.get(document)];
    },
    ['/embed/v1.js'],
  );
  expect(left).toEqual([1, 0]);
});
