/** Puts the element into a page, once: a second script, or another version of it, leaves the first one alone. */
import { WhatWeKnow } from './element.ts';
import type { LoadPart } from './page.ts';

export const tag = 'what-we-know';

/** `origin` is asked for stories unless an element names an address of its own; `part` loads the later scripts. */
export function define(origin: string | undefined, part: LoadPart): void {
  if (customElements.get(tag) !== undefined) return;
  WhatWeKnow.origin = origin;
  WhatWeKnow.part = part;
  customElements.define(tag, WhatWeKnow);
}
