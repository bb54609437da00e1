/** Services that the element passes to the card controller, and its error codes. Types only. */
import type { LoadFailure } from '../bundle/load.ts';
import type { BundleError } from '../bundle/read-bundle.ts';

/**
 * Loads one of the scripts that lie beside the first: `rest`, `open`, or a language such as `de`. `again`: how often it has
 * failed before.
 */
export type LoadChunk = (name: string, again?: number) => Promise<unknown>;

export type CardError =
  | LoadFailure
  | BundleError
  /** No story is named, or its address is not one. */
  | 'address'
  /** The second script, or the third, did not come. */
  | 'script'
  /** What came cannot be drawn. */
  | 'bundle';

export interface CardHost {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** Where the card is drawn. */
  readonly mount: HTMLElement;
  /** Puts more styles on. */
  adoptStyles(css: string): void;
  /** Shows the card in place of the fallback. */
  showCard(): void;
  /** Takes the card away and shows the fallback. */
  showFallback(): void;
  /** Tells the page; whether it let the event pass. */
  dispatch(name: string, detail: object, cancelable?: boolean): boolean;
  fail(trouble: CardError, status?: number): void;
}
