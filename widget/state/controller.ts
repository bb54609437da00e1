/**
 * The card of one element once everything has come: takes bundles, follows the element's attributes and the page's
 * address, does what the reader asks for, and draws. Loaded after the first card.
 */
import type { Bundle, Id } from '../../data/bundle/types.ts';
import { type BundleError, readBundle } from '../bundle/read-bundle.ts';
import { type Get, translated } from '../bundle/translated.ts';
import type { Actions, RestActions } from '../card/actions.ts';
import type { WholeCardProps } from '../card/whole-card.tsx';
import { cardTextUrl } from '../element/address.ts';
import { readRefresh } from '../element/attributes.ts';
import type { CardHost } from '../element/card-host.ts';
import { sendHeight } from '../frame/height.ts';
import { guarded, tryCatch } from '../safe/guard.ts';
import { beforeClick } from './before-click.ts';
import { CardRenderer } from './card-renderer.ts';
import { CardState } from './card-state.ts';
import type { CardText } from './card-text.ts';
import { type HandOn, handOn } from './copy-or-share.ts';
import { changeDetail, storyDetail } from './event-details.ts';
import { highlight } from './highlight.ts';
import { onLinkClick } from './link-events.ts';
import { newsOf } from './news.ts';
import { type LoadOpen, OpenLoader } from './open-loader.ts';
import { listenToPage, type PageEvents } from './page-events.ts';
import { UrlState } from './url-state.ts';
import { isSameView } from './view.ts';
import { limitOf, viewOfAttributes } from './view-attributes.ts';

/** Puts a bundle into words; `limit`: the sources that the card is made of, none for all. */
export type TextOf = (bundle: Bundle, limit: readonly Id[]) => CardText;

export class CardController {
  readonly #page: CardHost;
  readonly #textOf: TextOf;
  readonly #language: string;
  readonly #url: UrlState;
  readonly #heard: PageEvents;
  readonly #open: OpenLoader;
  #renderer: CardRenderer;
  #bundle: Bundle | undefined;
  #state: CardState | undefined;
  /** A newer story, until the reader asks for it. */
  #waiting: Bundle | undefined;
  #seen = false;
  #unlisten: (() => void) | undefined;
  /** While the page is printed. */
  #closeAgain: (() => void) | undefined;

