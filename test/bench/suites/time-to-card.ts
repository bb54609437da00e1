/** When a reader on a slow connection sees the card, in each way of embedding it, beside the same card as static HTML. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { buildAll, builtDir } from '../../../data/command/build.ts';
import { compileStory } from '../../../data/compiler/index.ts';
import { type PageServer, servePages } from '../page-server.ts';
import { interleaved, ratiosOf, roundsOf, spreadOf } from '../rounds.ts';
import { openBrowser, type Seen, seeCard, slow } from '../slow-page.ts';
import type { Figure, Suite, Wish } from '../suite.ts';

const story = 'kazakhstan-unrest-2022';
const folder = fileURLToPath(new URL(`../../../data/stories/${story}`, import.meta.url));

/** A news page: the card stands after the first paragraph, in a column of text. */
function newsPage(card: string): string {
  const paragraph = `<p>${'It was said on the day that more would be known later. '.repeat(12)}</p>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>A news page</title><style>body{font:17px/1.5 serif;max-width:40rem;margin:auto;padding:16px}iframe{width:100%;height:900px;border:0}</style>
<h1>What happened, and what is known</h1>${paragraph}${card}${paragraph.repeat(8)}</html>`;
}

/** The card as it was drawn, with its styles, as HTML that needs no script. */
async function staticCard(browser: Browser, url: string): Promise<string> {
  const page = await browser.newPage({ viewport: { width: 390, height: 800 } });
  try {
    await page.goto(url);
    await page.locator('what-we-know [part~="card"]').first().waitFor();
    return await page.evaluate(() => {
      const root = document.querySelector('what-we-know')?.shadowRoot;
      const rules = (root?.adoptedStyleSheets ?? []).flatMap((sheet) => [...sheet.cssRules]);
      const css = rules.map((rule) => rule.cssText).join('\n');
      return `<what-we-know><template shadowrootmode="open"><style>${css}</style>${root?.innerHTML}</template></what-we-know>`;
    });
  } finally {
    await page.close();
  }
}

const element = `<what-we-know story="${story}"><a href="/card/${story}">What we know</a></what-we-know>`;
const script = '<script async src="/embed/v1.js"></script>';

async function fill(server: PageServer, browser: Browser): Promise<void> {
  await buildAll();
  const { bytes } = await compileStory(folder, { now: new Date() });
  if (bytes === undefined) throw new Error(`${story} does not compile`);
  const built = (name: string): Promise<string> => readFile(join(builtDir, name), 'utf8');
  server.put('/embed/v1.js', { type: 'text/javascript', text: await built('embed.js.txt') });
  server.put(`/v1/stories/${story}`, { type: 'application/json', text: bytes });
  const page = (path: string, text: string): void => server.put(path, { type: 'text/html', text });
  page(`/card/${story}`, (await built('card.html.txt')).replaceAll('{{story}}', story));
  page('/tag', newsPage(`${script}${element}`));
  page(
    '/reserved',
    newsPage(
      `${script}${element.replace('<what-we-know', '<what-we-know style="display:block;min-height:100vh"')}`,
    ),
  );
  page('/frame', newsPage(`<iframe src="/card/${story}" title="What we know"></iframe>`));
  page('/static', newsPage(await staticCard(browser, `${server.origin}/tag`)));
}

const floor = 'the same card as static HTML';
const ways: Readonly<Record<string, { readonly path: string; readonly wish?: Wish }>> = {
  [floor]: { path: '/static' },
  'one tag': { path: '/tag', wish: { most: 1.5 } },
  'one tag, space reserved': { path: '/reserved' },
  'in a frame': { path: '/frame' },
};

export const timeToCard: Suite = {
  name: 'time-to-card',
  measures: `Chromium with nothing cached, ${slow.roundTrip} ms a round trip, ${slow.bitsPerSecond / 1e6} Mbit/s, processor ${slow.processor} × slower`,
  async run({ quick }) {
    const rounds = quick ? 2 : 9;
    const browser = await openBrowser();
    const server = await servePages();
    try {
      await fill(server, browser);
      const seen = Object.fromEntries(Object.keys(ways).map((name) => [name, [] as Seen[]]));
      const see = async (name: string, path: string): Promise<number> => {
        const one = await seeCard(browser, `${server.origin}${path}`);
        seen[name]?.push(one);
        return one.card;
      };
      const subjects = Object.fromEntries(
        Object.entries(ways).map(([name, { path }]) => [name, () => see(name, path)]),
      ) as Record<string, () => Promise<number>>;
      const cards = await interleaved(subjects, rounds);
      const median = (name: string, of: keyof Seen): number =>
        spreadOf((seen[name] ?? []).map((one) => one[of])).median;
      const figures = Object.entries(ways).map(
        ([name, { wish }]): Figure => ({
          subject: name,
          unit: 'ms',
          value: spreadOf(cards[name] ?? []),
          ...(name === floor
            ? {}
            : {
                ratio: {
                  to: floor,
                  ...ratiosOf(cards[name] ?? [], cards[floor] ?? []),
                  ...(wish && { wish }),
                },
              }),
          more: {
            'layout shift': { value: median(name, 'shift'), unit: '' },
            blocked: { value: median(name, 'blocked'), unit: 'ms' },
            'heap over the floor': { value: median(name, 'heap') - median(floor, 'heap'), unit: 'MB' },
          },
        }),
      );
      return { rounds: roundsOf(cards), figures };
    } finally {
      await server.close();
      await browser.close();
    }
  },
};
