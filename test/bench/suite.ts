/** What every suite of the benchmark looks like, and what it brings back. Types only. */
import type { Spread } from './rounds.ts';

export type Unit = 'bytes' | 'µs' | 'ms' | 's' | 'MB' | 'requests/s' | '×' | '$' | '';

export interface Amount {
  readonly value: number;
  readonly unit: Unit;
}

/** What a figure is wished to be; a missed wish is shown, and fails nothing. */
export type Wish = { readonly most: number } | { readonly least: number };

/** A figure beside another one of the same rounds. Ratios hold on other machines too; the rest is about this one. */
export interface Ratio extends Spread {
  /** What it is measured against. */
  readonly to: string;
  readonly wish?: Wish;
}

/** One row of the table. */
export interface Figure {
  readonly subject: string;
  readonly unit: Unit;
  readonly value: Spread;
  readonly ratio?: Ratio;
  readonly wish?: Wish;
  /** Further figures of the same subject: sizes under gzip and brotli, p99, the quickest round. */
  readonly more?: Readonly<Record<string, Amount>>;
}

export interface Report {
  /** How often each subject was measured; 1 for what never varies. */
  readonly rounds: number;
  readonly figures: readonly Figure[];
  /** What a reader of the table must know: what was left out, and why. */
  readonly notes?: readonly string[];
}

export interface Settings {
  /** Fewer rounds and smaller sizes, to see that everything runs. */
  readonly quick: boolean;
  readonly say: (line: string) => void;
}

export interface Suite {
  readonly name: string;
  /** One sentence for the heading of the table. */
  readonly measures: string;
  readonly run: (settings: Settings) => Promise<Report>;
}
