/**
 * The script of the pages that the tests of the card open: every `<what-we-know>` becomes a card of the fixture, drawn
 * first without Preact and then by the controller, as the element does. Bundled for the browser by `card-site.ts`.
 */
import type { Bundle } from '../../data/bundle/types.ts';
import type { RestActions } from '../../widget/card/actions.ts';
import { drawFirst } from '../../widget/card/static/first.tsx';
import { createCardHost } from '../../widget/element/create-card-host.ts';
import { ShadowView } from '../../widget/element/shadow-view.ts';
import { openParts } from '../../widget/open.ts';
import { CardController } from '../../widget/state/controller.ts';
import { styles } from '../../widget/styles/styles.ts';
import { cardModel } from '../widget/card/fixture.ts';
import { fixtureText } from '../widget/card/fixture-text.ts';

interface Hooks {
  /** Draws the card with the controller; until then only the first card stands there. */
  whole(): void;
  /** Brings a revision in which the labels read otherwise. */
  revise(): void;
}

const attributes = 'sources without without-groups without-voices as-of heading-level'.split(' ');

class TestCard extends HTMLElement implements Hooks {
  static readonly observedAttributes = attributes;
  #controller: CardController | undefined;
  #deeds: ((act: RestActions) => void)[] = [];
  #stage!: ShadowView;

  connectedCallback(): void {
    this.#stage = new ShadowView(this);
    this.#stage.adoptStyles(styles);
    drawFirst(cardModel(), 2, this.#stage.mount, (deed) => this.#deeds.push(deed));
    this.#stage.showCard();
    if (!this.hasAttribute('first')) this.whole();
  }

  attributeChangedCallback(name: string): void {
    this.#controller?.applyAttribute(name);
  }

  whole(): void {
    const controller = new CardController(
      createCardHost(this, this.#stage),
      (bundle) => fixtureText((label) => `${label}${bundle.state === 'closed' ? '' : ' (new)'}`),
      'en',
      () => Promise.resolve(openParts),
    );
    controller.attach();
    controller.setBundle({ story: 'kazakhstan-unrest-2022', state: 'closed' } as unknown as Bundle);
    for (const deed of this.#deeds.splice(0)) controller.replay(deed);
    this.#controller = controller;
  }

  revise(): void {
    this.#controller?.setBundle({ story: 'kazakhstan-unrest-2022', state: 'open' } as unknown as Bundle);
  }
}

customElements.define('what-we-know', TestCard);
