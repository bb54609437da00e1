/** Names inside a sentence: "according to the health ministry", but "according to The Associated Press". */
import type { Localizer } from '../localizer.ts';
import { capital, type Phrase, textOf, worded } from '../phrase.ts';

/** A description with its first letter small; a name, or what cannot be told from one, as it is. Outlets are called as they call themselves. */
export function lowerFirst({ locale, lookup }: Localizer, text: string): string {
  const { common } = locale;
  if (common === undefined || !common.test(text) || lookup.outletNames.has(text)) return text;
  const [letter = ''] = text;
  return letter.toLowerCase() + text.slice(letter.length);
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
