/** The script that newsrooms embed: defines the element and is done. Nothing here may throw into the page. */
import { define } from './define.ts';
import { scriptOrigin } from './script.ts';

try {
  define(scriptOrigin(document));
} catch {
  // A page without custom elements keeps what stands inside the element.
}
