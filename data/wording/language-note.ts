/** One line about languages: parts in another one, words that a machine translated, a language that the card does not speak. */
import type { CardModel } from './card-model.ts';
import { base, type Localizer } from './localizer.ts';
import { fill, join, type Phrase, plain } from './phrase.ts';

/** The tags of everything at rest that is in another language than the card's words, in order, each once. */
export function foreignTags({ titleLang, toggles, findings }: CardModel): readonly string[] {
  const inPhrase = (phrase: Phrase): readonly (string | undefined)[] =>
    phrase.map((piece) => (typeof piece === 'string' ? undefined : piece[2]));
  const tags = [
    titleLang,
    ...toggles.items.map(({ lang }) => lang),
    ...findings.flatMap(({ lang, stateLang, lines, note = [] }) => [
      lang,
      stateLang,
      ...lines.flatMap(({ value, who }) => [...inPhrase(value), ...inPhrase(who)]),
      ...inPhrase(note),
    ]),
  ];
  return [...new Set(tags.flatMap((tag) => (tag === undefined ? [] : [base(tag)])))];
}

/** Nothing where the whole card is in the language that was asked for. */
export function languageNote(l: Localizer, model: CardModel): string | undefined {
  const { locale } = l;
  if (l.isFallback && locale.wordsIn !== undefined) return locale.wordsIn;
  const tags = foreignTags(model);
  if (tags.length > 0) {
    const names = tags.map((tag) => locale.languages[tag]);
    if (names.some((name) => name === undefined)) return locale.partsInOther;
    const list = names.map((name): Phrase => [name ?? '']);
    const last = list.at(-1) ?? [];
    const languages =
      list.length < 2 ? last : [...join(list.slice(0, -1), locale.comma), locale.and, ...last];
    return plain(fill(locale.partsIn, { languages }));
  }
  return l.bundle.translated_by_machine?.some((tag) => base(tag) === locale.tag)
    ? locale.byMachine
    : undefined;
}
