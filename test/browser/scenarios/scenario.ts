/**
 * What a scenario is, and the stage that it plays on: one site, one engine, tabs that are closed after it. Scenarios are
 * about the product and know no browser; `scenarios.test.ts` runs the same list in every engine.
 */
import type { EngineName, Opening, Tab } from '../engines/engine.ts';
import type { Seen, Site } from '../widget-site.ts';
import { embed, tag } from '../widget-site.ts';

export interface Scenario {
  /** A sentence about the product, in the present. */
  readonly does: string;
  /** Engines in which this cannot be played. */
  readonly cannot?: Partial<Record<EngineName, Inability>>;
  play(stage: Stage): Promise<void>;
}

export interface Inability {
  readonly why: string;
  /** Shows that it is still so, and not only said: the scenario fails once the engine has learned it. */
  stillSo(stage: Stage): Promise<boolean>;
}

export interface Asking extends Opening {
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Stage {
  readonly name: EngineName;
  readonly site: Site;
  /** Opens a page with this body. Whatever goes wrong on it fails the scenario. */
  open(body: string, asking?: Asking): Promise<Tab>;
  /** The same, and waits until the card on it is ready. */
  ready(body?: string, asking?: Asking): Promise<Tab>;
}

/** Waits until the element has told this so many times, and gives what it told the last of these times. */
export function told(tab: Tab, name: string, times = 1): Promise<Seen> {
  return tab.until<Seen>(
    `seen.filter(({ name }) => name === ${JSON.stringify(name)})[${times - 1}]`,
  ) as Promise<Seen>;
}

/** The names of everything that the element has told so far. */
export function tolds(tab: Tab): Promise<readonly string[]> {
  return tab.evaluate<readonly string[]>('seen.map(({ name }) => name)') as Promise<readonly string[]>;
}

/** The text of an element as one line. */
export async function line(tab: Tab, selector: string, words?: string): Promise<string> {
  return (await tab.text(selector, words)).replace(/\s+/g, ' ').trim();
}

/** What stands under a question: values, with who gives each and of which day, as one line. */
export function says(tab: Tab, fact: string): Promise<string> {
  return line(tab, `[data-fact=${fact}] .lines`);
}

/** Opens the list of all sources, by page. */
export async function byPage(tab: Tab): Promise<void> {
  await tab.click('.kick > button');
  await tab.click('.by button', 'By page');
  await tab.until(`find('.by button', 'By page')[0].getAttribute('aria-pressed') === 'true'`);
}

/** Opens a finding and waits for what stands behind it. */
export async function openFinding(tab: Tab, fact: string): Promise<void> {
  await tab.click(`[data-fact=${fact}] > details > summary`);
  await tab.until(`find('[data-fact=${fact}] .report').length`);
}

/** Waits until the text of the first such element has these words in it. */
export async function reads(tab: Tab, selector: string, words: string): Promise<void> {
  await tab.until(
    `find(${JSON.stringify(selector)}).some((one) => one.textContent.includes(${JSON.stringify(words)}))`,
  );
}

/** A computed style of the first such element. */
export function style(tab: Tab, selector: string, property: string, pseudo = ''): Promise<string> {
  return tab.evaluate<string>(
    `getComputedStyle(find(${JSON.stringify(selector)})[0], ${JSON.stringify(pseudo)})[${JSON.stringify(property)}]`,
  );
}

/** The tag of the card with more attributes. */
export function card(attributes: string): string {
  return tag.replace('story=', `${attributes} story=`);
}

/**
 * Makes the page wait no time where it would wait this many milliseconds: 2000 to ask again, 15000 for its first answer. Its
 * second script has fifteen seconds as well, and keeps them.
 */
export function impatient(milliseconds: 2000 | 15_000): string {
  return `<script nonce="test">{
    const { setTimeout: real } = window;
    let hasty = ${milliseconds === 2000 ? 'Infinity' : 1};
    window.setTimeout = (deed, ms, ...rest) => real(deed, ms === ${milliseconds} && hasty-- > 0 ? 40 : ms, ...rest);
  }</script>`;
}

/** In a page: until the card knows that it is in sight. It was told so before this, which is observed later. */
export const inSight = `new Promise((done) => new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && done())
  .observe(document.querySelector('what-we-know')))`;

export { embed, tag };
