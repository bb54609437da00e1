/**
 * Puts cards where a page cannot hold our element: after a script tag that names a story, and in the place of links that
 * do. `data-` attributes become the attributes of the element; the link stays inside it as the fallback.
 */
import { tag } from './define.ts';

function cardOf(named: HTMLElement): HTMLElement {
  const card = named.ownerDocument.createElement(tag);
  for (const { name, value } of [...named.attributes]) {
    if (name.startsWith('data-') && name !== 'data-what-we-know') card.setAttribute(name.slice(5), value);
  }
  return card;
}

/** The card of `<script src="…/embed/v1.js" data-story="…">`. */
export function placeAfter(script: HTMLScriptElement | undefined): void {
  if (script?.dataset.story) script.after(cardOf(script));
}

/** The cards of `<a data-what-we-know="…" href="…">`, as soon as the page is read. */
export function placeLinks(page: Document): void {
  const upgrade = (): void => {
    for (const link of page.querySelectorAll<HTMLAnchorElement>('a[data-what-we-know]')) {
      if (link.closest(tag) !== null) continue;
      const card = cardOf(link);
      card.setAttribute('story', link.dataset.whatWeKnow ?? '');
      link.before(card);
      card.append(link);
    }
  };
  if (page.readyState === 'loading') page.addEventListener('DOMContentLoaded', upgrade, { once: true });
  else upgrade();
}
