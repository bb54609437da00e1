/** Puts the element into a page, once: a second script, or another version of it, leaves the first one alone. */

import type { LoadChunk } from './card-host.ts';
import { WhatWeKnow } from './element.ts';
import { importedOrigin, originOf } from './own-script.ts';

export const tag = 'what-we-know';

/** Loads a part from an origin. */
type PartAt = (origin: string | undefined, ...named: Parameters<LoadChunk>) => Promise<unknown>;

/** Stories are asked for at `origin`, unless an element names an address of its own. `part` loads the later scripts. */
export function defineAt(origin: string | undefined, part: LoadChunk): boolean {
  if (customElements.get(tag) !== undefined) return false;
  WhatWeKnow.origin = origin;
  WhatWeKnow.loadChunk = part;
  customElements.define(tag, WhatWeKnow);
  return true;
}

/** The same where the script came from, which is where its parts lie too. */
export function defineElement(page: Document, script: HTMLScriptElement | undefined, part: PartAt): void {
  const isNew = defineAt(originOf(script), (...named) => part(WhatWeKnow.origin, ...named));
  if (!isNew || script !== undefined) return;
  WhatWeKnow.located = importedOrigin(page).then((origin) => {
    WhatWeKnow.origin = origin;
  });
}
