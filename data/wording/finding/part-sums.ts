/** Parts that do not add up, as a sentence: "The parts that TASS lists add up to 142, not 164." The compiler added them up. */
import type { Fact } from '../../bundle/bundle.ts';
import type { Finding } from '../../resolver/finding.ts';
import { fill, marked, type Phrase } from '../phrase.ts';
import { valueWords } from '../values/value.ts';
import { entryOf, type Voice } from '../voice.ts';

/** One sentence for each live claim whose source lists parts of another sum. */
export function partSums(voice: Voice, finding: Finding, fact: Fact): readonly Phrase[] {
  return finding.origins.flatMap(({ claims }) =>
    claims.flatMap(({ id, state }): Phrase[] => {
      const entry = entryOf(voice, fact.id, id);
      const parts = entry?.claim.parts;
      if (entry === undefined || parts === undefined) return [];
      const value = valueWords(voice, fact, entry.claim);
      return [
        fill(voice.strings.partsSum, {
          outlet: entry.source.outlet,
          sum: voice.number.format(parts.sum),
          value: state === 'withdrawn' ? marked(value, 'gone') : value,
        }),
      ];
    }),
  );
}
