/** Puts the element into a page, once: a second script, or another version of it, leaves the first one alone. */
import { WhatWeKnow } from './element.ts';
import type { LoadPart } from './page.ts';
import { importedOrigin, originOf } from './script.ts';

export const tag = 'what-we-know';

/**
 * Stories are asked for where the script came from, unless an element names an address of its own. `part` loads the later
 * scripts from there.
 */
export function define(page: Document, script: HTMLScriptElement | undefined, part: PartAt): void {
  if (customElements.get(tag) !== undefined) return;
  WhatWeKnow.origin = originOf(script);
  if (script === undefined) {
    WhatWeKnow.located = importedOrigin(page).then((origin) => {
      WhatWeKnow.origin = origin;
    });
  }
  WhatWeKnow.part = (...named) => part(WhatWeKnow.origin, ...named);
  customElements.define(tag, WhatWeKnow);
}

/** Loads a part from an origin. */
type PartAt = (origin: string | undefined, ...named: Parameters<LoadPart>) => Promise<unknown>;
