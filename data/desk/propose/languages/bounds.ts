/** Writes the words that bound a number by what they make of it. */
import type { Prefix } from '../../../compiler/check/value/count-words.ts';

export function bounds(
  words: Readonly<Partial<Record<Prefix, readonly string[]>>>,
): readonly (readonly [words: string, form: Prefix])[] {
  return Object.entries(words).flatMap(([form, all]) => all.map((one) => [one, form as Prefix] as const));
}
