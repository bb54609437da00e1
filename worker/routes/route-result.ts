/**
 * What a route comes to: bytes to serve, another address, or a failure. The app turns each into a response; routes
 * never touch headers themselves.
 */
import type { Failure } from '../failure.ts';

/** A representation and the revision that names it. */
export interface Representation {
  readonly body: Uint8Array<ArrayBuffer> | string;
  /** Becomes the ETag, in quotes; absent for what is made anew for every request. */
  readonly revision?: string;
  /** The tag of the language of its words, where that is known. */
  readonly language?: string;
  /** Seconds since KV last confirmed the bytes; only where it could not just now. */
  readonly age?: number;
}

/** The same thing lives at another address, for good. */
export interface Redirect {
  /** Path and query, always put together here, never taken over from the request. */
  readonly moved: string;
}

export type RouteResult = Representation | Redirect | Failure;
