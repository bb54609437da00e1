/**
 * `<what-we-know>`: asks for its story and has the card drawn. Its attributes are the truth; what stands inside it is
 * shown until there is a card and whenever there is none. It tells the page what happens by events and never throws
 * into it. Everything that a first card does not need comes later, as the part named `rest`.
 */

import type { Bundle } from '../../data/bundle/types.ts';
import type { CardModel } from '../../data/wording/card-model.ts';
import { type Loaded, load } from '../bundle/load.ts';
import type { Misread } from '../bundle/read-bundle.ts';
import { type Deed, drawFirst } from '../card/static/first.tsx';
import type { OpenLive } from '../rest.ts';
import { own } from '../safe/own.ts';
import { quiet, quietly } from '../safe/quietly.ts';
import type { CardController } from '../state/controller.ts';
import { whenSeen } from '../state/sight.ts';
import { styles } from '../styles/styles.ts';
import { addressOf } from './address.ts';
import { type AttributeName, attributes, changing } from './attributes.ts';
import { languageOf } from './language.ts';
import { lend, openedIn } from './lend.ts';
import type { LoadPart, Page } from './page.ts';
import { Reflecting } from './reflecting.ts';
import { Stage } from './stage.ts';

/** Milliseconds after which an answer is no longer waited for. */
const patience = 15_000;

export class WhatWeKnow extends Reflecting {
  /** Where stories are asked for; set once, when the element is defined. */
  static origin: string | undefined;
  /** Settles once `origin` is known, where a script must find it out. Never rejects. */
  static located: Promise<void> | undefined;
  static part: LoadPart = () => Promise.reject(new Error('No parts'));
  /** The cards at rest that came with the script, by story. */
  static readonly models = new Map<string, CardModel>();
  static readonly observedAttributes = changing('load', 'view', 'draw', 'ask');

  /** Both are there once the element stands in a page. */
  #stage!: Stage;
  #page!: Page;
  #live: CardController | undefined;
  /** Of the story that is shown; empty where nobody will ask again. */
  #text: string | undefined;
  #asking: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #placed = false;
  #waiting = false;
  /** End the wait for the element to come near, and for the reader to come back to the page. */
  #unsee: () => void = () => undefined;
  #deafen: () => void = () => undefined;
  /** What the reader did before the rest was here. */
  readonly #deeds: Deed[] = [];
  #hurry: () => void = () => undefined;

