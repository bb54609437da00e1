// Starts a Chromium, whichever this machine can get, and says in one line which it took. It never gives up silently:
// when no way works, the error says what was tried and what to do.
import { type BrowserServer, chromium } from 'playwright-core';
import { type Executable, type Way, waysToChromium } from './executables.ts';

const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @throws Error with one sentence that says what to do, when no browser starts. */
export async function launchBrowser(
  ways: readonly Way[] = waysToChromium(),
  say: (line: string) => void = console.log,
): Promise<BrowserServer> {
  const tried: string[] = [];
  for (const way of ways) {
    try {
      const executable = await way.find();
      if (executable) {
        const server = await start(executable);
        say(`Browser: ${way.name}, ${executable.path}`);
        return server;
      }
      tried.push(`${way.name} (not there)`);
    } catch (error) {
      tried.push(`${way.name} (${firstLine(error)})`);
      say(`Browser: not ${tried.at(-1)}`); // The next way may install something: say why it comes to that.
    }
  }
  const remedy = ways.some((way) => way.asked)
    ? 'set WWK_BROWSER to a Chromium or Chrome that runs here, or unset it'
    : 'install Chromium or Chrome, or set WWK_BROWSER to its path';
  const error = new Error(
    `No browser starts on this machine: ${remedy}, and run the tests again. Tried ${tried.join('; ')}.`,
  );
  error.stack = error.message; // The reader needs the sentence, not where in the harness it was written.
  throw error;
}

function start({ path, env }: Executable): Promise<BrowserServer> {
  return chromium.launchServer({ executablePath: path, args: ARGS, env: { ...process.env, ...env } });
}

function firstLine(error: unknown): string {
  const [line = ''] = String(error instanceof Error ? error.message : error).split('\n');
  return line;
}
