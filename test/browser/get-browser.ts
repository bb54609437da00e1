// The browser for a test or a script: the one that the test run shares, or else a new one. Tests open a context of their
// own (`browser.newContext()`), so that they share the browser but no cookies, storage or pages.
import { type Browser, chromium } from 'playwright-core';
import { launchBrowser } from './launch-browser.ts';

/** Set by `share-browser.ts` to the address of the browser of this test run. */
export const ENDPOINT = 'WWK_BROWSER_ENDPOINT';

let browser: Promise<Browser> | undefined;

/** Always the same browser within one test file. `close()` ends it, or only the connection when it is shared. */
export async function getBrowser(): Promise<Browser> {
  browser ??= connect();
  return browser;
}

async function connect(): Promise<Browser> {
  const shared = process.env[ENDPOINT];
  if (shared) return chromium.connect(shared);
  const server = await launchBrowser();
  const own = await chromium.connect(server.wsEndpoint());
  own.once('disconnected', () => void server.close());
  return own;
}
