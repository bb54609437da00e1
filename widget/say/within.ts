/** Names inside a sentence: "according to the owners and insurers", but "according to The Associated Press". */
import type { Phrase } from './phrase.ts';
import type { Voice } from './voice.ts';

/** An English article that does not belong to a proper name: other words of the name are small too. */
const article = /^(?:The(?= \p{Ll})|An?(?= (?:.* )?\p{Ll}{2}))/u;

/** A name as it stands in the middle of a sentence. Other languages write no article before theirs. */
export function nameWithin(voice: Voice, name: string): string {
  if (!voice.language.startsWith('en')) return name;
  return name.replace(article, (found) => found.toLowerCase());
}

/** The same for every name in a phrase. */
export function within(voice: Voice, phrase: Phrase): Phrase {
  return phrase.map((piece) => {
    if (typeof piece === 'string') return piece;
    const [text, mark] = piece;
    const name = nameWithin(voice, text);
    return mark === undefined ? [name] : [name, mark];
  });
}
