/**
 * Notices what others do to the nodes of a card: translators put every text into `<font>`, highlighters into `<mark>`.
 * What Preact believes to be there is then gone, and to change it would leave old words beside new ones. Who draws asks
 * here first, and draws anew where somebody else was at work.
 */
import { tryCatch } from '../safe/guard.ts';

export class ForeignEdits {
  #observer: MutationObserver | undefined;
  readonly #mount: Node;
  #seen = false;

  constructor(mount: Node) {
    this.#mount = mount;
    if (typeof MutationObserver !== 'function') return;
    // A page may have put something else in its place: nothing is noticed then.
    tryCatch(() => {
      this.#observer = new MutationObserver(() => {
        this.#seen = true;
      });
    });
  }

  /** Whether somebody has changed the nodes since the last `draw`. */
  get seen(): boolean {
    tryCatch(() => {
      if ((this.#observer?.takeRecords().length ?? 0) > 0) this.#seen = true;
    });
    return this.#seen;
  }

  /** Draws, without taking that for somebody else's work. */
  draw(work: () => void): void {
    this.end();
    try {
      work();
      this.#seen = false;
    } finally {
      tryCatch(() =>
        this.#observer?.observe(this.#mount, { childList: true, characterData: true, subtree: true }),
      );
    }
  }

  end(): void {
    tryCatch(() => this.#observer?.disconnect());
  }
}
