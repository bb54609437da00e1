/** What a claim denies: a voice or an answer, also where it was written in the short form. */
import type { CheckedAnswer } from './checked.ts';
import type { ClaimEntry } from './schema/claim.ts';

export type Denied = { readonly voice: string } | { readonly answer: string };

/** The short form names an answer of the fact, else a voice. The third stage refuses it where both exist. */
export function deniedBy(entry: ClaimEntry, answers: readonly CheckedAnswer[]): Denied | undefined {
  const { denies } = entry;
  if (typeof denies !== 'string') return denies;
  return answers.some(({ id }) => id === denies) ? { answer: denies } : { voice: denies };
}
