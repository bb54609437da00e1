/** The hostile pages, one row each: what the page does, and what stands in the place of each card in the end. */
import { full } from '../../full.ts';
import { clobberings, everyName, formAround, globalIds } from './clobbered-names.ts';
import { embeds, type Headers, hostilePage, type Page, tag, watched } from './hostile-site.ts';
import { amd, arrayPollution, mootoolsLibrary, objectPollution, prototypeLibrary } from './spoilt-natives.ts';
import { adopted, htmx, hydrate, morph, moved, nonsense, turbo } from './swaps.ts';
import type { Play } from './theatre.ts';

export interface HostPage {
  readonly does: string;
  readonly page: string;
  readonly headers?: Headers;
  readonly shows: readonly ('card' | 'fallback')[];
  readonly play?: Omit<Play, 'src'>;
  /** Whether the card must say, word for word, what it says on a kind page after the same use. */
  readonly same?: boolean;
  /** What the hook of the case must give. */
  readonly told?: unknown;
}

const run = (code: string): string => `<script nonce="test">${code}</script>`;

/** Each with the script in parts and in one file: they are built differently. */
function both(does: string, page: Omit<Page, 'embed'>, more: Partial<HostPage> = {}): readonly HostPage[] {
  return (['core', 'whole', 'face'] as const).map((embed) => ({
    does: `${does} (${embed})`,
    page: hostilePage({ ...page, embed }),
    shows: ['card'],
    same: true,
    ...more,
  }));
}

function one(does: string, page: Page, more: Partial<HostPage> = {}): HostPage {
  return { does, page: hostilePage(page), shows: ['card'], ...more };
}

const strict =
  "default-src 'none'; script-src 'self' 'nonce-test'; connect-src 'self'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'; form-action 'none'";

const patience = 700;

const rendering = new Set(['document.createElementNS', 'document.createTextNode']);

const every: readonly HostPage[] = [
  ...both('is kind', {}),
  ...both('runs Prototype', { before: run(prototypeLibrary) }),
  ...both('runs MooTools', { before: run(mootoolsLibrary) }),
  ...both('puts names on every object', { before: run(objectPollution) }),
  ...both('puts names on every array', { before: run(arrayPollution) }),
  ...both('loads modules by define', { before: run(amd) }),
  ...both(
    'allows no style, no eval and no markup from strings',
    {},
    { headers: { 'content-security-policy': strict } },
  ),
  ...clobberings.map(({ name, html }) =>
    // What the renderer itself asks a document for cannot be read past the page's elements.
    one(
      `hides ${name}`,
      { body: html + tag },
      rendering.has(name) ? { shows: ['fallback'] } : { same: true },
    ),
  ),
  one(
    'hides every name of its document',
    { body: everyName + tag, embed: 'whole' },
    { shows: ['fallback'], play: { patience } },
  ),
  one('has elements with the ids of globals', { body: globalIds + tag }),
  one('has a form around the card', { body: formAround(tag) }),
  one(
    'has a fetch that never settles',
    { before: run('window.fetch = () => new Promise(() => {})'), embed: 'whole' },
    {
      shows: ['fallback'],
      play: { patience },
    },
  ),
  one(
    'has a fetch that throws',
    { before: run("window.fetch = () => { throw new Error('no'); }") },
    { shows: ['fallback'] },
  ),
  one(
    'has a fetch that gives nonsense',
    { before: run('window.fetch = () => ({ ok: true, text: () => 7 })') },
    { shows: ['fallback'] },
  ),
  one(
    'has no fetch',
    { before: run('delete window.fetch; window.fetch = undefined') },
    { shows: ['fallback'] },
  ),
  one('counts what is fetched', {
    before: run(
      '{ const real = window.fetch; window.fetch = function (...all) { return real.apply(this, all).then((answer) => answer.clone()); }; }',
    ),
  }),
  one(
    'names another base',
    { before: '<base href="https://nowhere.example/x/">' },
    {
      // Its own tag names the whole address, as every page that lies elsewhere does.
      page: hostilePage({ before: '<base href="https://nowhere.example/x/">' }).replace(
        `<script src="${embeds.core}"></script>`,
        run(`document.write('<script src="' + location.origin + '${embeds.core}"></' + 'script>')`),
      ),
      same: true,
    },
  ),
  ...both(
    'is in quirks mode',
    { doctype: '' },
    { play: { work: 'return document.compatMode' }, told: 'BackCompat' },
  ),
  {
    does: 'is XHTML',
    page: `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en" xml:lang="en"><head><title>A page</title>${watched}</head><body>${tag}<script src="${embeds.core}"></script></body></html>`,
    headers: { 'content-type': 'application/xhtml+xml; charset=utf-8' },
    shows: ['card'],
  },
  one('is not a secure context', {
    before: run(
      "Object.defineProperty(window, 'isSecureContext', { value: false }); for (const name of ['clipboard', 'serviceWorker', 'locks', 'storage']) Object.defineProperty(Navigator.prototype, name, { value: undefined }); delete Crypto.prototype.subtle; delete Crypto.prototype.randomUUID; delete window.caches;",
    ),
  }),
  one(
    'loads the script twice',
    { after: `${tag}<script src="${embeds.core}?again"></script>` },
    { shows: ['card', 'card'] },
  ),
  one(
    'loads the script in parts and in one file',
    {
      body: tag + tag,
      after: `<script src="${embeds.whole}"></script><script src="${embeds.face}"></script>`,
    },
    {
      shows: ['card', 'card'],
    },
  ),
  one(
    'has an older version, in which nothing is known of faces',
    {
      before: run("customElements.define('what-we-know', class extends HTMLElement {})"),
      embed: 'face',
    },
    { shows: ['fallback'], play: { patience: 300 } },
  ),
  one('holds 200 cards', { body: tag.repeat(200) }, { shows: Array(200).fill('card') }),
  one('swaps bodies like Turbo', {}, { play: { work: turbo }, told: 1 }),
  one(
    'swaps bodies like Turbo around a script that names its story',
    {
      body: '',
      after: `<script src="${embeds.core}" data-story="unrest"></script>`,
    },
    { play: { work: turbo }, told: 1 },
  ),
  one('swaps parts like htmx', { body: `<main>${tag}</main>` }, { play: { work: htmx }, told: 1 }),
  one('changes attributes like a morphing swap', {}, { play: { work: morph } }),
  one('is hydrated', { body: `<main>${tag}</main>` }, { play: { work: hydrate(false) }, told: [tag, true] }),
  one('is hydrated, and does not match', { body: `<main>${tag}</main>` }, { play: { work: hydrate(true) } }),
  one(
    'moves and copies its elements',
    {},
    { shows: ['card', 'card'], play: { work: moved }, told: [2, true] },
  ),
  one('lets other documents adopt its elements', {}, { play: { work: adopted }, told: true }),
  one('gives nonsense as attributes', { body: nonsense }),
];

const often = /fetch|200|document\.(?!currentScript|readyState|create)|\((whole|face)\)/;

/** All of them in the long run; else one of each kind. */
export const hostPages: readonly HostPage[] = full ? every : every.filter(({ does }) => !often.test(does));