  /** `language`: of the card, for the texts that a bundle has in it. */
  constructor(page: CardHost, textOf: TextOf, language: string, loadOpen: LoadOpen) {
    this.#page = page;
    this.#textOf = textOf;
    this.#language = language;
    const opened = guarded(() => this.#opened());
    this.#open = new OpenLoader(loadOpen, opened);
    this.#url = new UrlState(page.host);
    this.#renderer = new CardRenderer(page);
    this.#heard = {
      clicked: onLinkClick(page),
      beforeClick: guarded(beforeClick(() => this.#state)),
      // Paper cannot be opened: what leads, and the list of pages, is, before it is printed.
      printing: guarded((on) => {
        this.#closeAgain?.();
        this.#closeAgain = on && this.#open.parts ? this.#state?.openForPaper() : undefined;
        this.#draw();
      }),
      wentBack: guarded(() => this.#readAgain()),
      seen: () => {
        this.#seen = true;
      },
    };
  }

  /** The card of this bundle, as its reader left the one before. */
  #stateOf(bundle: Bundle, before: CardState | undefined): CardState {
    const text = this.#textOf(bundle, limitOf(this.#page.host));
    return new CardState(text, this.#url.read(text), before);
  }

  /**
   * The bundle in a text, with its texts in the card's language, or why it is none. `story`: the one that it must be about,
   * any when empty; `url`: where it came from. Never rejects.
   */
  async read(text: string, story: Id, url: string, get: Get): Promise<Bundle | BundleError> {
    const bundle = readBundle(text, story);
    if (typeof bundle === 'string') return bundle;
    const whole = await translated(bundle, this.#language, url, get);
    // To read a large bundle and to draw it are two tasks: the page can answer its reader in between.
    await new Promise((resolve) => setTimeout(resolve));
    return whole;
  }

  /**
   * Shows this bundle from now on; a card that was seen stays as it is until its reader asks for the news. Whether the
   * card could be drawn, and the page let it.
   */
  setBundle(bundle: Bundle): boolean {
    const { host, dispatch: tell } = this.#page;
    const [before, last] = [this.#state, this.#bundle];
    try {
      const state = this.#stateOf(bundle, before);
      const detail = storyDetail(state);
      if (before !== undefined && !tell('wwk-update', detail, true)) return false;
      const waits = before !== undefined && this.#seen;
      if (!waits) [this.#state, this.#bundle] = [state, bundle];
      // A story that was taken back to what stands here is no news.
      const same = waits && JSON.stringify(bundle) === JSON.stringify(last);
      this.#waiting = waits && !same ? bundle : undefined;
      if (!this.#draw()) return false;
      if (before === undefined) {
        tryCatch(() => sendHeight(host));
        tell('wwk-ready', detail);
        this.#open.idle();
      }
      return true;
    } catch {
      [this.#state, this.#bundle] = [before, last];
      this.#page.fail('bundle');
      return false;
    }
  }

  /** Follows an attribute that changes the view or the sources that the card is made of, not the story. */
  applyAttribute(name: string): void {
    const [state, bundle] = [this.#state, this.#bundle];
    if (state === undefined || bundle === undefined) return;
    if (name === 'sources') this.#state = this.#stateOf(bundle, undefined);
    else if (name !== 'heading-level') state.follow(viewOfAttributes(this.#page.host, state.text));
    this.#draw();
  }

  /** Fetches what opens before anything is drawn, where a card stands there already with something open in it. */
  prepare(): Promise<void> {
    return this.#open.want();
  }

  /** What opens has come, or has not: draws it where the reader waits for it. */
  #opened(): void {
    const { parts } = this.#open;
    if (parts === undefined) this.#page.fail('script');
    else this.#page.adoptStyles(parts.openStyles);
    if (this.#state?.isOpen || this.#waiting !== undefined) this.#draw();
  }

  /** Does what the reader did before this was here. */
  replay(deed: (act: RestActions) => void): void {
    deed(this.#act);
  }

  /** Listens to the page, from now until `leave`. */
  attach(): void {
    this.#unlisten ??= listenToPage(this.#page, this.#heard);
  }

  detach(): void {
    this.#unlisten?.();
    this.#unlisten = undefined;
  }

  /** Lets go of the card. Never throws. */
  destroy(): void {
    this.#state = undefined;
    this.detach();
    this.#renderer.end();
  }

  readonly #act: Actions = {
    open: (place, fact, open) => {
      if (!this.#state?.open(place, fact, open)) return;
      if (open) void this.#open.want();
      this.#draw();
      this.#page.dispatch('wwk-finding-toggle', { fact, open });
    },
    show: (panel, open) => {
      if (open) void this.#open.want();
      this.#do((state) => state.show(panel, open));
    },
    more: (list, whole) => {
      if (this.#state?.more(list, whole)) this.#draw();
    },
    filter: (panel, text) => this.#do((state) => state.filter(panel, text)),
    listBy: (order) => this.#do((state) => state.listBy(order)),
    toggle: (kind, ids, on) => this.#update((state) => state.toggle(kind, ids, on)),
    only: (kind, ids) => this.#update((state) => state.only(kind, ids)),
    all: () => this.#update((state) => state.all()),
    undo: () => this.#update((state) => state.undo()),
    lookAt: (at) => this.#update((state) => state.lookAt(at)),
    copy: (fact) => void this.#share(fact, 'copySentence'),
    share: (fact) => void this.#share(fact, 'shareSentence'),
  };

  #do(change: (state: CardState) => void): void {
    if (this.#state === undefined) return;
    change(this.#state);
    this.#draw();
  }

  /** Changes the view, draws the card, and tells the page when something else is on. */
  #update(change: (state: CardState) => void, kept = true): void {
    const state = this.#state;
    if (state === undefined) return;
    const before = state.view;
    change(state);
    this.#draw();
    const { view, text } = state;
    if (kept) this.#url.write(text, before, view);
    if (isSameView({ ...before, at: '' }, { ...view, at: '' })) return;
    this.#page.dispatch('wwk-sources-change', changeDetail(state));
  }

  /** Shows the view that the address holds now. */
  #readAgain(): void {
    const view = this.#state && this.#url.readAgain(this.#state.text, this.#state.view);
    if (view !== undefined) this.#update((state) => state.follow(view), false);
  }

  async #share(fact: Id, how: HandOn): Promise<void> {
    const [state, { parts }] = [this.#state, this.#open];
    if (state === undefined || parts === undefined) return;
    if (await handOn({ state, parts, fact, how, page: this.#page.host.ownerDocument })) this.#draw();
  }

  /** What waits to be shown, counted anew for whatever view the reader is in; nothing where the card never asks again. */
  #news(state: CardState): WholeCardProps['news'] {
    const waiting = this.#waiting && this.#stateOf(this.#waiting, state);
    const text = waiting && newsOf(waiting, state, this.#open);
    if (text === undefined && readRefresh(this.#page.host.getAttribute('refresh')) === 0) return undefined;
    return { text: text ?? '', show: this.#show };
  }

  /** Shows what waited, and leads the reader to it. */
  readonly #show = (): void => {
    const [before, bundle] = [this.#state, this.#waiting];
    if (before === undefined || bundle === undefined) return;
    const known = new Set(before.model.findings);
    const state = this.#stateOf(bundle, before);
    [this.#state, this.#bundle, this.#waiting] = [state, bundle, undefined];
    const changed = state.model.findings.filter((finding) => !known.has(finding));
    if (this.#draw()) highlight(this.#page.root, changed);
  };

  /** Whether the card is drawn. */
  #draw(): boolean {
    const state = this.#state;
    if (state === undefined) return false;
    try {
      const plainText = cardTextUrl(this.#page.host, state.text.story);
      const { parts, isMissing } = this.#open;
      this.#renderer.draw({ state, parts, isMissing, news: this.#news(state), plainText, act: this.#act });
      return true;
    } catch {
      // What stood there before stays: the first card, the last one, or the page's own fallback.
      this.#page.fail('bundle');
      return false;
    }
  }
}
