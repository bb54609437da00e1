/**
 * WebKitGTK, by its own WebDriver: one small browser on a screen that exists in memory only, a tab for each page. What a
 * reader prefers is a setting of the desktop here, so each set of preferences that a test asks for gets a browser.
 */
import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine, Opening, Preference, Tab, Wheel } from './engine-types.ts';
import { writing } from './in-page.ts';
import { clicking, pressing } from './keys.ts';
import { installed, missing, startProgram } from './program.ts';
import { makeTab } from './tab.ts';
import { connectWebdriver, type Webdriver } from './webdriver.ts';
import { within } from './within.ts';

interface Webkit {
  readonly driver: Webdriver;
  close(): Promise<void>;
}

const PAINTED = 'const [done] = arguments; requestAnimationFrame(() => requestAnimationFrame(() => done()));';
const APT = 'webkit2gtk-driver xvfb';
/** Milliseconds until a window is there. */
const OPENED = 30_000;
const ALLOWED = '--javascript-can-open-windows-automatically=true';

export async function openWebkit(): Promise<Engine> {
  const path = installed('WebKitWebDriver', ...globSync('/usr/lib/*/webkit2gtk-4.*/WebKitWebDriver'));
  const browser = globSync('/usr/lib/*/webkit{2gtk-4,gtk-6}.*/MiniBrowser')[0];
  const xvfb = installed('Xvfb');
  if (path === undefined || browser === undefined) throw missing('WebKitGTK with its WebDriver', APT);
  if (xvfb === undefined) throw missing('Xvfb, the screen for WebKitGTK,', APT);
  // Without a window manager the focus goes where the pointer is, which stands in the middle of the screen. So the
  // screen is small: every window covers its middle, the last one opened on top.
  const { program: screen, answer: display } = await startProgram(
    xvfb,
    ['-displayfd', '1', '-screen', '0', '320x320x24', '-nolisten', 'tcp'],
    {},
    (written) => /^(\d+)$/m.exec(written)?.[1],
  );
  const started = new Map<string, Promise<Webkit>>();
  const withSettings = (prefers: readonly Preference[]): Promise<Webkit> => {
    const key = prefers.toSorted().join();
    const webkit = started.get(key) ?? startWebkit(path, browser, `:${display}`, prefers);
    started.set(key, webkit);
    return webkit;
  };
  const { driver } = await withSettings([]);
  return {
    name: 'webkit',
    version: `WebKitGTK ${driver.version}`,
    isThere: async () => (await Promise.all([...started.values()].map(isThere))).every(Boolean),
    async open(url, { width = 800, height = 900, prefers = [] }: Opening = {}) {
      const tab = await openTab((await withSettings(prefers)).driver, width, height);
      await tab.go(url);
      return tab;
    },
    async close() {
      await Promise.all([...started.values()].map(async (webkit) => (await webkit).close()));
      await screen.end();
    },
  };
}

/** The driver outlives its browser, so it is the browser that is asked. */
async function isThere(webkit: Promise<Webkit>): Promise<boolean> {
  const { driver } = await webkit;
  return within(10_000, 'handles', driver.send('GET', 'window/handles')).then(
    () => true,
    () => false,
  );
}

async function startWebkit(
  path: string,
  browser: string,
  display: string,
  prefers: readonly Preference[],
): Promise<Webkit> {
  const home = mkdtempSync(join(tmpdir(), 'webkit-'));
  mkdirSync(join(home, 'gtk-3.0'));
  writeFileSync(
    join(home, 'gtk-3.0', 'settings.ini'),
    `[Settings]
gtk-enable-animations=${!prefers.includes('reduced motion')}
`,
  );
  const port = await freePort();
  const { program } = await startProgram(
    path,
    ['--host=127.0.0.1', `--port=${port}`],
    {
      DISPLAY: display,
      GDK_BACKEND: 'x11',
      HOME: home,
      XDG_CONFIG_HOME: home,
      XDG_CACHE_HOME: home,
      XDG_DATA_HOME: home,
      NO_AT_BRIDGE: '1',
      ...(prefers.includes('forced colors') ? { GTK_THEME: 'HighContrast' } : {}),
      // The sandbox does not start for root or in a container.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    },
    () =>
      fetch(`http://127.0.0.1:${port}/status`).then(
        () => true,
        () => undefined,
      ),
  );
  const driver = await connectWebdriver(`http://127.0.0.1:${port}`, {
    'webkitgtk:browserOptions': {
      binary: browser,
      args: ['--automation', ALLOWED, ...(prefers.includes('dark') ? ['--dark-mode'] : [])],
    },
  });
  return {
    driver,
    async close() {
      await driver.close();
      await program.end();
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A window without bars: those with bars, as WebDriver opens them, are never narrower than 447 pixels; this one, than 334. */
async function openWindow(driver: Webdriver, width: number, height: number): Promise<string> {
  const before = await driver.send<string[]>('GET', 'window/handles');
  await driver.send('POST', 'window', { handle: driver.first });
  await driver.send('POST', 'execute/sync', {
    script: `open('about:blank', '_blank', 'noopener,toolbar=no,menubar=no,location=no,width=${width},height=${height}');`,
    args: [],
  });
  for (const end = Date.now() + OPENED; Date.now() < end; ) {
    const handles = await driver.send<string[]>('GET', 'window/handles');
    const handle = handles.find((one) => !before.includes(one));
    if (handle !== undefined) return handle;
  }
  throw new Error(`WebKitGTK opened no window in ${OPENED / 1000} seconds.`);
}

/** One command at a time, each in the tab that it is for: this driver knows only one current tab. */
async function openTab(driver: Webdriver, width: number, height: number): Promise<Tab> {
  const handle = await driver.alone(() => openWindow(driver, width, height));
  const here = <T>(then: () => Promise<T>): Promise<T> =>
    driver.alone(async () => {
      await driver.send('POST', 'window', { handle });
      return then();
    });
  const wheel: Wheel = {
    evaluate: (expression) =>
      here(() =>
        driver.send('POST', 'execute/async', {
          // The driver writes the answer with the page's own `JSON.stringify`: for that one call it gets another.
          script: `const done = arguments[arguments.length - 1]; ${expression}.then((text) => {
            const { JSON: theirs } = window;
            window.JSON = { __proto__: theirs, stringify(value) { window.JSON = theirs; return write(value); } };
            done(text);
          });
          ${writing}`,
          args: [],
        }),
      ),
    clickAt: (x, y) => here(() => driver.send('POST', 'actions', { actions: clicking(x, y) })),
    press: (keys) => here(() => driver.send('POST', 'actions', { actions: pressing(keys) })),
    go: (url) => here(() => driver.send('POST', 'url', { url })),
    resize: (w, h) =>
      here(async () => {
        await driver.send('POST', 'window/rect', { width: w, height: h });
      }),
    screenshot: () =>
      here(async () => {
        // A window that was resized is black until it was painted.
        await driver.send('POST', 'execute/async', { script: PAINTED, args: [] });
        return Buffer.from(await driver.send<string>('GET', 'screenshot'), 'base64');
      }),
    close: () => here(() => driver.send('DELETE', 'window')),
  };
  await wheel.resize(width, height);
  return makeTab(wheel);
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });
}
