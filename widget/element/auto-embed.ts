/**
 * Puts cards where a page cannot hold our element: after a script tag that names a story, and in the place of links that
 * do. Those of its `data-` attributes that name an attribute of the element become that; the link stays inside it as
 * the fallback. Readers can write links into many pages, so nothing else is taken over: no handler, style, id or address.
 */

import { createElement, documentProperty } from '../safe/clobber-safe.ts';
import { guarded } from '../safe/guard.ts';
import { attributeNames } from './attributes.ts';
import { tag } from './define.ts';

/** Sanitisers let every `data-` attribute through, so none names the address of a bundle. */
const allowed = attributeNames.filter((name) => name !== 'src');

function cardOf(named: HTMLElement): HTMLElement {
  const card = createElement(named.ownerDocument, tag);
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

const linked = 'a[data-what-we-know]';

function placeLink(link: HTMLAnchorElement): void {
  if (link.closest(tag) !== null) return;
  const card = cardOf(link);
  card.setAttribute('story', link.getAttribute('data-what-we-know') || storyOf(link));
  link.before(card);
  card.append(link);
}

/** The links in a part of the page, itself one of them or not. */
function linksIn(part: Node): readonly HTMLAnchorElement[] {
  if (!(part instanceof Element)) return [];
  const inside = [...part.querySelectorAll<HTMLAnchorElement>(linked)];
  return part.matches(linked) ? [part as HTMLAnchorElement, ...inside] : inside;
}

/**
 * The cards of `<a data-what-we-know="…" href="…">`, as soon as the page is read, and of those that its scripts put in
 * later.
 */
export function placeLinks(page: Document): void {
  const upgrade = guarded(() => {
    const links = documentProperty(page, 'querySelectorAll').call(
      page,
      linked,
    ) as NodeListOf<HTMLAnchorElement>;
    for (const link of links) placeLink(link);
    const added = guarded((changes: readonly MutationRecord[]) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes) for (const link of linksIn(node)) placeLink(link);
    });
    new MutationObserver(added).observe(page, { childList: true, subtree: true });
  });
  if (documentProperty(page, 'readyState') !== 'loading') upgrade();
  else documentProperty(page, 'addEventListener').call(page, 'DOMContentLoaded', upgrade, { once: true });
}
