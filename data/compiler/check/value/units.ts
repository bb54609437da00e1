/** The names that a fact knows its units by, made once for each fact, and which of them a printed value ends with. */
import type { Text } from '../../../bundle/bundle.ts';
import { tidied } from './tidied.ts';

/** What a fact says about its units. */
export interface UnitKeys {
  readonly unit?: Text | undefined;
  readonly unit_one?: Text | undefined;
  readonly units?: Readonly<Record<string, number>> | undefined;
}

interface UnitName {
  readonly name: string;
  readonly tidied: string;
  /** One of the fact's own unit, in any language, rather than of another unit. */
  readonly own: boolean;
}

/** Longest first, so that "million dollars an hour" is not read as "dollars an hour". */
export type UnitNames = readonly UnitName[];

const made = new WeakMap<UnitKeys, UnitNames>();

export function unitNames(keys: UnitKeys): UnitNames {
  const known = made.get(keys);
  if (known !== undefined) return known;
  const named = (own: boolean, names: readonly string[]): UnitName[] =>
    names.map((name) => ({ name, tidied: tidied(name), own }));
  const names = [
    ...named(true, [...words(keys.unit), ...words(keys.unit_one)]),
    ...named(false, Object.keys(keys.units ?? {})),
  ].sort((a, b) => b.tidied.length - a.tidied.length);
  made.set(keys, names);
  return names;
}

function words(text: Text | undefined): readonly string[] {
  if (text === undefined) return [];
  return typeof text === 'string' ? [text] : Object.values(text);
}

/** The unit that a tidied text ends with, after a number or a word. */
export function unitAtEnd(text: string, names: UnitNames): UnitName | undefined {
  return names.find((one) => text.endsWith(` ${one.tidied}`));
}

/** Whether a unit says "million" or the like itself, so that a number of it must not. */
export function isScaled(unit: string): boolean {
  return /^(?:thousand|million|billion)/.test(tidied(unit));
}
