/**
 * The inside of the element: a shadow root that shows the page's own fallback until there is a card, and again when the
 * card fails. Styles come as a constructed sheet, which a strict policy allows; else as a style element.
 */
import { h, render } from 'preact';
import { Card, type CardProps } from './card/card.tsx';
import { styles } from './styles.ts';

const sheets = new WeakMap<Document, CSSStyleSheet>();

function dress(root: ShadowRoot): void {
  const page = root.ownerDocument;
  try {
    let sheet = sheets.get(page);
    if (sheet === undefined) {
      sheet = new (page.defaultView?.CSSStyleSheet ?? CSSStyleSheet)();
      sheet.replaceSync(styles);
      sheets.set(page, sheet);
    }
    if (!root.adoptedStyleSheets.includes(sheet))
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    if (root.querySelector('style') !== null) return;
    const style = page.createElement('style');
    style.textContent = styles;
    root.prepend(style);
  }
}

export class Stage {
  readonly #root: ShadowRoot;
  readonly #fallback: HTMLSlotElement;
  readonly #mount: HTMLElement;

  constructor(host: HTMLElement) {
    const page = host.ownerDocument;
    this.#root = host.attachShadow({ mode: 'open' });
    this.#fallback = page.createElement('slot');
    this.#mount = page.createElement('div');
    this.#root.append(this.#fallback, this.#mount);
  }

  /** Puts the styles on; needed again when the element was moved to another document. */
  dress(): void {
    dress(this.#root);
  }

  get showsCard(): boolean {
    return !this.#fallback.isConnected && this.#mount.hasChildNodes();
  }

  /** Draws the card in place of the fallback. What has the focus keeps its place on the screen. Throws what drawing throws. */
  draw(props: CardProps): void {
    const focused = this.#root.activeElement;
    const top = focused?.getBoundingClientRect().top;
    render(h(Card, props), this.#mount);
    this.#fallback.remove();
    if (focused === null || top === undefined || !focused.isConnected) return;
    const moved = focused.getBoundingClientRect().top - top;
    if (moved !== 0) this.#root.ownerDocument.defaultView?.scrollBy({ top: moved, behavior: 'instant' });
  }

  /** Takes the card away and shows the fallback. Never throws. */
  clear(): void {
    try {
      render(null, this.#mount);
    } catch {
      this.#mount.replaceChildren();
    }
    this.#root.insertBefore(this.#fallback, this.#mount);
  }
}
