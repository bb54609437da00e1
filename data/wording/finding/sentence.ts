/** A finding as one paragraph that can be pasted elsewhere without losing whose figure it is and of when. */
import type { Finding, Resolution } from '../../resolver/finding.ts';
import { asOfWords } from '../as-of.ts';
import { type Localizer, own } from '../localizer.ts';
import { inside, opening } from '../names/inside.ts';
import { fill, join, type Phrase, plain, sentence } from '../phrase.ts';
import { textAtRest } from './finding-text.ts';
import { whyWords } from './why.ts';

/** "238 (prosecutors, 5 Jan 2023); more than 200 (Human Rights Watch, May 2022)". */
export function linesWords(l: Localizer, finding: Finding): Phrase {
  const lines = textAtRest(l, finding)?.lines ?? [];
  return join(
    lines.map(({ value, who }) =>
      who.length === 0 ? value : fill(l.locale.owned, { value, who: inside(l, who) }),
    ),
    l.locale.semicolon,
  );
}

/** Empty when the story lacks the fact. */
export function findingSentence(l: Localizer, resolution: Resolution, finding: Finding): string {
  const fact = l.lookup.facts.get(finding.fact);
  const text = textAtRest(l, finding);
  if (fact === undefined || text === undefined) return '';
  const { stop } = l.locale;
  const [why] = whyWords(l, finding, fact);
  const note = text.note ?? why;
  return plain(
    fill(l.locale.sentence, {
      asks: text.asks,
      says: opening(l, linesWords(l, finding)),
      state: text.state === '' ? [] : [text.state, stop],
      why: note === undefined ? [] : [' ', ...sentence(note, stop)],
      title: own(l, l.bundle.title),
      day: asOfWords(l, { resolution }),
    }),
  );
}
