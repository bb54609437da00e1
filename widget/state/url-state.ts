/**
 * Keeps the view of a card in the page's address where the newsroom asks for it (`remember="fragment"`), so that a reader
 * can send it on and go back and forward. A page that forbids it, such as a sandboxed frame, simply keeps nothing.
 */
import type { Id } from '../../data/bundle/types.ts';
import type { View } from '../../data/resolver/finding.ts';
import { documentProperty, viewOf } from '../safe/clobber-safe.ts';
import type { CardText } from './card-text.ts';
import { isRoute, readView, writeView } from './url-view.ts';
import { isSameView } from './view.ts';
import { viewOfAttributes } from './view-attributes.ts';

/** The name of a card in the fragment: its own id, else its story, and a number where a page holds it several times. */
function nameOf(host: HTMLElement, story: Id): string {
  const name = host.id || story;
  const page = host.ownerDocument;
  const all = documentProperty(page, 'querySelectorAll').call(page, `${host.localName}[remember=fragment]`);
  const alike = [...(all as NodeListOf<HTMLElement>)];
  const before = alike.filter((one) => (one.id || one.getAttribute('story')?.trim()) === name).indexOf(host);
  return before > 0 ? `${name}.${before + 1}` : name;
}

/** Never throws. */
export class UrlState {
  readonly #host: HTMLElement;
  /** Whether the last thing written was only another moment: a slider leaves one step behind it, not one a day. */
  #sliding = false;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  get #asked(): boolean {
    return this.#host.getAttribute('remember') === 'fragment';
  }

  /** What the address says, else the attributes. */
  read(text: CardText): View {
    const base = viewOfAttributes(this.#host, text);
    const hash = viewOf(this.#host.ownerDocument)?.location.hash ?? '';
    if (!this.#asked || isRoute(hash)) return base;
    return readView(hash, nameOf(this.#host, text.story), text, base);
  }

  /** What the address says now that the reader went back or forward; nothing when that is what is shown. */
  readAgain(text: CardText, shown: View): View | undefined {
    if (!this.#asked) return undefined;
    this.#sliding = false;
    const view = this.read(text);
    return isSameView(view, shown) ? undefined : view;
  }

  /** Puts a view into the address, as a step that can be taken back. */
  write(text: CardText, before: View, view: View): void {
    const page = viewOf(this.#host.ownerDocument);
    if (!this.#asked || page === null || isSameView(before, view)) return;
    try {
      const { location, history } = page;
      if (isRoute(location.hash)) return;
      const sliding = isSameView({ ...before, at: '' }, { ...view, at: '' });
      const base = viewOfAttributes(this.#host, text);
      const fragment = writeView(location.hash, nameOf(this.#host, text.story), view, base);
      const [bare = ''] = location.href.split('#');
      const url = fragment === '' ? bare : `${bare}#${fragment}`;
      if (sliding && this.#sliding) history.replaceState(history.state, '', url);
      else history.pushState(history.state, '', url);
      this.#sliding = sliding;
    } catch {
      // Nothing is kept.
    }
  }
}
