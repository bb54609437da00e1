/**
 * A page may hold forms and pictures whose names hide the properties of its document, so these are read past them, from the
 * prototype.
 */

/** What the document itself has under this name. A method comes unbound. */
export function documentProperty<Name extends keyof Document>(page: Document, name: Name): Document[Name] {
  return Reflect.get(Document.prototype, name, page);
}

export function createElement(page: Document, name: string): HTMLElement {
  return documentProperty(page, 'createElement').call(page, name);
}

/** The window that shows the document, if any does. */
export function viewOf(page: Document): (Window & typeof globalThis) | null {
  return documentProperty(page, 'defaultView');
}
