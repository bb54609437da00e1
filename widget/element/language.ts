/** The language that the card speaks: its own `lang`, else that of the page around it, else English. */

export function languageOf(element: Element): string {
  let at: Element | null = element;
  while (at !== null) {
    const found: Element | null = at.closest('[lang]');
    // The fields of a form hide what other elements have.
    const tag = found && HTMLElement.prototype.getAttribute.call(found, 'lang')?.trim();
    if (tag) return isTag(tag) ? tag : 'en';
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return 'en';
}

/** Whether the browser can speak under this tag at all. */
function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
