/** What the element lends to those who draw for it, and what can go wrong. Types only. */
import type { Failure } from '../bundle/load.ts';
import type { Misread } from '../bundle/read-bundle.ts';

/**
 * Loads one of the scripts that lie beside the first: `rest`, `open`, or a language such as `de`. `again`: how often it has
 * failed before.
 */
export type LoadPart = (name: string, again?: number) => Promise<unknown>;

export type Trouble =
  | Failure
  | Misread
  /** No story is named, or its address is not one. */
  | 'address'
  /** The second script, or the third, did not come. */
  | 'script'
  /** What came cannot be drawn. */
  | 'bundle';

export interface Page {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** Where the card is drawn. */
  readonly mount: HTMLElement;
  /** Puts more styles on. */
  dress(css: string): void;
  /** Shows the card in place of the fallback. */
  reveal(): void;
  /** Takes the card away and shows the fallback. */
  clear(): void;
  /** Tells the page; whether it let the event pass. */
  tell(name: string, detail: object, cancelable?: boolean): boolean;
  fail(trouble: Trouble, status?: number): void;
}
