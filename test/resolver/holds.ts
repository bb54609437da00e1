/** How a property is stated: what must hold for a story, a view and what the resolver finds in it; a thousand of each. */
import fc from 'fast-check';
import { it } from 'vitest';
import type { Bundle, Claim, Fact } from '../../data/bundle/types.ts';
import type { Finding, Reading, Resolution, View } from '../../data/resolver/finding.ts';
import { keyOf } from '../../data/resolver/forms.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { bundle, view } from './arbitrary.ts';

const SEED = Number(process.env.WWK_SEED ?? 20300501);
const RUNS = Number(process.env.WWK_RUNS ?? 1000);

/** What is left of a story after shrinking, without what is the same in all of them. */
function shortened({ sources, statements, facts }: Bundle): unknown {
  return {
    sources: sources.map(({ language, ...rest }) => rest),
    statements,
    facts: facts.filter(({ claims }) => claims.length > 0).map(({ asks, label, answers, ...rest }) => rest),
  };
}

/** States a property of every story in every view, with something more that is arbitrary. */
export function holdsWith<T>(
  sentence: string,
  more: fc.Arbitrary<T>,
  property: (story: Bundle, seen: View, is: Resolution, more: T) => boolean,
): void {
  it(sentence, () => {
    fc.assert(
      fc.property(bundle, view, more, (story, seen, one) => property(story, seen, resolve(story, seen), one)),
      {
        numRuns: RUNS,
        seed: SEED,
        reporter: ({ failed, counterexample, numRuns, errorInstance }) => {
          if (!failed) return;
          const [story, seen, one] = counterexample ?? [];
          const is =
            story === undefined || seen === undefined
              ? []
              : resolve(story, seen).findings.filter(({ readings }) => readings.length > 0);
          const told = JSON.stringify(
            { seen, more: one, ...(story && (shortened(story) as object)), is },
            null,
            1,
          );
          throw new Error(`does not hold after ${numRuns} stories: ${told}`, { cause: errorInstance });
        },
      },
    );
  });
}

/** States a property of every story in every view. */
export function holds(
  sentence: string,
  property: (story: Bundle, seen: View, is: Resolution) => boolean,
): void {
  holdsWith(sentence, fc.constant(undefined), property);
}

/** Exactly what is served: the bytes of a resolution or a part of it. */
export const text = (one: unknown): string => JSON.stringify(one);

/** A fact with its finding. */
export interface FactFound {
  readonly fact: Fact;
  readonly finding: Finding;
  readonly claimOf: (id: string | undefined) => Claim;
}

export function factsFound(story: Bundle, { findings }: Resolution): readonly FactFound[] {
  return story.facts.map((fact, i) => ({
    fact,
    finding: findings[i] as Finding,
    claimOf: (id) => fact.claims.find((claim) => claim.id === id) as Claim,
  }));
}

/** What a reading says, whoever prints it. */
export function saysOf({ claimOf }: FactFound, { voices, claims, hedged }: Reading): string {
  const claim = claimOf(claims[0]);
  return `${voices.join('+')} ${keyOf(claim)} ${hedged === true ? claim.hedge : ''} ${claim.scope ?? ''}`;
}

/** The voices' lines as a reader sees them: value, voices, day and hedge, in their order. */
export function linesOf(found: FactFound): readonly string[] {
  return found.finding.lines.flatMap((line) => {
    if (line.unattributed === true) return [];
    const voices = line.readings.flatMap((i) => found.finding.readings[i]?.voices ?? []);
    return [
      `${line.answer ?? ''} ${keyOf(found.claimOf(line.claim))} ${[...new Set(voices)].sort()} ${line.day} ${line.hedged}`,
    ];
  });
}
