/** Names inside a sentence: "according to the health ministry", but "according to The Associated Press". */
import { type Phrase, worded } from '../phrase.ts';
import type { Voice } from '../voice.ts';

/** A first word that an editor wrote large only because the name begins a line. "A News" and "Two Rivers" are names. */
const article = /^(?:The(?= )|(?:An?|Some|Two|Unnamed)(?= (?:.* )?\p{Ll}{2}))/u;

/** Outlets are called what they call themselves. */
function isOutlet({ bundle }: Voice, name: string): boolean {
  return bundle.sources.some(({ outlet, original }) => outlet === name || original?.outlet === name);
}

/** A name as it stands in the middle of a sentence. Other languages write no article before theirs. */
export function nameWithin(voice: Voice, name: string): string {
  if (!voice.language.startsWith('en') || !article.test(name) || isOutlet(voice, name)) return name;
  return name.replace(article, (found) => found.toLowerCase());
}

/** Every name of a phrase as it stands in the middle of a sentence. */
export function within(voice: Voice, phrase: Phrase): Phrase {
  return phrase.map((piece) =>
    typeof piece === 'string' ? piece : worded(piece, nameWithin(voice, piece[0])),
  );
}
