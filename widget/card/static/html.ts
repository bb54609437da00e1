/** A described card as HTML, for servers: the same elements as on the page, with everything escaped and nothing opened. */
import type { Described } from './jsx-runtime.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
}

function attribute(name: string, value: unknown): string {
  if (typeof value === 'function' || value === undefined || value === null) return '';
  if (name.startsWith('aria-')) return ` ${name}="${escaped(String(value))}"`;
  if (value === false) return '';
  return value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`;
}

export function toHtml(what: unknown): string {
  if (what === null || what === undefined || typeof what === 'boolean') return '';
  if (Array.isArray(what)) return what.map(toHtml).join('');
  if (typeof what !== 'object') return escaped(String(what));
  const { type, props } = what as Described;
  if (typeof type === 'function') return toHtml(type(props));
  const attributes = Object.entries(props)
    // Readers open for themselves; what is inside is there for them, with scripts or without.
    .filter(([name]) => name !== 'children' && !(type === 'details' && name === 'open'))
    .map(([name, value]) => attribute(name, value))
    .join('');
  return type === 'input'
    ? `<input${attributes}>`
    : `<${type}${attributes}>${toHtml(props.children)}</${type}>`;
}
