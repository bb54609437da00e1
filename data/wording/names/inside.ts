/** Names inside a sentence: "according to the health ministry", but "according to The Associated Press". */
import type { Text } from '../../bundle/types.ts';
import type { Localizer } from '../localizer.ts';
import { capital, type Phrase, textOf, worded } from '../phrase.ts';

/** A description with its first letter small; a name, or what cannot be told from one, as it is. Outlets are called as they call themselves. */
export function lowerFirst({ locale, lookup }: Localizer, text: string): string {
  const { common } = locale;
  if (common === undefined || !common.test(text) || lookup.outletNames.has(text)) return text;
  const [letter = ''] = text;
  return letter.toLowerCase() + text.slice(letter.length);
}

/** Whether a word is the name of an outlet or a speaker, as far as the story tells. */
function isName({ lookup, bundle }: Localizer, word: string): boolean {
  const names = (text: Text | undefined): readonly string[] =>
    text === undefined ? [] : typeof text === 'string' ? [text] : Object.values(text);
  return (
    lookup.outletNames.has(word) ||
    bundle.speakers.some(
      ({ name, short, named }) => named !== false && [...names(name), ...names(short)].includes(word),
    )
  );
}

/**
 * The label of a group with its first letter small, where the language writes all but names small: "только официальные
 * лица". What may be a name keeps its capital: abbreviations, words in Latin letters among Cyrillic ones, names of the story.
 */
export function groupLabelInside(l: Localizer, label: string): string {
  const { smallGroups } = l.locale;
  const small = lowerFirst(l, label);
  if (small !== label || smallGroups === undefined || l.lookup.outletNames.has(label)) return small;
  const [word = ''] = /^[^\s,]+/u.exec(label) ?? [];
  if (!smallGroups.test(word) || isName(l, word)) return label;
  const [letter = ''] = label;
  return letter.toLowerCase() + label.slice(letter.length);
}

/** Every piece of a phrase as it stands inside a sentence. Words in another language stay as they are. */
export function inside(l: Localizer, phrase: Phrase): Phrase {
  return phrase.map((piece) =>
    typeof piece === 'string' || piece[2] !== undefined ? piece : worded(piece, lowerFirst(l, piece[0])),
  );
}

/** A phrase that begins a line or sentence. Outlets are called as they call themselves, "dpa" too. */
export function opening({ lookup }: Localizer, phrase: Phrase): Phrase {
  const [first] = phrase;
  return first !== undefined && lookup.outletNames.has(textOf(first)) ? phrase : capital(phrase);
}
