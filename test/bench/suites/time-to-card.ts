/** When a reader on a slow connection sees the card, in each way of embedding it, beside the same card as static HTML. */
import type { Browser } from 'playwright-core';
import { interleaved, ratiosOf, roundsOf, spreadOf } from '../rounds.ts';
import { openBrowser, type Seen, seeCard, slow } from '../slow-page.ts';
import { openStand, realStory, type Stand } from '../stand.ts';
import type { Figure, Suite, Wish } from '../suite.ts';

const story = 'kazakhstan-unrest-2022';

/** A news page: the card stands after the first paragraph, in a column of text. */
function newsPage(card: string): string {
  const paragraph = `<p>${'It was said on the day that more would be known later. '.repeat(12)}</p>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>A news page</title><style>body{font:17px/1.5 serif;max-width:40rem;margin:auto;padding:16px}iframe{width:100%;height:900px;border:0}</style>
<h1>What happened, and what is known</h1>${paragraph}${card}${paragraph.repeat(8)}</html>`;
}

/** Runs in the page: keeps the card as it was when it first could be seen, before anything else is loaded. */
function keepFirstCard(): void {
  const look = (): void => {
    const root = document.querySelector('what-we-know')?.shadowRoot;
    if (!root?.querySelector('[part~="card"]')) {
      requestAnimationFrame(look);
      return;
    }
    const rules = root.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
    const css = rules.map((rule) => rule.cssText).join('\n');
    const inside = `<style>${css}</style>${root.innerHTML}`;
    (window as { firstCard?: string }).firstCard =
      `<what-we-know><template shadowrootmode="open">${inside}</template></what-we-know>`;
  };
  requestAnimationFrame(look);
}

/** The card at rest, with its styles, as HTML that needs no script. */
async function staticCard(browser: Browser, url: string): Promise<string> {
  const page = await browser.newPage({ viewport: { width: 390, height: 800 } });
  try {
    await page.addInitScript(keepFirstCard);
    await page.goto(url);
    const kept = await page.waitForFunction(() => (window as { firstCard?: string }).firstCard);
    return (await kept.jsonValue()) ?? '';
  } finally {
    await page.close();
  }
}

const element = `<what-we-know story="${story}"><a href="/s/${story}">What we know</a></what-we-know>`;
const reserved = element.replace('<what-we-know', '<what-we-know style="display:block;min-height:100vh"');
const tagOf = (path: string): string => `<script async src="/embed/${path}"></script>`;

async function fill(stand: Stand, browser: Browser): Promise<void> {
  stand.put('/one-answer', newsPage(`${tagOf(`v1/stories/${story}.js`)}${element}`));
  stand.put('/one-answer-reserved', newsPage(`${tagOf(`v1/stories/${story}.js`)}${reserved}`));
  const included = new TextDecoder().decode(await stand.read(`/v1/stories/${story}/card.html`));
  stand.put('/included', newsPage(`${tagOf('v1.js')}${included}`));
  stand.put('/script-then-bundle', newsPage(`${tagOf('v1.js')}${element}`));
  stand.put('/frame', newsPage(`<iframe src="/card/${story}" title="What we know"></iframe>`));
  stand.put('/static', newsPage(await staticCard(browser, `${stand.origin}/one-answer`)));
}

const floor = 'the same card as static HTML';
const ways: Readonly<Record<string, { readonly path: string; readonly wish?: Wish }>> = {
  [floor]: { path: '/static' },
  'the card included by the server, and the script that takes it over': {
    path: '/included',
    wish: { most: 1.05 },
  },
  'one tag, script and first card in one answer': { path: '/one-answer', wish: { most: 1.5 } },
  'the same, space reserved': { path: '/one-answer-reserved', wish: { most: 1.5 } },
  'one tag for all stories: script, then bundle': { path: '/script-then-bundle' },
  'in a frame': { path: '/frame' },
};

export const timeToCard: Suite = {
  name: 'time-to-card',
  measures: `Chromium with nothing cached, ${slow.roundTrip} ms a round trip, ${slow.bitsPerSecond / 1e6} Mbit/s, processor ${slow.processor} × slower`,
  async run({ quick }) {
    const rounds = quick ? 2 : 9;
    const browser = await openBrowser();
    const stand = await openStand([await realStory(story)]);
    try {
      await fill(stand, browser);
      const seen = Object.fromEntries(Object.keys(ways).map((name) => [name, [] as Seen[]]));
      const see = async (name: string, path: string): Promise<number> => {
        const one = await seeCard(browser, `${stand.origin}${path}`);
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
      await stand.close();
      await browser.close();
    }
  },
};
