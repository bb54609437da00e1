/** Lets the page count, or prevent, what a reader opens from the card. */
import type { Page } from '../element/page.ts';
import { quiet } from '../safe/quietly.ts';

export function linkTold(page: Page): (event: Event) => void {
  return quiet((event: Event) => {
    const link = (event.target as Element).closest('a');
    if (link !== null && !page.tell('wwk-link', { href: link.href }, true)) event.preventDefault();
  });
}
