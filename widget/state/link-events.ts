/** Lets the page count, or prevent, what a reader opens from the card. */
import type { CardHost } from '../element/card-host.ts';
import { guarded } from '../safe/guard.ts';

export function onLinkClick(page: CardHost): (event: Event) => void {
  return guarded((event: Event) => {
    const link = (event.target as Element).closest('a');
    if (link !== null && !page.dispatch('wwk-link', { href: link.href }, true)) event.preventDefault();
  });
}
