/**
 * Firefox, by WebDriver BiDi over a socket of its own. What a reader prefers is a setting of the whole browser here, so
 * each set of preferences that a test asks for gets a browser, started once.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bidi, connectBidi } from './bidi.ts';
import type { Engine, Opening, Preference, Tab, Wheel } from './engine-types.ts';
import { clicking, pressing } from './keys.ts';
import { installed, missing, startProgram } from './program.ts';
import { makeTab } from './tab.ts';
import { within } from './within.ts';

interface Firefox {
  readonly bidi: Bidi;
  readonly version: string;
  close(): Promise<void>;
}

const settings: Record<Preference, Readonly<Record<string, number>>> = {
  dark: { 'layout.css.prefers-color-scheme.content-override': 0 },
  'reduced motion': { 'ui.prefersReducedMotion': 1 },
  'forced colors': { 'browser.display.document_color_use': 2 },
};

export async function openFirefox(): Promise<Engine> {
  const path = installed('firefox-esr', 'firefox');
  if (path === undefined) throw missing('Firefox', 'firefox-esr');
  const started = new Map<string, Promise<Firefox>>();
  const withSettings = (prefers: readonly Preference[]): Promise<Firefox> => {
    const key = prefers.toSorted().join();
    const firefox = started.get(key) ?? startFirefox(path, prefers);
    started.set(key, firefox);
    return firefox;
  };
  const { version } = await withSettings([]);
  return {
    name: 'firefox',
    version,
    isThere: async () => (await Promise.all([...started.values()].map(isThere))).every(Boolean),
    async open(url, { width = 800, height = 900, prefers = [] }: Opening = {}) {
      const tab = await openTab((await withSettings(prefers)).bidi, width, height);
      await tab.go(url);
      return tab;
    },
    async close() {
      await Promise.all([...started.values()].map(async (firefox) => (await firefox).close()));
    },
  };
}

async function isThere(firefox: Promise<Firefox>): Promise<boolean> {
  const { bidi } = await firefox;
  return within(10_000, 'status', bidi.send('session.status', {})).then(
    () => true,
    () => false,
  );
}

async function startFirefox(path: string, prefers: readonly Preference[]): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const chosen = Object.assign(
    {
      'layout.css.prefers-color-scheme.content-override': 1,
      'ui.prefersReducedMotion': 0,
    },
    ...prefers.map((one) => settings[one]),
  );
  const lines = Object.entries(chosen).map(([name, value]) => `user_pref("${name}", ${value});\n`);
  writeFileSync(join(profile, 'user.js'), lines.join(''));
  const args = ['--headless', '--no-remote', '--remote-debugging-port', '0', '--profile', profile];
  const { program, answer } = await startProgram(
    path,
    args,
    { MOZ_HEADLESS: '1', MOZ_CRASHREPORTER_DISABLE: '1', HOME: profile },
    (written) => /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(written)?.[1],
  );
  const bidi = await connectBidi(`${answer}/session`);
  const { capabilities } = await bidi.send<{ capabilities: { browserVersion: string } }>('session.new', {
    capabilities: {},
  });
  return {
    bidi,
    version: `Firefox ${capabilities.browserVersion}`,
    async close() {
      bidi.close();
      await program.end();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function openTab(bidi: Bidi, width: number, height: number): Promise<Tab> {
  const { userContext } = await bidi.send<{ userContext: string }>('browser.createUserContext', {});
  const { context } = await bidi.send<{ context: string }>('browsingContext.create', {
    type: 'tab',
    userContext,
  });
  const wheel: Wheel = {
    async evaluate(expression) {
      const answer = await bidi.send<
        | { type: 'success'; result: { value: string } }
        | { type: 'exception'; exceptionDetails: { text: string } }
      >('script.evaluate', { expression, target: { context }, awaitPromise: true });
      if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
      return answer.result.value;
    },
    clickAt: (x, y) => bidi.send('input.performActions', { context, actions: clicking(x, y) }),
    press: (keys) => bidi.send('input.performActions', { context, actions: pressing(keys) }),
    go: (url) => bidi.send('browsingContext.navigate', { context, url, wait: 'complete' }),
    resize: (w, h) =>
      bidi.send('browsingContext.setViewport', { context, viewport: { width: w, height: h } }),
    async screenshot() {
      const { data } = await bidi.send<{ data: string }>('browsingContext.captureScreenshot', { context });
      return Buffer.from(data, 'base64');
    },
    close: () => bidi.send('browser.removeUserContext', { userContext }),
  };
  await wheel.resize(width, height);
  return makeTab(wheel);
}
