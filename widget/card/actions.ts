/** What a reader can do to the card. The element carries it out and draws the card again. Types only. */
import type { Id, Moment } from '../../data/bundle/types.ts';

export interface Actions {
  /** Opens or closes the claims behind a finding. */
  open(fact: Id, open: boolean): void;
  /** Shows every finding, or only the first ones. */
  showAll(all: boolean): void;
  /** Switches these sources on or off. */
  toggle(sources: readonly Id[], on: boolean): void;
  /** Switches every other source off. */
  only(sources: readonly Id[]): void;
  /** Takes the last change of the view back. */
  undo(): void;
  /** Unfolds one of the parts below the findings, or folds it away; with `origins`, sources stand under them. */
  unfold(part: 'sources' | 'origins' | 'then' | 'corrections', open: boolean): void;
  /** Shows what was known at the end of that day; of now when absent. */
  lookAt(at: Moment | undefined): void;
  /** Puts a finding on the clipboard, as a sentence. */
  copy(fact: Id): void;
  /** Hands a finding on as a sentence, with the address of the page. */
  share(fact: Id): void;
  /** Switches every source on or off. */
  toggleAll(on: boolean): void;
}
