/**
 * How long it takes from a click on a toggle to the frame that shows the new card, by the size of the story: on the toggles
 * that are in sight, and, in a story without groups, on those of the full list.
 */
import type { Browser, Page } from 'playwright-core';
import type { CompiledBundle } from '../../../data/publish/kv-entries.ts';
import type { Finding, Resolution } from '../../../data/resolver/finding.ts';
import { cutStory } from '../cut-story.ts';
import { largeStory, type Size } from '../large-story.ts';
import { interleaved, ratiosOf, roundsOf, spreadOf } from '../rounds.ts';
import { openBrowser, openSlowly, type SlowPage, slow } from '../slow-page.ts';
import { madeUpStory, openStand, realStory, type Stand } from '../stand.ts';
import type { Figure, Suite, Wish } from '../suite.ts';

const real = 'kazakhstan-unrest-2022';
/** The same story as large as it was when the wish was made. */
const cut = `${real}, cut to the 39 sources that say most`;
const floor = 'a box that changes nothing';

interface Case {
  /** One that is not made up to a size. */
  readonly story?: string;
  readonly size?: Size;
  /** Of the ratio to the floor: it holds on other machines too. */
  readonly wish?: Wish;
}

const cases: Readonly<Record<string, Case>> = {
  [floor]: {},
  [cut]: { story: 'cut', wish: { most: 1.4 } },
  [real]: { story: real, wish: { most: 1.4 } },
  '50 claims, 5 facts, 25 sources': { size: { facts: 5, sources: 25, claims: 50 } },
  '500 claims, 25 facts, 100 sources': { size: { facts: 25, sources: 100, claims: 500 } },
  '2,000 claims, 50 facts, 200 sources': {
    size: { facts: 50, sources: 200, claims: 2000 },
    wish: { most: 1.6 },
  },
  '5,000 claims, 50 facts, 200 sources': { size: { facts: 50, sources: 200, claims: 5000 } },
};

async function stories(): Promise<CompiledBundle[]> {
  const whole = await realStory(real);
  const sized = Object.values(cases).flatMap(({ size }) =>
    size === undefined ? [] : [madeUpStory(`made-up-${size.claims}`, largeStory(size))],
  );
  return [whole, madeUpStory('cut', cutStory(whole.bundle, 39)), ...sized];
}

function fill(stand: Stand): void {
  Object.values(cases).forEach(({ story: named, size }, i) => {
    const story = size === undefined ? named : `made-up-${size.claims}`;
    const body =
      story === undefined
        ? '<label><input type="checkbox" checked>A source</label>'
        : `<script async src="/embed/v1.js"></script><what-we-know story="${story}"></what-we-know>`;
    stand.put(`/page/${i}`, `<!doctype html><meta charset="utf-8"><title>Toggle</title>${body}`);
  });
}

/** Waits for the boxes; without groups they are in the list of sources. By keyboard: no mouse is left lying on the card. */
async function unfold(page: Page, name: string): Promise<void> {
  if (name !== floor) await page.locator('[part~="footer"]').waitFor({ timeout: 60_000 });
  if (name !== floor && (await page.locator('.chips').count()) === 0)
    await page.locator('[part~="kicker"] > button').press('Enter', { timeout: 60_000 });
  await page.locator('input[type=checkbox]').first().waitFor({ timeout: 60_000 });
}

/**
 * The numbers of the boxes that change a finding's status, value or owner: readers look for those, and a box that changes
 * nothing costs nearly nothing. One after the other lies far from the one before, so that a few rounds see all sorts.
 */
