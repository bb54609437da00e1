/** Puts the element into a page, once: a second script, or another version of it, leaves the first one alone. */
import { WhatWeKnow } from './element.ts';

export const tag = 'what-we-know';

/** `origin` is asked for stories unless an element names an address of its own. */
export function define(origin: string | undefined): void {
  if (customElements.get(tag) !== undefined) return;
  WhatWeKnow.origin = origin;
  customElements.define(tag, WhatWeKnow);
}
