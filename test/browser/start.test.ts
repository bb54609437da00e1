/** An editor saves a file while a page is open: the card on it changes, and a mistake changes nothing. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { killedFile, writeStory } from '../cli/small-story.ts';
import { descendants, isRunning, type Spawned, spawnCommand } from '../cli/spawned.ts';
import { getBrowser } from './get-browser.ts';
import { soon } from './soon.ts';

/** The only fact, as both pages print it. */
function killed(value: string): string {
  return `asks: How many people were killed?
label: Killed
kind: count
unit: people
counts: running total
claims:
  - { source: first, value: ${value}, said_by: police, as_of: 2022-01-09, anchor: people were killed }
  - { source: second, value: ${value}, said_by: police, as_of: 2022-01-09, anchor: killed }
`;
}

let dir: string;
let browser: Browser;
let spawned: Spawned;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'wwk-page-'));
  await writeStory(join(dir, 'stories'), 'storm');
  await writeFile(join(dir, 'stories/storm', killedFile), killed('164'));
  browser = await getBrowser();
  spawned = spawnCommand([
    'start',
    '--stories',
    join(dir, 'stories'),
    '--state',
    join(dir, 'kv'),
    '--port',
    '0',
  ]);
});

afterAll(async () => {
  for (const pid of [spawned.pid, ...descendants(spawned.pid)])
    if (isRunning(pid)) process.kill(pid, 'SIGKILL');
  await spawned.ended;
  await browser.close();
  await rm(dir, { recursive: true, force: true });
});

describe('a page of npm start', () => {
  it('shows what was saved, and goes on when a mistake is saved', { timeout: 300_000 }, async () => {
    await spawned.until('Ctrl-C stops');
    const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(spawned.printed())?.[0] ?? '';
    const page = await browser.newPage();
    // What is saved is compiled and published before the page hears of it.
    page.setDefaultTimeout(100_000);
    await page.goto(`${origin}/e/storm`);
    const card = page.locator('what-we-know');
    await card.getByText('164').first().waitFor();

    await writeFile(join(dir, 'stories/storm', killedFile), killed('171'));
    await card.getByRole('button', { name: '1 answer changed · Show' }).click();
    await card.getByText('171').first().waitFor();

    await writeFile(join(dir, 'stories/storm', killedFile), killed('lots and lots'));
    await spawned.until('readers keep the last good card');
    // Two more of the page's own looks, so that a change would have shown.
    for (let look = 0; look < 2; look += 1) await page.waitForResponse(/\/v1\/stories\/storm$/);
    await soon(() => card.getByText('171').count()).toBeGreaterThan(0);

    await writeFile(join(dir, 'stories/storm', killedFile), killed('180'));
    await card.getByRole('button', { name: '1 answer changed · Show' }).click();
    await card.getByText('180').first().waitFor();
    await page.close();
  });
});
