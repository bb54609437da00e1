/**
 * The scripts that the engines put into a page, as text. They lean on no method that a hostile page could have replaced:
 * operators, loops and what was kept before the page's own scripts ran.
 */
export type Json =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Json[]
  | { readonly [key: string]: Json };

/**
 * Goes first into a page. Keeps what went wrong in `window.__seen`, which the page cannot enumerate.
 * @param nonce of the page's policy, if it has one.
 */
export function recorder(nonce = 'test'): string {
  return `<script nonce="${nonce}">(() => {
    const seen = { errors: [], at: 0 };
    const keep = (line) => { seen.errors[seen.at] = '' + line; seen.at += 1; };
    Object.defineProperty(window, '__seen', { value: seen, enumerable: false });
    addEventListener('error', (event) => { if (event.message) keep('error: ' + event.message); });
    addEventListener('unhandledrejection', ({ reason }) => {
      let line; try { line = '' + reason; } catch { line = 'something without words'; }
      keep('unhandled: ' + line);
    });
    addEventListener('securitypolicyviolation', (event) => {
      // Only some engines ask for an icon that no page names.
      if (!event.blockedURI.endsWith('/favicon.ico')) keep('policy: ' + event.violatedDirective + ' ' + event.blockedURI);
    });
    const { error } = console, { apply } = Reflect;
    console.error = (...words) => {
      let line = 'console:';
      for (let at = 0; at < words.length; at += 1) try { line += ' ' + words[at]; } catch { line += ' ?'; }
      keep(line);
      return apply(error, console, words);
    };
  })()</script>`;
}

const CONTROLS = JSON.stringify(Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)));

/** Writes a value as JSON without calling anything that belongs to the page. */
export const writing: string = `function write(value) {
  const controls = ${CONTROLS};
  if (value === null || value === undefined || typeof value === 'function' || typeof value === 'symbol') return 'null';
  if (typeof value === 'boolean' || typeof value === 'number') return value - value === 0 ? '' + value : 'null';
  if (typeof value === 'string') {
    let text = '"';
    for (let at = 0; at < value.length; at += 1) {
      const c = value[at];
      if (c === '"' || c === '\\\\') text += '\\\\' + c;
      else if (c >= ' ') text += c;
      else for (let code = 0; code < 32; code += 1) if (c === controls[code]) {
        text += '\\\\u00' + (code < 16 ? '0' : '1') + '0123456789abcdef'[code % 16];
      }
    }
    return text + '"';
  }
  let text = '';
  if (value[Symbol.iterator] && value.length !== undefined) {
    for (let at = 0; at < value.length; at += 1) text += (at ? ',' : '') + write(value[at]);
    return '[' + text + ']';
  }
  for (const key in value) if (Object.hasOwn(value, key) && value[key] !== undefined && typeof value[key] !== 'function')
    text += (text ? ',' : '') + write(key) + ':' + write(value[key]);
  return '{' + text + '}';
}`;

/** Every element that matches, through open shadow roots, in order of the document; with these words, if any. */
const find = `function find(selector, words, root, found) {
  found = found || [];
  const all = (root || document).querySelectorAll('*');
  for (let at = 0; at < all.length; at += 1) {
    const element = all[at];
    if (element.matches(selector) && (!words || says(element, words))) found[found.length] = element;
    if (element.shadowRoot) find(selector, words, element.shadowRoot, found);
  }
  return found;
}
function says(element, words) {
  const name = element.getAttribute('aria-label') || (element.closest('label') || element).textContent || '';
  return name.replace(/\\s+/g, ' ').trim() === words;
}`;

/** The expression that evaluates a script with arguments and promises `{ "ok": … }` or `{ "failed": … }` as text. */
export function expression(script: string, args: readonly Json[], isFunction: boolean): string {
  const call = isFunction ? `(${script})(...${JSON.stringify(args)})` : `(${script})`;
  return `(async () => {
    ${writing}
    ${find}
    try { return '{"ok":' + write(await ${call}) + '}'; }
    catch (error) { return '{"failed":' + write('' + (error && error.message || error)) + '}'; }
  })()`;
}
