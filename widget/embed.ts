/**
 * The script as one file, for pages that pin it: everything but the languages is in it. Defines the element and is done.
 * Nothing here may throw into the page.
 */

import { placeAfter, placeLinks } from './element/auto-embed.ts';
import { chunkLoader } from './element/chunks.ts';
import { define } from './element/define.ts';
import { ownScript } from './element/own-script.ts';
import { createController } from './interactive.ts';
import { openParts } from './open.ts';

try {
  const script = ownScript(document);
  define(document, script, (origin, name, again) =>
    name === 'rest' || name === 'open'
      ? Promise.resolve({ createController, openParts })
      : import(chunkLoader(origin, name, again)),
  );
  placeAfter(script);
  placeLinks(document);
} catch {
  // A page without custom elements keeps what stands inside the element.
}
