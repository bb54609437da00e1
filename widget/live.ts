/**
 * The card of one element once everything has come: takes bundles, follows the element's attributes, does what the
 * reader asks for, and draws. Loaded after the first card, as `rest`.
 */
import { h, render } from 'preact';
import type { Bundle, Id } from '../data/model/bundle.ts';
import { readLevel, readRefresh } from './attributes.ts';
import type { Actions } from './card/actions.ts';
import type { NewsProps } from './card/news.tsx';
import { Whole } from './card/whole.tsx';
import { copyText } from './copy.ts';
import type { Deed } from './first/first.tsx';
import { tellHeight } from './frame.ts';
import { keepPlace } from './keep-place.ts';
import { viewOf } from './own.ts';
import type { Page } from './page.ts';
import { pointAt } from './point.ts';
import { quiet, quietly } from './quietly.ts';
import { readBundle } from './read-bundle.ts';
import { Reader } from './reader.ts';
import { changedFacts, newsWords, updatedWords } from './say/news.ts';
import { fill } from './say/phrase.ts';
import { voiceOf } from './say/voice.ts';
import { readMoment, readOff } from './settings.ts';
import { whenSeen } from './sight.ts';
import type { Strings } from './strings/strings.ts';

/** Width from which the source toggles are unfolded at first, in CSS pixels. */
const wide = 560;

export class Live {
  readonly #page: Page;
  readonly #strings: Strings;
  readonly #language: string;
  readonly #unfolded: boolean;
  #reader: Reader | undefined;
  #drawn = false;
  /** A newer story, until the reader asks for it. */
  #waiting: Bundle | undefined;
  #seen = false;
  #unsee: (() => void) | undefined;

  constructor(page: Page, strings: Strings, language: string, face: boolean) {
    this.#page = page;
    this.#strings = strings;
    this.#language = language;
    this.#unfolded = !face && page.host.clientWidth >= wide;
  }

