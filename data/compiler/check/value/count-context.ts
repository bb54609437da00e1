/** What a count is read against. */
import type { CountValue, Unclear, Unreadable } from '../../../bundle/types.ts';
import type { ParseResult } from './reading.ts';
import type { UnitNames } from './units.ts';

export interface CountContext {
  readonly units: UnitNames;
  /** The source's language, for words like "dozens". */
  readonly language: string;
  /** The words of the source, when the value gives only their meaning. */
  readonly printed?: string | undefined;
}

/** A value with the unit and the currency at its ends taken off. */
export interface Around extends CountContext {
  readonly raw: string;
  /** The name of that unit, where it is another than the fact's own. */
  readonly unit: string | undefined;
  /** A unit was written behind the number. */
  readonly written: boolean;
  /** A sign or word of the fact's money was written. */
  readonly priced: boolean;
  /** Reads what was most likely meant against the same fact. */
  readonly again: (meant: string) => ParseResult<CountValue | Unclear | Unreadable>;
}

export const examples =
  'a count like 225, 7,939, at least 164, 160+, about 700, nearly 8,000, 26–30, dozens or none';
