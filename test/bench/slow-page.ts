/** Opens pages as a reader with a middling phone on a slow network does, and reads what the browser itself measured. */
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { launchBrowser } from '../browser/launch-browser.ts';

/** Milliseconds for a round trip, bits a second, and how many times slower than this machine. */
export const slow = { roundTrip: 150, bitsPerSecond: 1_600_000, processor: 4 } as const;

/** A browser of one suite, which the tests don't share; it ends when its connection is closed. */
export async function openBrowser(): Promise<Browser> {
  const server = await launchBrowser(undefined, () => undefined);
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

export interface Seen {
  /** Milliseconds from the start of the navigation to the frame after the one that has the card. */
  readonly card: number;
  /** Cumulative layout shift. */
  readonly shift: number;
  /** Milliseconds by which tasks were longer than 50 ms. */
  readonly blocked: number;
  /** Megabytes of script memory after a collection. */
  readonly heap: number;
}

/** Runs in every frame before its own scripts; waits for the card wherever it is, and sums up shifts and long tasks. */
function watchForCard(): void {
  const page = window as unknown as { seen?: { card: number; shift: number; blocked: number } };
  const seen = { card: 0, shift: 0, blocked: 0 };
  page.seen = seen;
  if (window !== window.top) return;
  const watch = (type: string, each: (entry: PerformanceEntry) => void): void => {
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  };
  watch('layout-shift', (entry) => {
    seen.shift += (entry as PerformanceEntry & { value: number }).value;
  });
  watch('longtask', (entry) => {
    seen.blocked += Math.max(0, entry.duration - 50);
  });
  const cardIn = (one: Document | null | undefined): Element | null | undefined =>
    one?.querySelector('what-we-know')?.shadowRoot?.querySelector('[part~="card"]');
  const look = (): void => {
    const framed = document.querySelector('iframe')?.contentDocument;
    if (!cardIn(document) && !cardIn(framed)) requestAnimationFrame(look);
    else
      requestAnimationFrame(() => {
        setTimeout(() => {
          seen.card = performance.now();
        });
      });
  };
  requestAnimationFrame(look);
}

/** Opens `url` in a browser that has nothing in its cache. Throws when no card comes within half a minute. */
export async function seeCard(browser: Browser, url: string): Promise<Seen> {
  const { page, session, close } = await openSlowly(browser, 'slow');
  try {
    await page.addInitScript(watchForCard);
    await page.goto(url, { waitUntil: 'commit' });
    const done = (): boolean => ((window as unknown as { seen?: Seen }).seen?.card ?? 0) > 0;
    await page.waitForFunction(done, undefined, { timeout: 30_000, polling: 100 });
    await page.waitForTimeout(500);
    const seen = await page.evaluate(() => (window as unknown as { seen: Omit<Seen, 'heap'> }).seen);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return { ...seen, heap: usedSize / 1_000_000 };
  } finally {
    await close();
  }
}
