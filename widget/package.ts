/**
 * The element as a package, for pages that bundle their scripts. Importing it does nothing, in Node and in browsers: the element
 * is loaded when it is defined.
 */
import type { LoadChunk } from './element/card-host.ts';

/** English is in the element; the others are loaded when a card speaks them. */
const languages: Readonly<Record<string, () => Promise<unknown>>> = {
  ar: () => import('../data/wording/locales/ar.ts'),
  de: () => import('../data/wording/locales/de.ts'),
  es: () => import('../data/wording/locales/es.ts'),
  fr: () => import('../data/wording/locales/fr.ts'),
  kk: () => import('../data/wording/locales/kk.ts'),
  ru: () => import('../data/wording/locales/ru.ts'),
  zh: () => import('../data/wording/locales/zh.ts'),
};

const part: LoadChunk = (name) => {
  if (name === 'rest') return import('./interactive.ts');
  if (name === 'open') return import('./open.ts');
  return languages[name]?.() ?? Promise.reject(new Error(name));
};

/**
 * Defines `<what-we-know>`, once. On a server it does nothing.
 * @param origin where stories are asked for, like `https://facts.example.org`.
 * @throws a TypeError where that is no http or https address.
 */
export async function define(origin: string): Promise<void> {
  const { protocol, origin: host } = new URL(origin);
  if (!/^https?:$/.test(protocol)) throw new TypeError(`${origin} is no http or https address.`);
  if (typeof customElements === 'undefined') return;
  const { defineAt } = await import('./element/define.ts');
  defineAt(host, part);
}
