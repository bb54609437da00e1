/**
 * The card of one element once everything has come: takes bundles, follows the element's attributes, does what the
 * reader asks for, and draws. Loaded after the first card, as `rest`.
 */
import { h, render } from 'preact';
import type { Bundle } from '../../data/bundle/types.ts';
import { newsWords } from '../../data/wording/news.ts';
import type { Strings } from '../../data/wording/strings.ts';
import { voiceOf } from '../../data/wording/voice.ts';
import { readBundle } from '../bundle/read-bundle.ts';
import type { Actions } from '../card/actions.ts';
import type { Deed } from '../card/static/first.tsx';
import { Whole, type WholeProps } from '../card/whole.tsx';
import { readLevel, readRefresh, textOf } from '../element/attributes.ts';
import type { Page } from '../element/page.ts';
import { tellHeight } from '../frame/frame.ts';
import { quiet, quietly } from '../safe/quietly.ts';
import { copyFinding, shareFinding } from './hand-on.ts';
import { keepPlace } from './keep-place.ts';
import { linkTold } from './link-told.ts';
import { type Heard, listen } from './listening.ts';
import { pointAt } from './point.ts';
import { Reader } from './reader.ts';
import { Remembering } from './remember.ts';

/** Width from which the source toggles are unfolded at first, in CSS pixels. */
const wide = 560;

export class Live {
  readonly #page: Page;
  readonly #strings: Strings;
  readonly #language: string;
  readonly #unfolded: boolean;
  #reader: Reader | undefined;
  /** The one that was drawn last. */
  #last: Reader | undefined;
  #drawn = false;
  /** A newer story, until the reader asks for it. */
  #waiting: Bundle | undefined;
  #seen = false;
  readonly #remembering: Remembering;
  readonly #heard: Heard;
  #deafen: (() => void) | undefined;
  /** While the page is printed. */
  #foldAgain: (() => void) | undefined;

  constructor(page: Page, strings: Strings, language: string, face: boolean) {
    this.#page = page;
    this.#strings = strings;
    this.#language = language;
    this.#remembering = new Remembering(page.host);
    this.#unfolded = !face && page.host.clientWidth >= wide;
    this.#heard = {
      clicked: linkTold(page),
      // Paper cannot be opened: everything is, before it is printed.
      printing: quiet((on) => {
        this.#foldAgain?.();
        this.#foldAgain = on ? this.#reader?.openAll() : undefined;
        this.#draw();
      }),
      wentBack: quiet(() => this.#readAgain()),
      seen: () => {
        this.#seen = true;
      },
    };
  }

  readonly read = readBundle;

  /** The card of this bundle, as its reader left the one before. */
  #readerOf(bundle: Bundle, before: Reader | undefined): Reader {
    const setting = this.#remembering.read(bundle);
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
    const { off, at } = this.#remembering.base(reader.bundle);
    if (name !== 'heading-level') reader.follow(name === 'sources' ? { off } : { at });
    this.#draw();
  }

  /** Does what the reader did before this was here. */
  catchUp(deed: Deed): void {
    deed(this.#act);
  }

  /** Listens to the page, from now until `leave`. */
  join(): void {
    this.#deafen ??= listen(this.#page, this.#heard);
  }

  leave(): void {
    this.#deafen?.();
    this.#deafen = undefined;
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
    copy: (fact) => void this.#then((reader) => copyFinding(reader, fact)),
    share: (fact) => void this.#then((reader) => shareFinding(reader, fact, this.#page.host.ownerDocument)),
  };

  /** Does what the reader asks for, draws the card, and tells the page when other sources are on. */
  #turn(change: (reader: Reader) => void, kept = true): void {
    const reader = this.#reader;
    if (reader === undefined) return;
    const before = reader.setting;
    change(reader);
    this.#draw();
    const { off } = reader.setting;
    if (kept) this.#remembering.write(reader.bundle, before, reader.setting);
    if (off !== before.off)
      this.#page.tell('wwk-sources-change', { off: [...off], resolution: reader.resolution });
  }

  /** What waits to be shown, counted anew for whatever view the reader is in; nothing where the card never asks again. */
  #around(reader: Reader): Pick<WholeProps, 'news' | 'text'> {
    const { host } = this.#page;
    const text = textOf(host, reader.bundle.story);
    const words = this.#waiting && newsWords(reader, this.#readerOf(this.#waiting, reader));
    if (words === undefined && readRefresh(host.getAttribute('refresh')) === 0) return { text };
    return { text, news: { words: words ?? [], show: this.#show } };
  }

  /** Shows what waited, and leads the reader to it. */
  readonly #show = (): void => {
    const [before, bundle] = [this.#reader, this.#waiting];
    if (before === undefined || bundle === undefined) return;
    const next = this.#readerOf(bundle, before);
    const changed = next.renew(before);
    this.#reader = next;
    this.#waiting = undefined;
    if (this.#draw()) pointAt(this.#page.root, changed);
  };

  /** Shows the view that the address holds now. */
  #readAgain(): void {
    const view = this.#reader && this.#remembering.readAgain(this.#reader.bundle, this.#reader.setting);
    if (view !== undefined) this.#turn((reader) => reader.follow(view), false);
  }

  /** Does what takes a while, and draws what came of it. */
  async #then(work: (reader: Reader) => Promise<void>): Promise<void> {
    const reader = this.#reader;
    if (reader === undefined) return;
    await work(reader);
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
      const whole = { reader, level, unfolded: this.#unfolded, act: this.#act, ...this.#around(reader) };
      render(h(Whole, whole), mount);
      this.#page.reveal();
      if (focused?.isConnected && top !== undefined) keepPlace(focused, top);
      this.#last = reader;
      return true;
    } catch {
      this.#giveUp(first, reader);
      return false;
    }
  }

  /** A card that cannot be drawn gives way to what stood there before it: the first card, the last one, or the fallback. */
  #giveUp(first: readonly ChildNode[] = [], failed?: Reader): void {
    const last = this.#last;
    this.#last = undefined;
    this.end();
    this.#page.clear();
    if (first.length > 0) {
      this.#page.mount.append(...first);
      this.#page.reveal();
    } else if (last !== undefined && last !== failed) {
      this.#reader = last;
      this.join();
      this.#draw();
    }
    this.#page.fail('bundle');
  }
}
