// Vitest runs this once around all browser tests: one browser is started, and every test file connects to it. The short
// run takes the light one, the long run the whole browser where the machine has one. Where none starts, each browser test
// fails with the reason, and all other tests run.
import { full } from '../full.ts';
import { waysToChromium } from './executables.ts';
import { ENDPOINT, MISSING } from './get-browser.ts';
import { launchBrowser } from './launch-browser.ts';

export default async function setup(): Promise<() => Promise<void>> {
  try {
    const server = await launchBrowser(waysToChromium(!full));
    process.env[ENDPOINT] = server.wsEndpoint();
    return () => server.close();
  } catch (error) {
    process.env[MISSING] = error instanceof Error ? error.message : String(error);
    return () => Promise.resolve();
  }
}
