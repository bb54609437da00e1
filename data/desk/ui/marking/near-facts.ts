/** The facts whose own words stand nearest to a passage: for words that an editor selects, which nothing was proposed for. */
import type { FactModel } from '../../api.ts';

function wordsOf(text: string): ReadonlySet<string> {
  return new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 6)));
}

/** Ids of up to three facts, the nearest first. */
export function nearFacts(passage: string, facts: readonly FactModel[]): readonly string[] {
  const around = wordsOf(passage);
  return facts
    .map(({ id, label, asks, answers }) => {
      const own = wordsOf([label, asks, ...answers.map((answer) => answer.label)].join(' '));
      const common = [...own].filter((word) => around.has(word)).length;
      return { id, score: common / Math.sqrt(own.size || 1) };
    })
    .filter(({ score }) => score > 0.5)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ id }) => id);
}
