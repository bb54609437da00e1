/** The words of a fact by which it is found: what it asks, and what other pages print with it. */
import { languageFor } from './languages/index.ts';
import type { ReadingLanguage, Topic } from './languages/language.ts';
import type { FactForProposals } from './proposal.ts';
import { onceFor, tokensOf } from './words.ts';

export interface Terms {
  readonly fact: FactForProposals;
  /** Of the question and the label, once for each language. */
  readonly asked: readonly ReadonlyMap<string, number>[];
  /** Of everything else, by how often it stands with this fact: from 0 to 1. */
  readonly learned: ReadonlyMap<string, number>;
  /** The words of each of its anchors. */
  readonly anchors: readonly ReadonlySet<string>[];
  /** Words of its question that the wider fact, of which it is a part, does not have. */
  readonly narrower: ReadonlySet<string>;
}

/** Of each fact of a story, as a page in a language is searched with them. */
export function termsOf(facts: readonly FactForProposals[], language: ReadingLanguage): readonly Terms[] {
  const all = new Map(facts.map((fact) => [fact.id, askedOf(fact, language)]));
  return facts.map((fact) => {
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
    };
  });
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
export function termsIn(word: string, language: ReadingLanguage): string[] {
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
