/**
 * What one row of the table of routes says, and what a row's answer is given to work with. The table is routes.ts.
 */
import type { BuildInfo } from '../build-info.ts';
import type { Policy } from '../http/cache-control.ts';
import type { Media } from '../http/headers.ts';
import type { FileResult } from '../kv/members.ts';
import type { RouteResult } from './route-result.ts';
import type { ViewOf } from './views.ts';

/** One request, as far as an answer may depend on it. */
export interface RouteContext {
  /** The parts of the path that the row names, not yet checked. */
  readonly params: Readonly<Record<string, string>>;
  /** The queries of the address that the row knows, each at most once. */
  readonly queries: ReadonlyMap<string, string>;
  /** The query as it was sent, with its question mark; empty when there is none. */
  readonly search: string;
  /**
   * Where readers find us, without a slash at its end: as configured, or else as this reader did. An answer that was made with
   * what only the reader said is kept by nobody.
   */
  readonly origin: () => string;
  readonly built: BuildInfo;
  /** The bytes of a view of a story. */
  readonly viewOf: ViewOf;
  /** Reads one key from the store. */
  readonly read: (key: string) => Promise<FileResult>;
}

export interface Route {
  /** Where: a path, with `:name` for a part that varies. */
  readonly path: string;
  /** What the address was called before; it leads here. */
  readonly earlier?: string;
  readonly media: Media;
  readonly policy: Policy;
  /** Queries that the address knows. */
  readonly queries: readonly string[];
  /** An address with further queries gets the same answer, and is not led to the one without them. */
  readonly ignoresFurther?: true;
  /** A page with a card that, on an editor's own machine, asks again every two seconds and so shows what was saved. */
  readonly lively?: true;
  readonly answer: (ask: RouteContext) => RouteResult | Promise<RouteResult>;
}
