/**
 * Fetches the third script once: when the browser has nothing better to do, or as soon as the reader opens something.
 * What failed is fetched again when the reader opens something again.
 */
import type { OpenParts } from '../card/open-parts.ts';

/** `again`: how often it has failed before. */
export type LoadOpen = (again: number) => Promise<OpenParts>;

export class OpenLoader {
  parts: OpenParts | undefined;
  isMissing = false;
  readonly #load: LoadOpen;
  /** Called when the script has come, and when it has not. */
  readonly #settled: () => void;
  #loading: Promise<void> | undefined;
  #again = 0;

  constructor(load: LoadOpen, settled: () => void) {
    this.#load = load;
    this.#settled = settled;
  }

  /** Never rejects. */
  want(): Promise<void> {
    if (this.parts !== undefined) return Promise.resolve();
    this.isMissing = false;
    this.#loading ??= this.#fetch();
    return this.#loading;
  }

  /** Fetches it when the browser is idle. */
  idle(): void {
    const want = (): void => void this.want();
    if (typeof requestIdleCallback === 'function') requestIdleCallback(want, { timeout: 2000 });
    else setTimeout(want, 200);
  }

  async #fetch(): Promise<void> {
    try {
      this.parts = await this.#load(this.#again);
    } catch {
      this.#again += 1;
      this.isMissing = true;
    }
    this.#loading = undefined;
    this.#settled();
  }
}
