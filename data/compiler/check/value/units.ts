/** The names that a fact knows its units by, made once for each fact, and which of them a printed value ends with. */
import type { Money, Unit } from '../../../bundle/types.ts';
import { moneyOf } from './currency.ts';
import { tidied } from './tidied.ts';

/** What a fact says about its units. */
export interface UnitKeys {
  readonly unit?: Unit | undefined;
  readonly money?: { readonly currency: string; readonly scale?: Money['scale'] | undefined } | undefined;
  readonly units?: Readonly<Record<string, number>> | undefined;
}

interface UnitName {
  readonly name: string;
  readonly tidied: string;
  /** One of the fact's own unit, in any language, rather than of another unit. */
  readonly own: boolean;
}

export interface UnitNames {
  /** Longest first, so that "million dollars an hour" is not read as "dollars an hour". */
  readonly names: readonly UnitName[];
  /** The noun of the money that the fact counts, if any. */
  readonly money: string | undefined;
  /** The scale that the fact's `money` gives, so that a printed "million" can be worked in. */
  readonly scale: Money['scale'] | undefined;
  /** The fact counts money by its key `money`, rather than by words. */
  readonly priced: boolean;
}

const made = new WeakMap<UnitKeys, UnitNames>();

const percent = ['%', 'percent', 'per cent'];

export function unitNames(keys: UnitKeys): UnitNames {
  const known = made.get(keys);
  if (known !== undefined) return known;
  const named = (own: boolean, names: readonly string[]): UnitName[] =>
    names.map((name) => ({ name, tidied: tidied(name), own }));
  const own = unitWords(keys.unit);
  const names = [
    ...named(true, own.some((word) => percent.includes(tidied(word))) ? [...own, ...percent] : own),
    ...named(false, Object.keys(keys.units ?? {})),
  ].sort((a, b) => b.tidied.length - a.tidied.length);
  const all = { names, money: moneyOf(keys), scale: keys.money?.scale, priced: keys.money !== undefined };
  made.set(keys, all);
  return all;
}

/** Every word of a unit, in all forms and languages. */
export function unitWords(unit: Unit | undefined): readonly string[] {
  if (unit === undefined) return [];
  if (typeof unit === 'string') return [unit];
  return Object.values(unit).flatMap((one: string | object | undefined) =>
    typeof one === 'string' ? [one] : Object.values(one ?? {}).map(String),
  );
}

/** The unit that a tidied text ends with, after a number or a word. */
export function unitAtEnd(text: string, { names }: UnitNames): UnitName | undefined {
  return names.find(
    (one) =>
      text.endsWith(` ${one.tidied}`) ||
      // "45%", "13m"
      (text.endsWith(one.tidied) && /\d$/.test(text.slice(0, -one.tidied.length))),
  );
}

/** Whether a unit says "million" or the like itself, so that a number of it must not. */
export function isScaled(unit: string): boolean {
  return /^(?:thousand|million|billion|trillion)/.test(tidied(unit));
}
