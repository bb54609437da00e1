// Vitest runs this once around all browser tests: one browser is started, and every test file connects to it.
import { ENDPOINT } from './get-browser.ts';
import { launchBrowser } from './launch-browser.ts';

export default async function setup(): Promise<() => Promise<void>> {
  const server = await launchBrowser();
  process.env[ENDPOINT] = server.wsEndpoint();
  return () => server.close();
}
