/** Chromium, by the harness that the other browser tests use: one browser for the whole run, a context for each tab. */
import { getBrowser } from '../get-browser.ts';
import type { Engine, Opening, Wheel } from './engine-types.ts';
import { makeTab } from './tab.ts';
import { COMMAND, within } from './within.ts';

export async function openChromium(): Promise<Engine> {
  const browser = await getBrowser();
  return {
    name: 'chromium',
    version: `Chromium ${browser.version()}`,
    isThere: async () => browser.isConnected(),
    async open(url, { width = 800, height = 900, prefers = [] }: Opening = {}) {
      const context = await browser.newContext({
        // A reader's browser gives the clipboard to whoever is clicked; this one to nobody who was not named.
        permissions: ['clipboard-read', 'clipboard-write'],
        viewport: { width, height },
        colorScheme: prefers.includes('dark') ? 'dark' : 'light',
        reducedMotion: prefers.includes('reduced motion') ? 'reduce' : 'no-preference',
        forcedColors: prefers.includes('forced colors') ? 'active' : 'none',
      });
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      const wheel: Wheel = {
        // Not `page.evaluate`: it puts a script of its own into the page, which a hostile page could break.
        async evaluate(expression) {
          const evaluated = session.send('Runtime.evaluate', {
            expression,
            awaitPromise: true,
            returnByValue: true,
            userGesture: false,
            allowUnsafeEvalBlockedByCSP: true,
          });
          const { result, exceptionDetails } = await within(COMMAND, 'evaluate', evaluated);
          if (exceptionDetails !== undefined)
            throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
          return String(result.value);
        },
        clickAt: (x, y) => page.mouse.click(x, y),
        press: (keys) => page.keyboard.press(keys.join('+')),
        async go(address) {
          await page.goto(address, { waitUntil: 'load' });
        },
        resize: (w, h) => page.setViewportSize({ width: w, height: h }),
        screenshot: () => page.screenshot(),
        close: () => context.close(),
      };
      await wheel.go(url);
      return makeTab(wheel);
    },
    close: () => browser.close(),
  };
}
