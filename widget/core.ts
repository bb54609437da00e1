/**
 * The script that most pages embed: only what a first card needs. The rest, and the languages, lie beside it and come
 * later. Defines the element and is done. Nothing here may throw into the page.
 */

import { placeAfter, placeLinks } from './element/auto-embed.ts';
import { chunkLoader } from './element/chunks.ts';
import { defineElement } from './element/define.ts';
import { ownScript } from './element/own-script.ts';

try {
  const script = ownScript(document);
  defineElement(document, script, (...named) => import(chunkLoader(...named)));
  placeAfter(script);
  placeLinks(document);
} catch {
  // A page without custom elements keeps what stands inside the element.
}
