/**
 * Ranks the facts of a story by how well the words around a number fit what they ask. Rare words weigh more than common
 * ones, words near the number more than far ones; words on the same topic meet across forms and languages.
 */
import { vagueIn } from '../../compiler/check/value/vague.ts';
import { type Terms, termsIn, termsOf } from './fact-terms.ts';
import type { ReadingLanguage } from './languages/language.ts';
import type { FactForProposals, Proposal } from './proposal.ts';
import { tokensOf } from './words.ts';

interface Entry extends Terms {
  readonly sizes: readonly number[];
  /** The numbers and days of its claims. */
  readonly values: ReadonlySet<string>;
}

export interface Passage {
  readonly kind: Proposal['kind'];
  readonly value: string;
  /** The sentence, and where the marked words stand in it. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The noun that is counted. */
  readonly counts?: string;
  /** What other numbers of the sentence count, which is not what this one counts. */
  readonly others: readonly { readonly start: number; readonly end: number }[];
}

const SHOWN = 3;
/** The commonest word of a story still weighs this much of the rarest. */
const MIN_RARITY = 0.3;
/** What a figure adds that other pages print for the fact. */
const SAME_VALUE = 0.4;
/** What other claims of a fact have in common with a sentence adds at most so much. */
const MAX_LEARNED = 0.3;
/** Of a word in the same clause as the marked ones, not far away. */
const NEAR = 0.35;
/** Terms of a sentence that its length is measured by. */
const MAX_TERMS = 8;
const MIN_SCORE = 0.1;

export class FactRanking {
  readonly #terms: readonly Entry[];
  readonly #rarity: ReadonlyMap<string, number>;
  /** Words by which some fact of the story is narrower than another. */
  readonly #narrowing: ReadonlySet<string>;
  readonly #language: ReadingLanguage;

