/**
 * `<what-we-know>`: asks for its story, draws the card, draws it again when the reader or the page changes something.
 * Its attributes are the truth; what stands inside it is shown until there is a card and whenever there is none. It
 * tells the page what happens by events and never throws into it.
 */
import { addressOf, readLevel, readMoment, readOff, readRefresh } from './attributes.ts';
import type { Actions } from './card/actions.ts';
import { copyText } from './copy.ts';
import { type Failure, type Loaded, load } from './load.ts';
import { Reader } from './reader.ts';
import { fill } from './say/phrase.ts';
import { voiceOf } from './say/voice.ts';
import { Stage } from './stage.ts';
import { en } from './strings/en.ts';

/** Milliseconds after which an answer is no longer waited for. */
const patience = 15_000;

/** Width from which the source toggles are unfolded at first, in CSS pixels. */
const wide = 560;

export class WhatWeKnow extends HTMLElement {
  /** Where stories are asked for; set once, when the element is defined. */
  static origin: string | undefined;
  static readonly observedAttributes = ['story', 'src', 'sources', 'as-of', 'heading-level', 'refresh'];

  readonly #stage = new Stage(this);
  #reader: Reader | undefined;
  #text: string | undefined;
  #asking: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiting = false;

  connectedCallback(): void {
    this.#stage.dress();
    this.ownerDocument.addEventListener('visibilitychange', this.#lookedAt);
    if (this.#reader === undefined) this.#restart();
    else this.#schedule();
  }

  disconnectedCallback(): void {
    this.ownerDocument.removeEventListener('visibilitychange', this.#lookedAt);
    this.#asking?.abort();
    clearTimeout(this.#timer);
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (!this.isConnected || before === after) return;
    if (name === 'story' || name === 'src') this.#restart();
    else if (name === 'refresh') this.#schedule();
    else this.#follow(name);
  }

  get story(): string {
    return this.getAttribute('story')?.trim() ?? '';
  }
  set story(value: string) {
    this.setAttribute('story', value);
  }

  get src(): string {
    return this.getAttribute('src')?.trim() ?? '';
  }
  set src(value: string) {
    this.setAttribute('src', value);
  }

  /** Seconds; 0 for never. */
  get refresh(): number {
    return readRefresh(this.getAttribute('refresh'));
  }
  set refresh(value: number) {
    this.setAttribute('refresh', String(value));
  }

  /** Forgets the card and asks for the story that the attributes name; once for changes made together. */
  #restart(): void {
    this.#reader = undefined;
    this.#text = undefined;
    this.#stage.clear();
    if (this.#waiting) return;
    this.#waiting = true;
    queueMicrotask(() => {
      this.#waiting = false;
      if (this.isConnected) void this.#ask();
    });
  }

  async #ask(): Promise<void> {
    this.#asking?.abort();
    clearTimeout(this.#timer);
    const url = addressOf(this, WhatWeKnow.origin);
    if (url === undefined) return this.#fail('address');
    const asking = new AbortController();
    this.#asking = asking;
    const ask = {
      url,
      timeout: patience,
      signal: asking.signal,
      ...(this.story === '' ? {} : { story: this.story }),
      ...(this.#text === undefined ? {} : { last: this.#text }),
    };
    const loaded = await load(ask, (...request) => fetch(...request));
    if (asking.signal.aborted) return;
    this.#take(loaded);
    this.#schedule();
  }

  #take(loaded: Loaded): void {
    if (loaded.outcome === 'failed') this.#fail(loaded.failure, loaded.status);
    if (loaded.outcome !== 'new') return;
    const { bundle, text } = loaded;
    const first = this.#reader === undefined;
    try {
      const reader = new Reader(
        voiceOf(bundle, en, 'en'),
        {
          off: readOff(this.getAttribute('sources'), bundle),
          at: readMoment(this.getAttribute('as-of')),
        },
        {
          level: readLevel(this.getAttribute('heading-level')),
          unfolded: this.clientWidth >= wide,
        },
        this.#reader,
      );
      const detail = { story: bundle.story, resolution: reader.resolution };
      if (!first && !this.#tell('wwk-update', detail, true)) return;
      const before = this.#reader;
      this.#reader = reader;
      if (!this.#draw()) {
        this.#reader = before;
        return;
      }
      this.#text = text;
      if (first) this.#tell('wwk-ready', detail);
    } catch {
      this.#fail('bundle');
    }
  }

  /** Follows an attribute that changes the view, not the story. */
  #follow(name: string): void {
    const reader = this.#reader;
    if (reader === undefined) return;
    const value = this.getAttribute(name);
    if (name === 'sources') reader.follow({ off: readOff(value, reader.bundle) }, {});
    else if (name === 'as-of') reader.follow({ at: readMoment(value) }, {});
    else reader.follow({}, { level: readLevel(value) });
    this.#draw();
  }

  readonly #act: Actions = {
    open: (fact, open) => {
      if (!this.#reader?.open(fact, open)) return;
      this.#draw();
      this.#tell('wwk-finding-toggle', { fact, open });
    },
    showAll: (all) => this.#turn((reader) => reader.showAll(all)),
    lookBack: (open) => {
      if (open && this.#reader?.lookBack()) this.#draw();
    },
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
    if (reader.setting.off !== before)
      this.#tell('wwk-sources-change', { off: [...reader.setting.off], resolution: reader.resolution });
  }

  /** A page may forbid the clipboard; then the sentence is shown, to be copied by hand. */
  async #copy(fact: string): Promise<void> {
    const reader = this.#reader;
    if (reader === undefined) return;
    const sentence = reader.quote(fact);
    const { strings } = reader.voice;
    const copied = await copyText(sentence);
    reader.tell(copied ? [strings.copied] : fill(strings.notCopied, { sentence }));
    this.#draw();
  }

  /** Whether the card is drawn. A card that cannot be drawn gives way to the fallback. */
  #draw(): boolean {
    if (this.#reader === undefined) return false;
    try {
      this.#stage.draw(this.#reader.card(this.#act));
      return true;
    } catch {
      this.#stage.clear();
      this.#fail('bundle');
      return false;
    }
  }

  #fail(failure: Failure | 'address' | 'bundle', status?: number): void {
    this.#tell('wwk-error', {
      failure,
      kept: this.#stage.showsCard,
      ...(status === undefined ? {} : { status }),
    });
  }

  /** Whether the page let the event pass. */
  #tell(name: string, detail: object, cancelable = false): boolean {
    return this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }));
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    const { refresh } = this;
    if (refresh === 0 || !this.isConnected) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#lookedAt();
    }, refresh * 1000);
  }

  /** Asks again when it is time and the page is in sight. */
  readonly #lookedAt = (): void => {
    const due = this.refresh > 0 && this.#timer === undefined;
    if (due && this.ownerDocument.visibilityState === 'visible') void this.#ask();
  };
}
