/** Pages with the card of the fixture, for the tests and pictures of how it looks and behaves in a real browser. */
import { join } from 'node:path';
import { build } from 'esbuild';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { getBrowser } from './get-browser.ts';

const root = join(import.meta.dirname, '../..');
let built: Promise<string> | undefined;

async function script(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'test/browser/card-page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

export const card = '<what-we-know></what-we-know>';

/** A page in the manner of a newspaper, that follows the reader's light or dark. */
export const newspaper = `<style>:root{color-scheme:light dark}
body{margin:0;padding:16px;background:light-dark(#fff,#15171a);color:light-dark(#191919,#ebe8e1);font:16px/1.5 Georgia,serif}</style>`;

const opened: BrowserContext[] = [];

/** Opens a page with this body in a fresh context; `head`: styles and the like of the page. */
export async function openCard(
  body = card,
  options: BrowserContextOptions = {},
  head = newspaper,
): Promise<Page> {
  built ??= script();
  const js = await built;
  const context = await (await getBrowser()).newContext({
    viewport: { width: 360, height: 800 },
    ...options,
  });
  opened.push(context);
  const page = await context.newPage();
  await page.route('https://news.example/**', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="en"><title>A page</title><meta name="viewport" content="width=device-width">
${head}${body}<script>${js}</script>`,
    }),
  );
  await page.goto('https://news.example/story');
  await page.locator('.card').first().waitFor({ state: 'attached' });
  return page;
}

/** Ends all pages that were opened. */
export async function closeCards(): Promise<void> {
  await Promise.all(opened.splice(0).map((context) => context.close()));
}
