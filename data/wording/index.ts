/** The words of the card: from a story, what the resolver found and a language to everything that a reader sees. */
export { asOfWords } from './as-of.ts';
export { cardModel } from './card.ts';
export type * from './card-model.ts';
export { changeText, leadTexts } from './change.ts';
export { changes, news, type Told } from './changes.ts';
export { claimChanges } from './claim-changes.ts';
export { findingDetails } from './finding/details.ts';
export { findingText } from './finding/finding-text.ts';
export { findingSentence, linesWords } from './finding/sentence.ts';
export { answersText } from './lists/answers.ts';
export { corrections } from './lists/corrections.ts';
export { questions } from './lists/questions.ts';
export { sourcesText } from './lists/sources.ts';
export type { Controls, Locale } from './locales/locale.ts';
export { type Localizer, localizer } from './localizer.ts';
export { plain } from './phrase.ts';
export type { Shown } from './shown.ts';
export { type TextOptions, textCard, textFinding } from './text-card.ts';
