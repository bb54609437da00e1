/**
 * Puts cards where a page cannot hold our element: after a script tag that names a story, and in the place of links that
 * do. Those of its `data-` attributes that name an attribute of the element become that; the link stays inside it as
 * the fallback. Readers can write links into many pages, so nothing else is taken over: no handler, style, id or address.
 */

import { create, own } from '../safe/own.ts';
import { quiet } from '../safe/quietly.ts';
import { attributeNames } from './attributes.ts';
import { tag } from './define.ts';

/** Sanitisers let every `data-` attribute through, so none names the address of a bundle. */
const allowed = attributeNames.filter((name) => name !== 'src');

function cardOf(named: HTMLElement): HTMLElement {
  const card = create(named.ownerDocument, tag);
  for (const name of allowed) {
    const value = named.getAttribute(`data-${name}`);
    if (value !== null) card.setAttribute(name, value);
  }
  return card;
}

/**
 * The card of `<script src="…/embed/v1.js" data-story="…">`. A page that was put back from a copy of itself runs its scripts
 * again, and has the card already.
 */
export function placeAfter(script: HTMLScriptElement | undefined): void {
  if (!script?.dataset.story) return;
  const next = script.nextElementSibling;
  const there = next?.localName === tag && next.getAttribute('story') === script.dataset.story;
  if (!there) script.after(cardOf(script));
}

/** The story that a link leads to: the last part of `/s/STORY`, whatever else its address says. */
function storyOf(link: HTMLAnchorElement): string {
  return /\/s\/([a-z0-9-]+)\/?(?:[?#]|$)/.exec(link.getAttribute('href') ?? '')?.[1] ?? '';
}

/** The cards of `<a data-what-we-know="…" href="…">`, as soon as the page is read. */
export function placeLinks(page: Document): void {
  const upgrade = quiet(() => {
    const links = own(page, 'querySelectorAll').call(page, 'a[data-what-we-know]');
    for (const link of links as NodeListOf<HTMLAnchorElement>) {
      if (link.closest(tag) !== null) continue;
      const card = cardOf(link);
      card.setAttribute('story', link.getAttribute('data-what-we-know') || storyOf(link));
      link.before(card);
      card.append(link);
    }
  });
  if (own(page, 'readyState') !== 'loading') upgrade();
  else own(page, 'addEventListener').call(page, 'DOMContentLoaded', upgrade, { once: true });
}