  /** Lets the page count, or prevent, what is opened from the card. */
  readonly #linked = quiet((event: Event) => {
    const link = (event.target as Element).closest('a');
    if (link !== null && !this.#page.tell('wwk-link', { href: link.href }, true)) event.preventDefault();
  });

  /** Paper cannot be opened: everything is, before it is printed. */
  readonly #printed = quiet(() => {
    this.#reader?.openAll();
    this.#draw();
  });

  readonly read = readBundle;

  /** The card of this bundle, as its reader left the one before. */
  #readerOf(bundle: Bundle, before: Reader | undefined): Reader {
    const { host } = this.#page;
    const setting = {
      off: readOff(host.getAttribute('sources'), bundle),
      at: readMoment(host.getAttribute('as-of')),
    };
    const voice = voiceOf(bundle, this.#strings, this.#language);
    return new Reader(voice, setting, this.#unfolded ? ['sources'] : [], before);
  }

  /**
   * Shows this bundle from now on; a card that was seen stays as it is until its reader asks for the news. Whether the
   * card could be drawn, and the page let it.
   */
  take(bundle: Bundle): boolean {
    const { host, tell } = this.#page;
    const before = this.#reader;
    try {
      const reader = this.#readerOf(bundle, before);
      const detail = { story: bundle.story, resolution: reader.resolution };
      if (before !== undefined && !tell('wwk-update', detail, true)) return false;
      const waits = before !== undefined && this.#seen;
      if (!waits) this.#reader = reader;
      // A story that was taken back to what stands here is no news.
      const same = waits && JSON.stringify(bundle) === JSON.stringify(before.bundle);
      this.#waiting = waits && !same ? bundle : undefined;
      if (!this.#draw()) return false;
      if (before === undefined) {
        quietly(() => tellHeight(host));
        tell('wwk-ready', detail);
      }
      return true;
    } catch {
      this.#reader = before;
      if (before === undefined) this.#giveUp();
      else this.#page.fail('bundle');
      return false;
    }
  }

  /** Follows an attribute that changes the view, not the story. */
  follow(name: string): void {
    const reader = this.#reader;
    if (reader === undefined) return;
    const value = this.#page.host.getAttribute(name);
    if (name === 'sources') reader.follow({ off: readOff(value, reader.bundle) });
    else if (name === 'as-of') reader.follow({ at: readMoment(value) });
    this.#draw();
  }

  /** Does what the reader did before this was here. */
  catchUp(deed: Deed): void {
    deed(this.#act);
  }

  /** Listens to the page, from now until `leave`: a page must be able to forget a card that it took away. */
  join(): void {
    const { host, mount } = this.#page;
    mount.addEventListener('click', this.#linked);
    viewOf(host.ownerDocument)?.addEventListener('beforeprint', this.#printed);
    if (!this.#seen)
      this.#unsee ??= whenSeen(host, () => {
        this.#seen = true;
      });
  }

  leave(): void {
    const { host, mount } = this.#page;
    mount.removeEventListener('click', this.#linked);
    viewOf(host.ownerDocument)?.removeEventListener('beforeprint', this.#printed);
    this.#unsee?.();
    this.#unsee = undefined;
  }

  /** Takes the card away. Never throws. */
  end(): void {
    this.#reader = undefined;
    this.#drawn = false;
    this.leave();
    try {
      render(null, this.#page.mount);
    } catch {
      // What is left of it goes with the mount.
    }
  }

  readonly #act: Actions = {
    open: (fact, open) => {
      if (!this.#reader?.open(fact, open)) return;
      this.#draw();
      this.#page.tell('wwk-finding-toggle', { fact, open });
    },
    unfold: (part, open) => {
      if (this.#reader?.unfold(part, open)) this.#draw();
    },
    showAll: (all) => this.#turn((reader) => reader.showAll(all)),
    lookAt: (at) => this.#turn((reader) => reader.view({ at })),
    toggle: (sources, on) => this.#turn((reader) => reader.toggle(sources, on)),
    toggleAll: (on) => this.#turn((reader) => reader.toggleAll(on)),
    only: (sources) => this.#turn((reader) => reader.only(sources)),
    undo: () => this.#turn((reader) => reader.undo()),
    copy: (fact) => void this.#copy(fact),
  };

  /** Does what the reader asks for, draws the card, and tells the page when other sources are on. */
  #turn(change: (reader: Reader) => void): void {
    const reader = this.#reader;
    if (reader === undefined) return;
    const before = reader.setting.off;
    change(reader);
    this.#draw();
    const { off } = reader.setting;
    if (off !== before)
      this.#page.tell('wwk-sources-change', { off: [...off], resolution: reader.resolution });
  }

  /** What waits to be shown, counted anew for whatever view the reader is in; nothing where the card never asks again. */
  #news(reader: Reader): { readonly news?: NewsProps } {
    const show = this.#show;
    if (this.#waiting !== undefined) {
      const next = this.#readerOf(this.#waiting, reader);
      return { news: { words: newsWords(next.voice, changedFacts(reader, next).length), show } };
    }
    return readRefresh(this.#page.host.getAttribute('refresh')) > 0 ? { news: { words: [], show } } : {};
  }

  /** Shows what waited, and leads the reader to it. */
  readonly #show = (): void => {
    const [before, bundle] = [this.#reader, this.#waiting];
    if (before === undefined || bundle === undefined) return;
    const next = this.#readerOf(bundle, before);
    const changed = changedFacts(before, next);
    next.tell(updatedWords(next, changed));
    if (next.resolution.findings.findIndex(({ fact }) => fact === changed[0]) >= bundle.lead)
      next.showAll(true);
    this.#reader = next;
    this.#waiting = undefined;
    if (this.#draw()) pointAt(this.#page.root, changed);
  };

  /** A page may forbid the clipboard; then the sentence is shown, to be copied by hand. */
  async #copy(fact: Id): Promise<void> {
    const reader = this.#reader;
    if (reader === undefined) return;
    const sentence = reader.quote(fact);
    const copied = await copyText(sentence);
    const { strings } = reader.voice;
    reader.tell(copied ? [strings.copied] : fill(strings.notCopied, { sentence }));
    this.#draw();
  }

  /** Whether the card is drawn. */
  #draw(): boolean {
    const reader = this.#reader;
    const { host, mount, root } = this.#page;
    if (reader === undefined) return false;
    // The first card was drawn by somebody else, and stands for this one if this one fails.
    const first = this.#drawn ? [] : [...mount.childNodes];
    try {
      for (const node of first) node.remove();
      this.#drawn = true;
      const focused = root.activeElement;
      const top = focused?.getBoundingClientRect().top;
      const level = readLevel(host.getAttribute('heading-level'));
      const whole = { reader, level, unfolded: this.#unfolded, act: this.#act, ...this.#news(reader) };
      render(h(Whole, whole), mount);
      this.#page.reveal();
      if (focused?.isConnected && top !== undefined) keepPlace(focused, top);
      return true;
    } catch {
      this.#giveUp(first);
      return false;
    }
  }

  /** A card that cannot be drawn gives way to what stood there before it: the first card, or else the fallback. */
  #giveUp(first: readonly ChildNode[] = []): void {
    this.end();
    this.#page.clear();
    if (first.length > 0) {
      this.#page.mount.append(...first);
      this.#page.reveal();
    }
    this.#page.fail('bundle');
  }
}
