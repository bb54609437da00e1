/** What every engine can do; engine.ts opens them. Types only. */
import type { Json } from './in-page.ts';

export type EngineName = 'chromium' | 'firefox' | 'webkit';

/** What the reader asks of the browser or the desktop. WebKitGTK heeds no forced colors. */
export type Preference = 'dark' | 'reduced motion' | 'forced colors';

export interface Opening {
  /** CSS pixels of the page; 800 × 900 unless told. */
  readonly width?: number;
  readonly height?: number;
  readonly prefers?: readonly Preference[];
}

export interface Engine {
  readonly name: EngineName;
  /** The browser's own name and version. */
  readonly version: string;
  /** Opens a page in a tab of its own, with nothing stored, and waits for its `load` event. */
  open(url: string, opening?: Opening): Promise<Tab>;
  /** Whether every browser that it started is still running. */
  isThere(): Promise<boolean>;
  close(): Promise<void>;
}

// biome-ignore lint/suspicious/noExplicitAny: a function that is sent to the page may ask for any JSON.
export type InPage<T> = string | ((...args: any[]) => T);

export interface Tab {
  /**
   * Evaluates an expression, or a function with these arguments, in the page's own world, and waits for a promise.
   * The answer comes back as JSON, whatever the page has done to `JSON` and `toJSON`. @throws Error with what was thrown.
   */
  evaluate<T = unknown>(script: InPage<T>, ...args: readonly Json[]): Promise<Awaited<T>>;
  /** Evaluates again and again until the answer is truthy. @throws Error with the page's errors after thirty seconds. */
  until<T = unknown>(script: InPage<T>, ...args: readonly Json[]): Promise<Awaited<T>>;
  /** How many elements match, through open shadow roots, in order of the document. */
  count(selector: string, words?: string): Promise<number>;
  /** The rendered text of the first such element, or of the whole page. @throws Error when there is none after a while. */
  text(selector?: string, words?: string): Promise<string>;
  /** Scrolls there and clicks with a real pointer in the middle of what is drawn, once it is drawn. */
  click(selector: string, words?: string): Promise<void>;
  /** Presses a key: `Tab`, `Shift+Tab`, `Enter`, `Space`, `Escape`, `ArrowLeft`, `Home`, `End` or one character. */
  press(key: string): Promise<void>;
  go(url: string): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** A PNG of what is in sight. */
  screenshot(): Promise<Uint8Array>;
  /** Errors thrown, promises nobody caught, `console.error` and breaches of the page's policy so far, as one line each. */
  errors(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** The few things that a browser must do by itself; `tab.ts` makes the rest of a `Tab` out of them. */
export interface Wheel {
  /** Evaluates an expression that gives a promise of a string. */
  evaluate(expression: string): Promise<string>;
  clickAt(x: number, y: number): Promise<void>;
  /** @param keys names as in `Tab.press`, pressed down together in this order. */
  press(keys: readonly string[]): Promise<void>;
  go(url: string): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  screenshot(): Promise<Uint8Array>;
  close(): Promise<void>;
}
