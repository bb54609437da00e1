/**
 * Ranks the facts of a story by how well the words around a number fit what they ask. Rare words weigh more than common
 * ones, words near the number more than far ones; words on the same topic meet across forms and languages.
 */
import { vagueIn } from '../../compiler/check/value/vague.ts';
import { languageFor } from './languages/index.ts';
import type { ReadingLanguage, Topic } from './languages/language.ts';
import type { FactForProposals, Proposal } from './proposal.ts';
import { onceFor, tokensOf } from './words.ts';

interface Terms {
  readonly fact: FactForProposals;
  /** Of the question and the label, once for each language. */
  readonly asked: readonly ReadonlyMap<string, number>[];
  /** Of everything else, by how often it stands with this fact: from 0 to 1. */
  readonly learned: ReadonlyMap<string, number>;
  /** Words of its question that the wider fact, of which it is a part, does not have. */
  /** The words of each of its anchors. */
  readonly anchors: readonly ReadonlySet<string>[];
  readonly narrower: ReadonlySet<string>;
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
  readonly #terms: readonly Terms[];
  readonly #rarity: ReadonlyMap<string, number>;
  readonly #language: ReadingLanguage;

  constructor(facts: readonly FactForProposals[], language: ReadingLanguage) {
    this.#language = language;
    const all = new Map(facts.map((fact) => [fact.id, askedOf(fact, language)]));
    this.#terms = facts.map((fact) => {
      const asked = all.get(fact.id) ?? [];
      const wider = fact.partOf === undefined ? undefined : all.get(fact.partOf);
      const terms = asked.flatMap((weights) => [...weights.keys()]);
      return {
        fact,
        asked,
        learned: learnedOf(fact, language),
        anchors: fact.anchors.map((anchor) => new Set(termsOfText(anchor, language))),
        narrower: new Set(
          wider === undefined ? [] : terms.filter((term) => !wider.some((one) => one.has(term))),
        ),
        sizes: fact.values.flatMap(sizeOf),
        values: new Set(fact.values.map(bareValue)),
      };
    });
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
      const score = (best + known) * part * nearness(size, sizes) * (1 + Math.log1p(fact.anchors.length) / 8);
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

function askedOf(fact: FactForProposals, language: ReadingLanguage): ReadonlyMap<string, number>[] {
  return fact.asks.map((asks, i) => {
    const weights = new Map<string, number>();
    const add = (text: string, weight: number) => {
      for (const term of termsOfText(text, language))
        weights.set(term, Math.max(weights.get(term) ?? 0, weight));
    };
    add(asks, 1.2);
    add(fact.labels[i] ?? fact.labels[0] ?? '', 1.5);
    return weights;
  });
}

function learnedOf(fact: FactForProposals, language: ReadingLanguage): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const see = (texts: readonly string[], weight: number) => {
    for (const text of texts)
      for (const term of new Set(termsOfText(text, language)))
        counts.set(term, (counts.get(term) ?? 0) + weight);
  };
  see(fact.anchors, 1 / Math.max(2, fact.anchors.length));
  see([...fact.units, ...fact.scopes, ...fact.answers], 0.5);
  return new Map([...counts].map(([term, n]) => [term, Math.min(1, n)]));
}

/** In the page's language and in English, so that a label in one finds a page in another. */
function termsOfText(text: string, language: ReadingLanguage): string[] {
  return tokensOf(text).flatMap(({ word }) => {
    const own = /[а-яё]/i.test(word) ? languageFor('ru') : languageFor('en');
    return [...new Set([...termsIn(word, language), ...termsIn(word, own)])];
  });
}

/** The stem of a word, and what it is about. Numbers and light words say nothing. */
function termsIn(word: string, language: ReadingLanguage): string[] {
  const known = onceFor(language, 'terms', () => new Map<string, string[]>());
  const before = known.get(word);
  if (before !== undefined) return before;
  const terms =
    /^\d/.test(word) || lightIn(language).has(word)
      ? []
      : [language.stem(word), ...topicsIn(word, language).map((topic) => `#${topic}`)];
  known.set(word, terms);
  return terms;
}

function lightIn(language: ReadingLanguage): ReadonlySet<string> {
  return onceFor(language, 'light', () => new Set(language.light));
}

function topicsIn(word: string, language: ReadingLanguage): Topic[] {
  const patterns = onceFor(language, 'topics', () =>
    Object.entries(language.topics).map(
      ([topic, begins]) => [topic as Topic, new RegExp(`^(?:${begins.join('|')})`, 'iu')] as const,
    ),
  );
  return patterns.filter(([, pattern]) => pattern.test(word)).map(([topic]) => topic);
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
