/** The noun behind a number: what is counted. */
import type { ReadingLanguage } from './languages/language.ts';
import { onceFor, wordsPattern } from './words.ts';

/** Words of a counted noun; more are a sentence. */
const MAX_WORDS = 4;

export interface Counted {
  readonly noun?: string;
  readonly isPeople: boolean;
}

/** `rest` stands behind the number. */
export function countedNoun(rest: string, language: ReadingLanguage, people: RegExp): Counted {
  const ends = onceFor(language, 'ends', () => wordsPattern(language.ends, 'iu'));
  const words: string[] = [];
  const match = /^[\s"“„«»”'‘’-]*(?:of (?:the |its |their )?|de (?:los |las |la )?|des |d['’]|der )?/iu.exec(
    rest,
  );
  let text = rest.slice(match?.[0].length ?? 0);
  let isPeople = false;
  while (words.length < MAX_WORDS) {
    const [word] = /^[\p{L}\p{M}][\p{L}\p{M}\p{N}'’.-]*/u.exec(text) ?? [];
    if (word === undefined) break;
    // The point of "U.S." ends no sentence.
    const isShort = /^(?:\p{L}\.)+$/u.test(word);
    const bare = isShort ? word : word.replace(/[.'’-]+$/, '');
    if (ends.test(bare)) break;
    words.push(bare);
    const here = people.test(bare);
    isPeople ||= here;
    text = text.slice(word.length);
    // A noun for people ends it: "people in the city", but "police and army officers" and "security guards" go on.
    if (here && !/^ (?:and )?\p{L}/u.test(text)) break;
    if (here && !people.test(/^ (?:and )?(\p{L}+)/u.exec(text)?.[1] ?? '')) break;
    const space = /^ (?=[\p{L}])/u.exec(text);
    if (space === null || word !== bare) break;
    text = text.slice(space[0].length);
  }
  return words.length === 0 ? { isPeople } : { noun: words.join(' '), isPeople };
}
