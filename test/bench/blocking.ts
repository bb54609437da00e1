/**
 * How long a page keeps its reader from doing anything. By processor time, from the browser's own trace: what other
 * programs take meanwhile would count as the page's else, and weigh more than what is to be told apart here.
 */
import type { Browser } from 'playwright-core';
import { type Awaited, openSlowly, slow, waitFor } from './slow-page.ts';

/** What the browser writes down; times in microseconds. */
interface Traced {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** Processor time. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly documentLoaderURL?: string } };
}

const task = 'ThreadControllerImpl::RunTask';
/** A task may take so long, in milliseconds, without a reader noticing. */
const unnoticed = 50;

/**
 * Milliseconds by which tasks of the page's main thread are longer than 50 ms, on a processor that is as much slower as
 * that of the other figures, until nothing more comes by itself.
 */
export async function blockedBy(browser: Browser, url: string, awaited: Awaited): Promise<number> {
  const { page, session, close } = await openSlowly(browser, 'slow');
  const tracing = await browser.newBrowserCDPSession();
  const traced: Traced[] = [];
  try {
    // Slowed down by a factor only afterwards: the browser's own brake makes busy machines slower still.
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    tracing.on('Tracing.dataCollected', ({ value }) => traced.push(...(value as unknown as Traced[])));
    const includedCategories = ['toplevel', 'blink.user_timing'];
    await tracing.send('Tracing.start', { traceConfig: { includedCategories } });
    await waitFor(page, url, awaited);
    const complete = new Promise((resolve) => tracing.once('Tracing.tracingComplete', resolve));
    await tracing.send('Tracing.end');
    await complete;
  } finally {
    await tracing.detach();
    await close();
  }
  const start = traced.find(
    ({ name, args }) => name === 'navigationStart' && args?.data?.documentLoaderURL === url,
  );
  if (start === undefined) throw new Error(`The trace does not tell when ${url} was opened`);
  return traced
    .filter(
      ({ name, pid, tid, ts }) => name === task && pid === start.pid && tid === start.tid && ts >= start.ts,
    )
    .map(({ tdur = 0 }) => (tdur / 1000) * slow.processor)
    .reduce((sum, time) => sum + Math.max(0, time - unnoticed), 0);
}