  constructor(facts: readonly FactForProposals[], language: ReadingLanguage) {
    this.#language = language;
    this.#terms = termsOf(facts, language).map((terms) => ({
      ...terms,
      sizes: terms.fact.values.flatMap(sizeOf),
      values: new Set(terms.fact.values.map(bareValue)),
    }));
    this.#narrowing = new Set(this.#terms.flatMap(({ narrower }) => [...narrower]));
    const frequency = new Map<string, number>();
    for (const { asked, learned } of this.#terms) {
      for (const term of new Set([...asked.flatMap((one) => [...one.keys()]), ...learned.keys()]))
        frequency.set(term, (frequency.get(term) ?? 0) + 1);
    }
    this.#rarity = new Map(
      [...frequency].map(([term, n]) => [
        term,
        MIN_RARITY + ((1 - MIN_RARITY) * Math.log(1 + facts.length / n)) / Math.log(1 + facts.length),
      ]),
    );
  }

  #rare(term: string): number {
    return this.#rarity.get(term) ?? 0;
  }

  #weigh(terms: Iterable<string>, weights: ReadonlyMap<string, number>): number {
    let sum = 0;
    for (const term of terms) sum += (weights.get(term) ?? 0) * this.#rare(term);
    return sum;
  }

  /** How much of an anchor's words a sentence has: from 0 to 1. */
  #alike(own: ReadonlyMap<string, number>, terms: ReadonlySet<string>): number {
    let met = 0;
    let all = 0;
    for (const term of terms) {
      const w = this.#rare(term);
      all += w;
      met += w * (own.get(term) ?? 0);
    }
    return all === 0 ? 0 : met / (all + 0.5);
  }

  #norm(weights: Iterable<readonly [string, number]>): number {
    const squares = Array.from(weights, ([term, w]) => (w * this.#rare(term)) ** 2).sort((a, b) => b - a);
    // The rest of a long sentence is about other things.
    return Math.sqrt(squares.slice(0, MAX_TERMS).reduce((sum, one) => sum + one, 0)) || 1;
  }

  /** Up to three facts, the likeliest first. */
  rank(passage: Passage): Proposal['facts'] {
    const own = this.#sentenceTerms(passage);
    const norm = this.#norm(own);
    const size = sizeOf(passage.value)[0];
    // "31 children" belongs to a fact about children, if the story has one.
    const counted = tokensOf(passage.counts ?? '')
      .flatMap(({ word }) => termsIn(word, this.#language))
      .filter((term) => this.#narrowing.has(term));
    const scored = this.#terms.flatMap(({ fact, asked, learned, anchors, narrower, sizes, values }) => {
      if (!fitsKind(fact.kind, passage.kind)) return [];
      const dot = (weights: ReadonlyMap<string, number>) => {
        let sum = 0;
        for (const [term, w] of own) sum += w * (weights.get(term) ?? 0) * this.#rare(term) ** 2;
        return sum / norm;
      };
      let best = 0;
      for (const weights of asked) {
        const whole = this.#weigh(weights.keys(), weights);
        const met = this.#weigh(
          [...weights.keys()].filter((term) => own.has(term)),
          weights,
        );
        // What a fact asks beyond the words that are there makes it another fact.
        best = Math.max(
          best,
          (dot(weights) / this.#norm(weights)) * (0.5 + (0.5 * met) / Math.max(whole, 1e-9)),
        );
      }
      const alike = Math.max(0, ...anchors.map((terms) => this.#alike(own, terms)));
      const known =
        Math.min(MAX_LEARNED, dot(learned) / 4) +
        alike / 2 +
        (values.has(bareValue(passage.value)) && isTelling(passage) ? SAME_VALUE : 0);
      const part =
        narrower.size === 0 || [...narrower].some((term) => (own.get(term) ?? 0) >= NEAR) ? 1 : 0.6;
      const other =
        counted.length > 0 && !counted.some((term) => asked.some((one) => one.has(term))) ? 0.65 : 1;
      const score =
        (best + known) * part * other * nearness(size, sizes) * (1 + Math.log1p(fact.anchors.length) / 8);
      return score < MIN_SCORE ? [] : [{ id: fact.id, score: Math.min(1, Math.round(score * 100) / 100) }];
    });
    return scored.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, SHOWN);
  }

  /** The words of the sentence by their distance from the marked ones. */
  #sentenceTerms({ text, start, end, others }: Passage): ReadonlyMap<string, number> {
    const weights = new Map<string, number>();
    const tokens = tokensOf(text);
    const first = tokens.findIndex(({ at }) => at >= start);
    const middle = first < 0 ? tokens.length : first;
    for (const [i, { word, at }] of tokens.entries()) {
      const between = at < start ? text.slice(at, start) : text.slice(Math.min(end, at), at);
      const clauses = between.split(/[,;:()“”"«»]/u).length - 1;
      const elsewhere = others.some((one) => at >= one.start && at < one.end) ? 0.15 : 1;
      const weight = elsewhere / (1 + Math.abs(i - middle) / 6) / (1 + clauses * 0.7);
      for (const term of termsIn(word, this.#language))
        weights.set(term, Math.max(weights.get(term) ?? 0, weight));
    }
    return weights;
  }
}

function fitsKind(fact: FactForProposals['kind'], kind: Proposal['kind']): boolean {
  if (kind === 'count' || kind === 'date') return fact === kind;
  return kind === 'unknown' || fact === 'answer';
}

/** About how large a value is, to tell a city's count from a country's. */
function sizeOf(value: string): number[] {
  const vague = vagueIn('en', value);
  if (vague !== undefined) return [vague[0]];
  const [, digits, scale] = /(\d[\d,]*(?:\.\d+)?)(?: (million|billion|trillion))?/.exec(value) ?? [];
  if (digits === undefined || /^\d{4}-/.test(value)) return [];
  return [
    Number(digits.replaceAll(',', '')) *
      (scale === 'million' ? 1e6 : scale === 'billion' ? 1e9 : scale === 'trillion' ? 1e12 : 1),
  ];
}

/** The number or the day without the words that bound it. */
function bareValue(value: string): string {
  return /\d[\d,.-]*/.exec(value)?.[0].replaceAll(',', '') ?? value;
}

/** Whether two pages hardly print the same value by chance. */
function isTelling({ kind, value }: Passage): boolean {
  return kind === 'count' && Number(bareValue(value)) >= 13;
}

/** From 0.7 for a number unlike any that the fact has to 1.1 for one beside them; 1 where nothing is known. */
function nearness(size: number | undefined, sizes: readonly number[]): number {
  if (size === undefined || sizes.length === 0 || size <= 0) return 1;
  const apart = Math.min(...sizes.map((one) => Math.abs(Math.log10(Math.max(one, 0.5) / size))));
  return Math.max(0.7, 1.1 - apart * 0.15);
}
