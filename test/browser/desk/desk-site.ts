/** `npm start` over an invented story, and pages of its desk, for the tests of the desk: one server, one browser. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { descendants, isRunning, spawnCommand } from '../../cli/spawned.ts';
import { writeFlood } from '../../desk/server/flood-story.ts';
import { getBrowser } from '../get-browser.ts';

export interface DeskSite {
  readonly origin: string;
  /** The folder of the stories. */
  readonly stories: string;
  /** Where texts of pages are kept. */
  readonly kept: string;
  /** Opens a screen in a browser that has the token. Complaints of the browser are collected. */
  open(path: string, options?: BrowserContextOptions): Promise<DeskPage>;
  close(): Promise<void>;
}

export interface DeskPage {
  readonly page: Page;
  readonly complaints: readonly string[];
}

export async function openDeskSite(stories: readonly string[]): Promise<DeskSite> {
  const dir = await mkdtemp(join(tmpdir(), 'wwk-desk-'));
  const folder = join(dir, 'stories');
  for (const story of stories) await writeFlood(folder, story);
  const spawned = spawnCommand(['start', '--stories', folder, '--state', join(dir, 'kv'), '--port', '0']);
  const browser: Browser = await getBrowser();
  await spawned.until('Ctrl-C stops');
  const address = /http:\/\/127\.0\.0\.1:\d+\/desk\?token=\S+/.exec(spawned.printed())?.[0] ?? '';
  const { origin } = new URL(address);
  return {
    origin,
    stories: folder,
    kept: join(dir, 'desk'),
    async open(path, options) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(60_000);
      const complaints: string[] = [];
      page.on('pageerror', ({ message }) => complaints.push(message));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      await page.goto(address);
      if (path !== '/desk') await page.goto(origin + path);
      return { page, complaints };
    },
    async close() {
      for (const pid of [spawned.pid, ...descendants(spawned.pid)])
        if (isRunning(pid)) process.kill(pid, 'SIGKILL');
      await spawned.ended;
      await browser.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** Puts a text, as if from the clipboard, into the field that has the focus. */
export async function paste(page: Page, text: string, html = ''): Promise<void> {
  await page.getByLabel('Paste the whole article here').waitFor();
  await page.evaluate(
    ([plain = '', rich = '']) => {
      const data = new DataTransfer();
      if (plain !== '') data.setData('text/plain', plain);
      if (rich !== '') data.setData('text/html', rich);
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    },
    [text, html],
  );
}

/** Counts the keys that are pressed and the taps on this page from now on. */
export async function countHands(page: Page): Promise<() => Promise<{ keys: number; taps: number }>> {
  await page.evaluate(() => {
    const hands = { keys: 0, taps: 0 };
    (window as unknown as { hands: typeof hands }).hands = hands;
    addEventListener('keydown', () => (hands.keys += 1), true);
    addEventListener('pointerdown', () => (hands.taps += 1), true);
  });
  return () => page.evaluate(() => (window as unknown as { hands: { keys: number; taps: number } }).hands);
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on the page, the cards on it included. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}