  connectedCallback(): void {
    quietly(() => {
      this.#stage ??= new Stage(this);
      this.#page ??= lend(this, this.#stage);
      this.#placed = true;
      this.#stage.dress(styles);
      const page = this.ownerDocument;
      own(page, 'addEventListener').call(page, 'visibilitychange', this.#lookedAt);
      // By the time an element that was adopted is told that it left, it belongs to another document.
      this.#deafen = () => own(page, 'removeEventListener').call(page, 'visibilitychange', this.#lookedAt);
      this.#live?.join();
      if (this.#text !== undefined) this.#schedule();
      else if (this.#stage.shown) this.#begin();
      else this.#restart();
    });
  }

  disconnectedCallback(): void {
    quietly(() => {
      this.#deafen();
      this.#live?.leave();
      this.#asking?.abort();
      this.#unsee();
      clearTimeout(this.#timer);
    });
  }

  /** Begins anew in another document. */
  adoptedCallback(): void {
    quietly(() => {
      this.#live?.end();
      this.#live = undefined;
      this.#text = undefined;
      this.#stage.renew();
      this.#stage.clear();
      this.#page = lend(this, this.#stage);
    });
  }

  attributeChangedCallback(name: AttributeName, before: string | null, after: string | null): void {
    quietly(() => {
      // An element that was there before the script is told of its attributes first, and of its place only then.
      if (!this.#placed || !this.isConnected || before === after) return;
      const { change } = attributes[name];
      if (change === 'load') this.#restart();
      else if (change === 'ask') this.#schedule();
      else this.#live?.follow(name);
    });
  }

  /** Forgets the card and asks for the story that the attributes name. */
  #restart(): void {
    this.#asking?.abort();
    this.#live?.end();
    this.#live = undefined;
    this.#text = undefined;
    this.#stage.clear();
    this.#begin();
  }

  /** Starts asking, once for changes made together. */
  #begin(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    const begin = quiet(() => {
      this.#waiting = false;
      this.#unsee();
      if (!this.isConnected) return;
      const ask = (): void => void this.#ask();
      if (this.loading === 'lazy') this.#unsee = whenSeen(this, ask, '600px');
      else ask();
    });
    queueMicrotask(begin);
  }

  /** Never rejects. */
  async #ask(): Promise<void> {
    try {
      await this.#load();
    } catch {
      quietly(() => this.#page.fail('script'));
    }
  }

  async #load(): Promise<void> {
    this.#asking?.abort();
    clearTimeout(this.#timer);
    const asking = new AbortController();
    this.#asking = asking;
    if (WhatWeKnow.located !== undefined) await WhatWeKnow.located;
    if (asking.signal.aborted) return;
    const url = addressOf(this, WhatWeKnow.origin);
    if (url === undefined) {
      this.#page.fail('address');
      return;
    }
    if (this.#drawFirst()) await this.#leisure();
    if (asking.signal.aborted) return;
    const { signal } = asking;
    const get = (url: string, last?: string): Promise<Loaded> =>
      load({ url, timeout: patience, signal, last }, (...request) => fetch(...request));
    const [loaded, live] = await Promise.all([get(url, this.#text), this.#open()]);
    if (signal.aborted) return;
    if (loaded.outcome === 'new') {
      const bundle = await live?.read(loaded.text, this.story, url, get);
      if (signal.aborted) return;
      this.#take(loaded.text, bundle, live);
    } else if (loaded.outcome === 'failed') this.#page.fail(loaded.failure, loaded.status);
    this.#schedule();
  }

  /** Whether a card stands there before the rest has come: a server's, or one from the model that the script brought. */
  #drawFirst(): boolean {
    if (this.#stage.shown) {
      if (this.#live === undefined)
        this.#stage.mount.addEventListener('click', () => this.#hurry(), { once: true });
      return this.#live === undefined;
    }
    const model = WhatWeKnow.models.get(this.story);
    const plain = !['src', ...changing('view')].some((name) => this.hasAttribute(name));
    const [language] = languageOf(this).split('-');
    if (model === undefined || !plain || model.language.split('-')[0] !== language) return false;
    try {
      drawFirst(model, this.headingLevel, this.#stage.mount, (deed) => {
        this.#deeds.push(deed);
        this.#hurry();
      });
      this.#stage.reveal();
      return true;
    } catch {
      this.#stage.clear();
      return false;
    }
  }

  /** Until the browser has nothing better to do, or the reader wants something. */
  #leisure(): Promise<void> {
    return new Promise((resolve) => {
      this.#hurry = resolve;
      if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 2000 });
      else setTimeout(resolve, 200);
    });
  }

  /** The part that draws; nothing when it does not come. */
  async #open(): Promise<CardController | undefined> {
    if (this.#live !== undefined) return this.#live;
    // It may still come, and is taken then; but the page hears that something is wrong.
    const late = setTimeout(
      quiet(() => this.#page.fail('script')),
      patience,
    );
    try {
      const { openLive } = (await WhatWeKnow.part('rest')) as { openLive: OpenLive };
      const { shown, mount } = this.#stage;
      // A card that stands there already goes on in the language that it speaks.
      const spoken = shown ? mount.querySelector<HTMLElement>('[lang]')?.lang : undefined;
      return await openLive(this.#page, spoken || languageOf(this), WhatWeKnow.part, shown);
    } catch {
      return undefined;
    } finally {
      clearTimeout(late);
    }
  }

  #take(text: string, bundle: Bundle | Misread | undefined, live: CardController | undefined): void {
    if (live === undefined || bundle === undefined) {
      this.#page.fail('script');
      return;
    }
    if (typeof bundle === 'string') {
      this.#page.fail(bundle);
      return;
    }
    const opened = this.#live === undefined ? openedIn(this.#stage.mount) : [];
    this.#live = live;
    live.join();
    // Only who asks again compares: the text of a large story weighs more than the card.
    if (live.take(bundle)) this.#text = this.refresh > 0 ? text : '';
    for (const fact of opened) live.catchUp((act) => act.open('lead', fact, true));
    for (const deed of this.#deeds.splice(0)) live.catchUp(deed);
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
  readonly #lookedAt = quiet(() => {
    const due = this.refresh > 0 && this.#timer === undefined;
    if (due && own(this.ownerDocument, 'visibilityState') === 'visible') void this.#ask();
  });
}
