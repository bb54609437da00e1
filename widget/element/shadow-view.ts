/**
 * The inside of the element: a shadow root that shows the page's own fallback until there is a card, and again when the
 * card fails. Styles come as constructed sheets, which a strict policy allows; else as style elements.
 */
import { createElement, documentProperty, viewOf } from '../safe/clobber-safe.ts';
import { guarded, tryCatch } from '../safe/guard.ts';
import { holdsPage } from './swallowed.ts';

const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

function sheetOf(css: string, page: Document): CSSStyleSheet {
  const known = sheets.get(page) ?? new Map<string, CSSStyleSheet>();
  sheets.set(page, known);
  let sheet = known.get(css);
  if (sheet === undefined) {
    sheet = new (viewOf(page)?.CSSStyleSheet ?? CSSStyleSheet)();
    sheet.replaceSync(css);
    known.set(css, sheet);
  }
  return sheet;
}

export class ShadowView {
  readonly root: ShadowRoot;
  mount: HTMLElement;
  readonly #fallback: HTMLSlotElement;
  readonly #worn = new Set<string>();
  #shown = false;

  /** A card that a server has put there stays where it is. */
  constructor(host: HTMLElement) {
    const page = host.ownerDocument;
    const there = host.shadowRoot?.querySelector('div');
    this.#fallback = createElement(page, 'slot') as HTMLSlotElement;
    this.mount = there ?? createElement(page, 'div');
    if (there && host.shadowRoot) {
      this.root = host.shadowRoot;
      this.#shown = true;
      return;
    }
    // A root without a slot would hide the page's fallback: what cannot be put together must fail before there is one.
    const parts = documentProperty(page, 'createDocumentFragment').call(page);
    parts.append(this.#fallback, this.mount);
    this.root = host.attachShadow({ mode: 'open' });
    this.root.append(parts);
  }

  /** Puts styles on, and those of before again: an element that was moved to another document has lost them. */
  adoptStyles(css: string): void {
    this.#worn.add(css);
    const { root } = this;
    const page = root.ownerDocument;
    try {
      root.adoptedStyleSheets = [...this.#worn].map((one) => sheetOf(one, page));
      // A server's card brought all styles with it; they go once all are on.
      if (this.#worn.size > 1) for (const old of root.querySelectorAll('style')) old.remove();
    } catch {
      for (const old of root.querySelectorAll('style')) old.remove();
      const style = createElement(page, 'style');
      style.textContent = [...this.#worn].join('');
      root.prepend(style);
    }
  }

  get shown(): boolean {
    return this.#shown;
  }

  /** Shows the card in place of the fallback. */
  showCard(): void {
    if (this.#shown) return;
    this.#shown = true;
    const page = this.root.ownerDocument;
    this.#hide();
    // What is still being read may turn out to be the page itself.
    if (documentProperty(page, 'readyState') === 'loading')
      documentProperty(page, 'addEventListener').call(page, 'DOMContentLoaded', this.#hide, { once: true });
  }

  /** Hides the fallback; what a tag that was not closed has taken in stays in sight after the card. */
  readonly #hide = guarded(() => {
    if (!this.#shown) return;
    // Where the element cannot be looked through, what it holds is taken for a fallback.
    if (tryCatch(() => holdsPage(this.root.host as HTMLElement)) === true) this.root.append(this.#fallback);
    else this.#fallback.remove();
  });

  /** Makes the place of the card anew: elements of another document keep to its rules. */
  recreateMount(): void {
    const mount = createElement(this.root.ownerDocument, 'div');
    this.mount.replaceWith(mount);
    this.mount = mount;
  }

  /** Takes the card away and shows the fallback. */
  showFallback(): void {
    this.#shown = false;
    // Not `insertBefore`: what draws the card uses that, and may have failed for the lack of it.
    this.root.prepend(this.#fallback);
    this.mount.replaceChildren();
  }
}
