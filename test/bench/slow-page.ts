/** Opens pages as a reader with a middling phone on a slow network does, and reads what the browser itself measured. */
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { waysToChromium } from '../browser/executables.ts';
import { launchBrowser } from '../browser/launch-browser.ts';

/** Milliseconds for a round trip, bits a second, and how many times slower than this machine. */
export const slow = { roundTrip: 150, bitsPerSecond: 1_600_000, processor: 4 } as const;

/**
 * A browser of one suite, which the tests don't share; it ends when its connection is closed. A light one starts no windows
 * and services of its own beside each page, which would be measured with it.
 */
export async function openBrowser(kind: 'whole' | 'light' = 'whole'): Promise<Browser> {
  const server = await launchBrowser(waysToChromium(kind === 'light'), () => undefined);
  const browser = await chromium.connect(server.wsEndpoint());
  browser.once('disconnected', () => void server.close());
  return browser;
}

export interface SlowPage {
  readonly page: Page;
  readonly session: CDPSession;
  close(): Promise<void>;
}

export async function openSlowly(browser: Browser, network: 'slow' | 'fast'): Promise<SlowPage> {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  if (network === 'slow') {
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: slow.roundTrip,
      downloadThroughput: slow.bitsPerSecond / 8,
      uploadThroughput: slow.bitsPerSecond / 8,
    });
  }
  await session.send('Emulation.setCPUThrottlingRate', { rate: slow.processor });
  return { page, session, close: () => context.close() };
}

/** What a reader waits for: the first `part` inside `host`, or inside its shadow root, on the page or in a frame of it. */
export interface Awaited {
  readonly host: string;
  readonly part: string;
  /** The event that says that nothing more will come by itself; without one, nothing else is waited for. */
  readonly ready?: string;
}

export interface Seen {
  /** Milliseconds from the start of the navigation to the frame after the one that has what was awaited. */
  readonly card: number;
  /** Cumulative layout shift, in thousandths as everywhere. */
  readonly shift: number;
  /** Megabytes of script memory after a collection. */
  readonly heap: number;
}

interface Watched {
  seen: Omit<Seen, 'heap'> & { ready: boolean };
}

/** Runs in every frame before its own scripts; waits for the card wherever it is, and sums up shifts. */
function watchFor({ host, part, ready }: Awaited): void {
  const page = window as unknown as Watched;
  const seen = { card: 0, shift: 0, ready: ready === undefined };
  page.seen = seen;
  if (ready !== undefined) {
    window.addEventListener(ready, () => {
      ((window.top ?? window) as unknown as Watched).seen.ready = true;
    });
  }
  if (window !== window.top) return;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      seen.shift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  const isIn = (one: Document | null | undefined): boolean => {
    const found = one?.querySelector(host);
    const awaited = (found?.shadowRoot ?? found)?.querySelector(part);
    return (awaited?.getClientRects().length ?? 0) > 0;
  };
  const look = (): void => {
    const framed = document.querySelector('iframe')?.contentDocument;
    if (!isIn(document) && !isIn(framed)) requestAnimationFrame(look);
    else
      requestAnimationFrame(() => {
        setTimeout(() => {
          seen.card = performance.now();
        });
      });
  };
  requestAnimationFrame(look);
}

/**
 * Opens `url` and waits for what is awaited, and half a second longer. Throws when it does not come within half a minute,
 * or when the page asks any other host.
 */
export async function waitFor(page: Page, url: string, awaited: Awaited): Promise<Omit<Seen, 'heap'>> {
  const { origin } = new URL(url);
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    const asked = request.url();
    if (asked.startsWith('http') && new URL(asked).origin !== origin) elsewhere.push(asked);
  });
  await page.addInitScript(watchFor, awaited);
  const answer = await page.goto(url, { waitUntil: 'commit' });
  if (!answer?.ok()) throw new Error(`${url} answers ${answer?.status()}`);
  const done = (): boolean => {
    const { seen } = window as unknown as Partial<Watched>;
    return seen !== undefined && seen.card > 0 && seen.ready;
  };
  await page.waitForFunction(done, undefined, { timeout: 30_000, polling: 100 });
  await page.waitForTimeout(500);
  if (elsewhere.length > 0) throw new Error(`It asks ${elsewhere.join(', ')}`);
  const { card, shift } = await page.evaluate(() => (window as unknown as Watched).seen);
  return { card, shift: Math.round(shift * 1000) / 1000 };
}

/** How a reader sees the page at `url` who has nothing in the cache. Throws like `waitFor`. */
export async function seeCard(browser: Browser, url: string, awaited: Awaited): Promise<Seen> {
  const { page, session, close } = await openSlowly(browser, 'slow');
  try {
    const seen = await waitFor(page, url, awaited);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return { ...seen, heap: usedSize / 1_000_000 };
  } finally {
    await close();
  }
}
