/** The card at rest, in one view and one language. */
import { asOfWords } from './as-of.ts';
import type { CardModel } from './card-model.ts';
import { changeText, leadTexts } from './change.ts';
import { languageNote } from './language-note.ts';
import { correctionGroups } from './lists/correction-groups.ts';
import { openFacts } from './lists/open-facts.ts';
import { counted, foreignTag, type Localizer, own } from './localizer.ts';
import { fill, plain } from './phrase.ts';
import { findingsShown, type Shown, sourcesShown } from './shown.ts';
import { togglesOf } from './toggles.ts';
import { numberWords } from './values/number.ts';

/** "85 sources", "70 of 85 sources". */
export function sourcesWords(l: Localizer, shown: Shown): string {
  const { locale } = l;
  const all = sourcesShown(l, shown).length;
  const { live } = shown.resolution.sources;
  const counts = counted(l, locale.sources, all);
  return plain(live >= all ? counts : fill(locale.sourcesOf, { n: numberWords(locale, live), all: counts }));
}

export function cardModel(l: Localizer, shown: Shown): CardModel {
  const { locale, bundle } = l;
  const findings = leadTexts(l, shown);
  const changed = changeText(l, shown, findings);
  const questions = openFacts(l, shown).length;
  const corrections = correctionGroups(l, shown).length;
  const titleLang = foreignTag(l, bundle.title);
  const model: CardModel = {
    story: bundle.story,
    language: locale.tag,
    direction: locale.direction,
    kicker: locale.kicker,
    asOf: asOfWords(l, shown),
    title: own(l, bundle.title),
    ...(titleLang === undefined ? {} : { titleLang }),
    sources: sourcesWords(l, shown),
    toggles: togglesOf(l, shown),
    ...(changed === undefined ? {} : { changed }),
    findings,
    links: {
      answers: plain(counted(l, locale.answers, findingsShown(l, shown).length)),
      ...(questions === 0 ? {} : { questions: plain(counted(l, locale.questions, questions)) }),
      ...(corrections === 0 ? {} : { corrections: plain(counted(l, locale.corrections, corrections)) }),
    },
  };
  const note = languageNote(l, model);
  return note === undefined ? model : { ...model, languageNote: note };
}
