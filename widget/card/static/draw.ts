/** Puts a described card into the page, once. No updates: whoever changes something draws anew. Text stays text. */
import { documentProperty } from '../../safe/clobber-safe.ts';
import { guarded } from '../../safe/guard.ts';
import type { Described } from './jsx-runtime.ts';

const svg = 'http://www.w3.org/2000/svg';

export function draw(what: unknown, into: Element, page: Document, inSvg = false): void {
  if (what === null || what === undefined || typeof what === 'boolean') return;
  if (Array.isArray(what)) {
    for (const each of what) draw(each, into, page, inSvg);
    return;
  }
  if (typeof what !== 'object') {
    into.append(String(what));
    return;
  }
  const { type, props } = what as Described;
  if (typeof type === 'function') {
    draw(type(props), into, page, inSvg);
    return;
  }
  const drawing = inSvg || type === 'svg';
  const element = drawing
    ? documentProperty(page, 'createElementNS').call(page, svg, type)
    : documentProperty(page, 'createElement').call(page, type);
  for (const [name, value] of Object.entries(props)) {
    if (name === 'children' || value === undefined || value === null) continue;
    if (typeof value === 'function')
      element.addEventListener(name.slice(2).toLowerCase(), guarded(value as EventListener));
    else if (value !== false || name.startsWith('aria-'))
      element.setAttribute(name, value === true ? (name.startsWith('aria-') ? 'true' : '') : String(value));
  }
  draw(props.children, element, page, drawing);
  into.append(element);
}