async function tellingBoxes(browser: Browser, url: string, name: string): Promise<number[]> {
  if (name === floor) return [0];
  // On a page of its own: the one that is measured has clicked on nothing before its reader does.
  const page = await browser.newPage({ viewport: { width: 390, height: 800 } });
  await page.goto(url);
  await unfold(page, name);
  const boxes = await page.evaluate(() => {
    const card = document.querySelector('what-we-know');
    const all = (): HTMLInputElement[] => [
      ...(card?.shadowRoot?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? []),
    ];
    let findings: readonly Finding[] = [];
    card?.addEventListener('wwk-sources-change', (event) => {
      findings = (event as CustomEvent<{ resolution: Resolution }>).detail.resolution.findings;
    });
    const read = (): string =>
      JSON.stringify(
        findings.map(({ status, lines, atRest, readings }) => [
          status,
          // The claim that a line prints and its voices, not their places among the readings, which a switch moves.
          atRest.map((at) => {
            const line = lines[at];
            return [line?.claim, line?.answer, line?.readings.map((place) => readings[place]?.voices)];
          }),
        ]),
      );
    return all().flatMap((_, n) => {
      all()[n]?.click();
      const off = read();
      all()[n]?.click();
      return off === read() ? [] : n;
    });
  });
  await page.close();
  if (boxes.length === 0) throw new Error(`No toggle changes ${name}`);
  const place = (n: number): number => (n * 0.618034) % 1;
  return boxes.sort((a, b) => place(a) - place(b));
}

/**
 * Clicks as `clickBox` does, on a page that has come to the front and drawn what that takes. Only the page that is looked
 * at is slowed down, and only for so long: a slowed page keeps a processor busy though it does nothing.
 */
async function clickSlowly({ page, session }: SlowPage, n: number): Promise<number> {
  await session.send('Emulation.setCPUThrottlingRate', { rate: slow.processor });
  await page.bringToFront();
  await page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
  const time = await clickBox(page, n);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return time;
}

/** Milliseconds from a click on the n-th box to after the next frame. */
function clickBox(page: Page, n: number): Promise<number> {
  return page.evaluate(
    (nth) =>
      new Promise((resolve) => {
        const root: ParentNode = document.querySelector('what-we-know')?.shadowRoot ?? document;
        const box = root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')[nth];
        const channel = new MessageChannel();
        const start = performance.now();
        channel.port1.onmessage = () => resolve(performance.now() - start);
        box?.click();
        requestAnimationFrame(() => channel.port2.postMessage(null));
      }),
    n,
  );
}

export const toggle: Suite = {
  name: 'toggle',
  measures: `click on a toggle to painted card, Chromium, processor ${slow.processor} × slower`,
  async run({ quick }) {
    const rounds = quick ? 4 : 42;
    const browser = await openBrowser('light');
    const stand = await openStand(await stories());
    const pages: SlowPage[] = [];
    try {
      fill(stand);
      const subjects: Record<string, () => Promise<number>> = {};
      const first: Record<string, number> = {};
      for (const [i, name] of Object.keys(cases).entries()) {
        const boxes = await tellingBoxes(browser, `${stand.origin}/page/${i}`, name);
        const slowPage = await openSlowly(browser, 'fast');
        pages.push(slowPage);
        const { page } = slowPage;
        await page.goto(`${stand.origin}/page/${i}`);
        await unfold(page, name);
        let clicks = 0;
        // Off in one round, and on again in the next.
        subjects[name] = () => clickSlowly(slowPage, boxes[(clicks++ >> 1) % boxes.length] ?? 0);
        first[name] = (await subjects[name]?.()) ?? Number.NaN;
        await subjects[name]?.();
      }
      await interleaved(subjects, 2);
      const values = await interleaved(subjects, rounds);
      const figures = Object.entries(cases).map(
        ([name, { wish }]): Figure => ({
          subject: name,
          unit: 'ms',
          value: spreadOf(values[name] ?? []),
          ...(name === floor
            ? {}
            : {
                ratio: {
                  to: floor,
                  ...ratiosOf(values[name] ?? [], values[floor] ?? []),
                  ...(wish && { wish }),
                },
              }),
          more: { 'the very first click': { value: first[name] ?? Number.NaN, unit: 'ms' } },
        }),
      );
      return {
        rounds: roundsOf(values),
        figures,
        notes: [
          'A frame is 16.7 ms long; the floor is what waiting for one costs. Every toggle used changes a finding; it is switched off in one round and on in the next.',
        ],
      };
    } finally {
      for (const page of pages) await page.close();
      await stand.close();
      await browser.close();
    }
  },
};
