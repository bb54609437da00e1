/** What a reader can do to the card. The element carries it out and draws the card again. Types only. */
import type { Id } from '../../data/model/bundle.ts';

export interface Actions {
  /** Opens or closes the claims behind a finding. */
  open(fact: Id, open: boolean): void;
  /** Shows every finding, or only the first ones. */
  showAll(all: boolean): void;
  /** Switches these sources on or off. */
  toggle(sources: readonly Id[], on: boolean): void;
  /** Switches every source on or off. */
  toggleAll(on: boolean): void;
}
