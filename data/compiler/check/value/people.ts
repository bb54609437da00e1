/** Tells counts of people, which come in whole numbers. Anything may be counted; only what surely is people is held to it. */
import type { Unit, Value } from '../../../bundle/types.ts';
import { unitWords } from './units.ts';

/** The last word of such a unit, in the languages that stories are most often written in. */
const people = new Set(
  `people persons person men women children civilians officers soldiers passengers prisoners detainees patients
  victims protesters workers residents dead deaths injured wounded killed missing arrests
  menschen personen leute tote verletzte personnes gens morts blessés personas heridos muertos persone morti feriti
  людей человек чел люди адам`.split(/\s+/),
);

/** Whether a unit counts people one by one; "million people" does not. */
export function countsPeople(unit: Unit | undefined): boolean {
  return unitWords(unit).some((name) => {
    const words = name.toLowerCase().trim().split(/\s+/);
    return people.has(words.at(-1) ?? '') && !/^(?:thousand|million|billion|hundred)/.test(words[0] ?? '');
  });
}

/** Whether every number of a value is whole. A value in another unit than the fact's is not asked. */
export function isWholeNumber(value: Value): boolean {
  if ('unit' in value && value.unit !== undefined) return true;
  const numbers = value.form === 'range' ? [value.low, value.high] : 'n' in value ? [value.n] : [];
  return numbers.every((n) => Number.isInteger(n));
}
