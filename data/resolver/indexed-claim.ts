/** What is worked out once for each claim, each fact and each bundle, whatever the view: bundle-index.ts makes it. Types only. */
import type { Bundle, Claim, Fact, Id, Source, Speaker, Statement } from '../bundle/bundle.ts';
import type { Interval } from '../bundle/interval.ts';
import type { OriginOf } from './origin.ts';

/** What a value counts and leaves out; see scope.ts. */
export interface Scope {
  readonly includes: readonly Id[];
  readonly excludes: readonly Id[];
  readonly may_include: readonly Id[];
}

/** A claim with everything about it that no view can change. */
export interface Entry {
  readonly claim: Claim;
  readonly source: Source;
  readonly origin: OriginOf;
  /** For counts and dates. */
  readonly interval: Interval | undefined;
  /** When the value holds: as-of, else the statement's day, else any time up to publication; see dating.ts. */
  readonly asOf: Interval;
  /** The instant from which the source could be known. */
  readonly known: number;
  readonly statement: Statement | undefined;
  /** The parts that its value counts or leaves out, as far as anybody who prints the saying tells. */
  readonly scope: Scope;
  /** A figure rather than a word. */
  readonly figure: boolean;
  /** The instant from which its statement is withdrawn; `Infinity` for most. */
  readonly deadFrom: number;
  /** Not hedged by its source. */
  readonly firm: boolean;
  /** The days of the story's zone that `asOf` touches. */
  readonly days: Interval;
  /** Its place among the fact's claims: by precision, by as-of, by id. No two are equal, so these settle every order. */
  readonly precision: number;
  readonly time: number;
  readonly place: number;
}

export interface FactIndex {
  readonly fact: Fact;
  /** The most precise first. */
  readonly entries: readonly Entry[];
  readonly byId: ReadonlyMap<string, Entry>;
  /** Those whose statement is withdrawn some day, without what is set aside. */
  readonly dead: readonly Entry[];
  /** Every source that prints something about it, and the instant from which it could be known. */
  readonly sources: ReadonlyMap<Id, number>;
  /** The instants of every act against a statement that is printed here. */
  readonly acts: readonly number[];
}

export interface Index {
  readonly bundle: Bundle;
  readonly sources: ReadonlyMap<Id, Source>;
  readonly speakers: ReadonlyMap<Id, Speaker>;
  readonly statements: ReadonlyMap<Id, Statement>;
  readonly facts: ReadonlyMap<Id, FactIndex>;
  /** The instant from which each source could be known. */
  readonly known: ReadonlyMap<Id, number>;
  /** For each statement the instants of the acts against it, in the order of its `withdrawn`. */
  readonly acts: ReadonlyMap<Id, readonly number[]>;
}
