/** Finds in a sentence what is said of not saying: "did not comment", "it is unclear", "denied". */
import type { ReadingLanguage } from './languages/language.ts';
import type { Proposal } from './proposal.ts';

export interface SpottedPhrase {
  readonly start: number;
  readonly end: number;
  readonly kind: Extract<Proposal['kind'], 'silence' | 'unknown' | 'denial'>;
  readonly value: string;
}

export function phrasesIn(text: string, language: ReadingLanguage): readonly SpottedPhrase[] {
  const kinds = ['silence', 'unknown', 'denial'] as const;
  const found: SpottedPhrase[] = [];
  for (const kind of kinds) {
    const match = language[kind].exec(text);
    if (match === null) continue;
    const start = match.index + match[0].length - match[0].trimStart().length;
    const end = match.index + match[0].trimEnd().length;
    if (found.some((one) => one.start < end && start < one.end)) continue;
    found.push({ start, end, kind, value: kind === 'unknown' ? 'unclear' : '' });
  }
  return found;
}
