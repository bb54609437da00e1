// The harness itself: the other browser tests stand on it.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getBrowser } from './get-browser.ts';
import { launchBrowser } from './launch-browser.ts';
import { soon } from './soon.ts';

describe('the browser of the tests', () => {
  let server: Server;

  beforeAll(async () => {
    server = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end('<!doctype html><title>waiting</title><script>document.title = "что известно"</script>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });

  afterAll(() => {
    server.close();
  });

  it('opens a page of a local server and runs its script', async () => {
    const context = await (await getBrowser()).newContext();
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await soon(() => page.title()).toBe('что известно');
    await context.close();
  });

  it('draws letters, not boxes, on a machine without fonts', async () => {
    const page = await (await getBrowser()).newPage();
    await page.setContent('<span>iiii</span><br><span>WWWW</span>');
    const [narrow = 0, wide = 0] = await page
      .locator('span')
      .evaluateAll((spans) => spans.map((span) => span.getBoundingClientRect().width));
    expect(narrow).toBeGreaterThan(0);
    expect(wide).toBeGreaterThan(narrow);
    await page.close();
  });
});

describe('looking for a browser', () => {
  it('goes on to the next way when one does not start, and says in the end what to do', async () => {
    const ways = [
      { name: 'a broken one', find: () => ({ path: process.execPath }) },
      { name: 'a missing one', find: () => undefined },
    ];
    const said: string[] = [];
    await expect(launchBrowser(ways, (line) => said.push(line))).rejects.toThrow(
      /^No browser starts on this machine: install .* set WWK_BROWSER .*a broken one \(.*; a missing one \(not there\)/,
    );
    expect(said).toEqual([expect.stringMatching(/^Browser: not a broken one \(/)]);
  });
});
