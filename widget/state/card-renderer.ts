/**
 * Draws the card of one state into the element, and keeps what the reader is at: the focus, its place on the screen, and
 * how far a list was scrolled. Where others have changed the nodes of the card it is drawn anew, whole.
 */
import { h, render } from 'preact';
import { WholeCard, type WholeCardProps } from '../card/whole-card.tsx';
import { readLevel } from '../element/attributes.ts';
import type { CardHost } from '../element/card-host.ts';
import { createElement } from '../safe/clobber-safe.ts';
import { controlAt, focusPlace } from './focus.ts';
import { ForeignEdits } from './foreign-edits.ts';
import { keepScrollPosition } from './scroll-position.ts';

export class CardRenderer {
  readonly #page: CardHost;
  readonly #edits: ForeignEdits;
  /** What Preact draws into; absent before the first time. */
  #inside: HTMLElement | undefined;

  constructor(page: CardHost) {
    this.#page = page;
    this.#edits = new ForeignEdits(page.mount);
  }

  /** Throws what drawing throws; what stood there before it was first drawn still does then. */
  draw(props: Omit<WholeCardProps, 'level'>): void {
    const { host, mount, root } = this.#page;
    const focused = root.activeElement;
    const top = focused?.getBoundingClientRect().top;
    const place = focused && focusPlace(focused);
    const level = readLevel(host.getAttribute('heading-level'));
    this.#edits.draw(() => this.#render({ ...props, level }, mount));
    this.#reveal(mount);
    if (!focused || !place) return;
    const kept = focused.isConnected ? focused : controlAt(mount, place);
    if (kept !== focused) (kept as HTMLElement | null)?.focus({ preventScroll: true });
    if (kept && top !== undefined) keepScrollPosition(kept, top);
  }

  /** Never leaves the card beside the fallback: where that cannot be taken away, there is no card. */
  #reveal(mount: HTMLElement): void {
    try {
      this.#page.showCard();
    } catch (error) {
      this.#inside = undefined;
      mount.replaceChildren();
      throw error;
    }
  }

  #render(props: WholeCardProps, mount: HTMLElement): void {
    const scrolled = mount.querySelector('.list')?.scrollTop ?? 0;
    const anew = this.#inside?.parentNode !== mount || this.#edits.seen;
    const inside = anew ? createElement(mount.ownerDocument, 'div') : this.#inside;
    if (inside === undefined) return;
    try {
      render(h(WholeCard, props), inside);
    } catch (error) {
      // Half of it may be drawn: the next time all of it is.
      this.#inside = undefined;
      throw error;
    }
    if (!anew) return;
    mount.replaceChildren(inside);
    this.#inside = inside;
    const list = mount.querySelector('.list');
    if (list !== null) list.scrollTop = scrolled;
  }

  /** Lets go of what was drawn. Never throws. */
  end(): void {
    this.#edits.end();
    this.#inside = undefined;
  }
}
