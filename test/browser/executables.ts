// Where a Chromium can come from, quickest to get first. Each way answers with an executable or with nothing; starting it, and
// going on to the next way when it does not start, is left to `launch-browser.ts`.
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { type Executable, unpackChromium } from './unpack-chromium.ts';

export type { Executable } from './unpack-chromium.ts';

export interface Way {
  /** Names the browser in "Browser: …" and in the list of what was tried. */
  readonly name: string;
  /** A way that the user asked for by name: when it fails, that is the answer, and nothing else is tried. */
  readonly asked?: true;
  find(): Promise<Executable | undefined> | Executable | undefined;
}

/** A download or an installation that hangs must not hang the tests. */
const PATIENCE = 5 * 60_000;

/**
 * @param light wants the browser of the package before the machine's: it is the same one everywhere, and a shell without
 * windows, profiles and services, so that opening a page takes it a quarter of the processor time.
 */
export function waysToChromium(light = false): readonly Way[] {
  const asked = process.env.WWK_BROWSER;
  if (asked) return [{ name: `WWK_BROWSER (${asked})`, asked: true, find: () => ({ path: asked }) }];
  const whole: Way = { name: 'the Chromium or Chrome of this machine', find: findInstalled };
  // The package brings a program for Linux alone.
  const shell: Way = {
    name: 'the @sparticuz/chromium package',
    find: () => (process.platform === 'linux' ? unpackChromium() : undefined),
  };
  return [
    ...(light ? [shell, whole] : [whole, shell]),
    { name: "Playwright's own download", find: downloadWithPlaywright },
    { name: "the system's package manager", find: installWithApt },
  ];
}

function findInstalled(): Executable | undefined {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  const places = [
    ...folders.filter(Boolean).flatMap((folder) => names.map((name) => join(folder, name))),
    '/opt/google/chrome/chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    join(homedir(), 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ];
  const path = places.find(isExecutable);
  return path === undefined ? undefined : { path };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function downloadWithPlaywright(): Executable {
  const path = chromium.executablePath();
  if (!existsSync(path)) {
    const manifest = createRequire(import.meta.url).resolve('playwright-core/package.json');
    run('Downloading Chromium with Playwright', process.execPath, [
      join(dirname(manifest), 'cli.js'),
      'install',
      '--no-shell',
      'chromium',
    ]);
  }
  return { path };
}

function installWithApt(): Executable | undefined {
  if (process.getuid?.() !== 0 || !isExecutable('/usr/bin/apt-get')) return undefined;
  run('Updating the package lists', 'apt-get', ['update']);
  run('Installing Chromium with apt-get', 'apt-get', [
    'install',
    '--yes',
    '--no-install-recommends',
    'chromium',
  ]);
  return findInstalled();
}

function run(doing: string, command: string, args: readonly string[]): void {
  console.log(`${doing} …`);
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: PATIENCE });
}
