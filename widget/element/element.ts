/**
 * `<what-we-know>`: asks for its story and has the card drawn. Its attributes are the truth; what stands inside it is
 * shown until there is a card and whenever there is none. It tells the page what happens by events and never throws
 * into it. Everything that a first card does not need comes later, as the part named `rest`.
 */

import type { Bundle } from '../../data/bundle/types.ts';
import type { CardModel } from '../../data/wording/card-model.ts';
import { type Loaded, load } from '../bundle/load.ts';
import type { BundleError } from '../bundle/read-bundle.ts';
import { drawFirst, type QueuedAction } from '../card/static/first.tsx';
import type { CreateController } from '../interactive.ts';
import { documentProperty } from '../safe/clobber-safe.ts';
import { guarded, tryCatch } from '../safe/guard.ts';
import type { CardController } from '../state/controller.ts';
import { whenVisible } from '../state/visibility.ts';
import { styles } from '../styles/styles.ts';
import { addressOf } from './address.ts';
import { type AttributeName, attributes, changing } from './attributes.ts';
import type { CardHost, LoadChunk } from './card-host.ts';
import { createCardHost, openedIn } from './create-card-host.ts';
import { languageOf } from './language.ts';
import { ReflectedAttributes } from './reflected-attributes.ts';
import { ShadowView } from './shadow-view.ts';

/** Milliseconds after which an answer is no longer waited for. */
const TIMEOUT_MS = 15_000;

export class WhatWeKnow extends ReflectedAttributes {
  /** Where stories are asked for; set once, when the element is defined. */
  static origin: string | undefined;
  /** Settles once `origin` is known, where a script must find it out. Never rejects. */
  static located: Promise<void> | undefined;
  static loadChunk: LoadChunk = () => Promise.reject(new Error('No parts'));
  /** The cards at rest that came with the script, by story. */
  static readonly models = new Map<string, CardModel>();
  static readonly observedAttributes = changing('load', 'view', 'draw', 'ask');

  /** Both are there once the element stands in a page. */
  #view!: ShadowView;
  #host!: CardHost;
  #controller: CardController | undefined;
  /** Of the story that is shown; empty where nobody will ask again. */
  #text: string | undefined;
  #request: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wasConnected = false;
  #isScheduled = false;
  /** End the wait for the element to come near, and for the reader to come back to the page. */
  #stopObserving: () => void = () => undefined;
  #stopListening: () => void = () => undefined;
  /** What the reader did before the rest was here. */
  readonly #queue: QueuedAction[] = [];
  #loadNow: () => void = () => undefined;

