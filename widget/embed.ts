/**
 * The script as one file, for pages that pin it: everything but the languages is in it. Defines the element and is done.
 * Nothing here may throw into the page.
 */
import { define } from './element/define.ts';
import { partAt } from './element/parts.ts';
import { placeAfter, placeLinks } from './element/place.ts';
import { ownScript } from './element/script.ts';
import { openParts } from './open.ts';
import { openLive } from './rest.ts';

try {
  const script = ownScript(document);
  define(document, script, (origin, name, again) =>
    name === 'rest' || name === 'open'
      ? Promise.resolve({ openLive, openParts })
      : import(partAt(origin, name, again)),
  );
  placeAfter(script);
  placeLinks(document);
} catch {
  // A page without custom elements keeps what stands inside the element.
}
