/**
 * One face for three browsers, so that one test runs in Chromium, Firefox and WebKitGTK alike: open a page, evaluate in it,
 * click, press keys, read the text, look at the errors. A test file that wants every engine asks `each-engine.ts`:
 *
 *     inEachEngine('the card', (engine) => {
 *       it('draws', async () => {
 *         const tab = await engine().open(site.address(tag + embed));
 *         await tab.until("window.seen.some(({ name }) => name === 'wwk-ready')");
 *         await tab.click('[data-fact=killed] summary');           // selectors reach through open shadow roots
 *         await tab.click('button', 'none');                        // … and may say which words the element carries
 *         expect(await tab.text('[data-fact=killed] .says')).toContain('No current figure');
 *         expect(await tab.errors()).toEqual([]);
 *       });
 *     });
 *
 * `npm test` runs them in the Chromium that it has; `WWK_ENGINES=chromium,firefox,webkit` names others. Pages come from
 * the test's own server: `openSite()` in `widget-site.ts` builds the script, serves the story, counts requests, and puts
 * the recorder (`in-page.ts`) first into each page, which is what `errors()` reads. A page from elsewhere has none.
 */
import type { Engine, EngineName } from './engine-types.ts';

export type { Engine, EngineName, InPage, Opening, Preference, Tab, Wheel } from './engine-types.ts';

const starters: Record<EngineName, () => Promise<Engine>> = {
  chromium: async () => (await import('./chromium.ts')).openChromium(),
  firefox: async () => (await import('./firefox.ts')).openFirefox(),
  webkit: async () => (await import('./webkit.ts')).openWebkit(),
};

const engineNames = Object.keys(starters) as readonly EngineName[];

/** @throws Error that says what to install, when the engine is not on this machine. */
export function openEngine(name: EngineName): Promise<Engine> {
  return starters[name]();
}

/** Names of engines, with commas. @throws Error for a name that is none. */
function readEngines(list: string): readonly EngineName[] {
  const names = list.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !Object.hasOwn(starters, name));
  if (unknown.length > 0)
    throw new Error(`No engine is called "${unknown.join('", "')}": there are ${engineNames.join(', ')}.`);
  return names as EngineName[];
}

/** The engines that this run is about: `WWK_ENGINES`, or Chromium. */
export function enginesAsked(): readonly EngineName[] {
  return readEngines(process.env.WWK_ENGINES || 'chromium');
}