  connectedCallback(): void {
    tryCatch(() => {
      this.#view ??= new ShadowView(this);
      this.#host ??= createCardHost(this, this.#view);
      this.#wasConnected = true;
      this.#view.adoptStyles(styles);
      const page = this.ownerDocument;
      documentProperty(page, 'addEventListener').call(page, 'visibilitychange', this.#onVisibilityChange);
      // By the time an element that was adopted is told that it left, it belongs to another document.
      this.#stopListening = () =>
        documentProperty(page, 'removeEventListener').call(
          page,
          'visibilitychange',
          this.#onVisibilityChange,
        );
      this.#controller?.attach();
      if (this.#text !== undefined) this.#schedule();
      else if (this.#view.shown) this.#begin();
      else this.#restart();
    });
  }

  disconnectedCallback(): void {
    tryCatch(() => {
      this.#stopListening();
      this.#controller?.detach();
      this.#request?.abort();
      this.#stopObserving();
      clearTimeout(this.#timer);
    });
  }

  /** Begins anew in another document. */
  adoptedCallback(): void {
    tryCatch(() => {
      this.#controller?.destroy();
      this.#controller = undefined;
      this.#text = undefined;
      this.#view.recreateMount();
      this.#view.showFallback();
      this.#host = createCardHost(this, this.#view);
    });
  }

  attributeChangedCallback(name: AttributeName, before: string | null, after: string | null): void {
    tryCatch(() => {
      // An element that was there before the script is told of its attributes first, and of its place only then.
      if (!this.#wasConnected || !this.isConnected || before === after) return;
      const { change } = attributes[name];
      if (change === 'load') this.#restart();
      else if (change === 'ask') this.#schedule();
      else this.#controller?.applyAttribute(name);
    });
  }

  /** Forgets the card and asks for the story that the attributes name. */
  #restart(): void {
    this.#request?.abort();
    this.#controller?.destroy();
    this.#controller = undefined;
    this.#text = undefined;
    this.#view.showFallback();
    this.#begin();
  }

  /** Starts asking, once for changes made together. */
  #begin(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    const begin = guarded(() => {
      this.#isScheduled = false;
      this.#stopObserving();
      if (!this.isConnected) return;
      const ask = (): void => void this.#ask();
      if (this.loading === 'lazy') this.#stopObserving = whenVisible(this, ask, '600px');
      else ask();
    });
    queueMicrotask(begin);
  }

  /** Never rejects. */
  async #ask(): Promise<void> {
    try {
      await this.#load();
    } catch {
      tryCatch(() => this.#host.fail('script'));
    }
  }

  async #load(): Promise<void> {
    this.#request?.abort();
    clearTimeout(this.#timer);
    const asking = new AbortController();
    this.#request = asking;
    if (WhatWeKnow.located !== undefined) await WhatWeKnow.located;
    if (asking.signal.aborted) return;
    const url = addressOf(this, WhatWeKnow.origin);
    if (url === undefined) {
      this.#host.fail('address');
      return;
    }
    if (this.#drawFirst()) await this.#whenIdle();
    if (asking.signal.aborted) return;
    const { signal } = asking;
    const get = (url: string, last?: string): Promise<Loaded> =>
      load({ url, timeout: TIMEOUT_MS, signal, last }, (...request) => fetch(...request));
    const [loaded, live] = await Promise.all([get(url, this.#text), this.#open()]);
    if (signal.aborted) return;
    if (loaded.outcome === 'new') {
      const bundle = await live?.read(loaded.text, this.story, url, get);
      if (signal.aborted) return;
      this.#take(loaded.text, bundle, live);
    } else if (loaded.outcome === 'failed') this.#host.fail(loaded.failure, loaded.status);
    this.#schedule();
  }

  /** Whether a card stands there before the rest has come: a server's, or one from the model that the script brought. */
  #drawFirst(): boolean {
    if (this.#view.shown) {
      if (this.#controller === undefined)
        this.#view.mount.addEventListener('click', () => this.#loadNow(), { once: true });
      return this.#controller === undefined;
    }
    const model = WhatWeKnow.models.get(this.story);
    const plain = !['src', ...changing('view')].some((name) => this.hasAttribute(name));
    const [language] = languageOf(this).split('-');
    if (model === undefined || !plain || model.language.split('-')[0] !== language) return false;
    try {
      drawFirst(model, this.headingLevel, this.#view.mount, (deed) => {
        this.#queue.push(deed);
        this.#loadNow();
      });
      this.#view.showCard();
      return true;
    } catch {
      this.#view.showFallback();
      return false;
    }
  }

  /** Until the browser has nothing better to do, or the reader wants something. */
  #whenIdle(): Promise<void> {
    return new Promise((resolve) => {
      this.#loadNow = resolve;
      if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 2000 });
      else setTimeout(resolve, 200);
    });
  }

  /** The part that draws; nothing when it does not come. */
  async #open(): Promise<CardController | undefined> {
    if (this.#controller !== undefined) return this.#controller;
    // It may still come, and is taken then; but the page hears that something is wrong.
    const late = setTimeout(
      guarded(() => this.#host.fail('script')),
      TIMEOUT_MS,
    );
    try {
      const { createController } = (await WhatWeKnow.loadChunk('rest')) as {
        createController: CreateController;
      };
      const { shown, mount } = this.#view;
      // A card that stands there already goes on in the language that it speaks.
      const spoken = shown ? mount.querySelector<HTMLElement>('[lang]')?.lang : undefined;
      return await createController(this.#host, spoken || languageOf(this), WhatWeKnow.loadChunk, shown);
    } catch {
      return undefined;
    } finally {
      clearTimeout(late);
    }
  }

  #take(text: string, bundle: Bundle | BundleError | undefined, live: CardController | undefined): void {
    if (live === undefined || bundle === undefined) {
      this.#host.fail('script');
      return;
    }
    if (typeof bundle === 'string') {
      this.#host.fail(bundle);
      return;
    }
    const opened = this.#controller === undefined ? openedIn(this.#view.mount) : [];
    this.#controller = live;
    live.attach();
    // Only who asks again compares: the text of a large story weighs more than the card.
    if (live.setBundle(bundle)) this.#text = this.refresh > 0 ? text : '';
    for (const fact of opened) live.replay((act) => act.open('lead', fact, true));
    for (const deed of this.#queue.splice(0)) live.replay(deed);
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    const { refresh } = this;
    if (refresh === 0 || !this.isConnected) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#onVisibilityChange();
    }, refresh * 1000);
  }

  /** Asks again when it is time and the page is in sight. */
  readonly #onVisibilityChange = guarded(() => {
    const due = this.refresh > 0 && this.#timer === undefined;
    if (due && documentProperty(this.ownerDocument, 'visibilityState') === 'visible') void this.#ask();
  });
}
