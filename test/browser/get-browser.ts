// The browser for a test or a script: the one that the test run shares, or else a new one. Tests open a context of their
// own (`browser.newContext()`), so that they share the browser but no cookies, storage or pages.
import { type Browser, chromium } from 'playwright-core';
import { launchBrowser } from './launch-browser.ts';

/** Set by `share-browser.ts` to the address of the browser of this test run. */
export const ENDPOINT = 'WWK_BROWSER_ENDPOINT';

/** Set by `share-browser.ts` to the reason why there is none. */
export const MISSING = 'WWK_BROWSER_MISSING';

let browser: Promise<Browser> | undefined;

/** The same browser until it is closed. `close()` ends it, or only the connection when it is shared. */
export function getBrowser(): Promise<Browser> {
  browser ??= connect();
  return browser;
}

async function connect(): Promise<Browser> {
  const missing = process.env[MISSING];
  if (missing) throw new Error(missing);
  const shared = process.env[ENDPOINT];
  const server = shared ? undefined : await launchBrowser();
  const connected = await chromium.connect(shared || (server?.wsEndpoint() ?? ''));
  connected.once('disconnected', () => {
    browser = undefined;
    void server?.close();
  });
  return connected;
}
