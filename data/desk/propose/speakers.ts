/** Tells which speaker of the story a printed name means. Names are compared by their words, rare ones before common ones. */
import type { ReadingLanguage } from './languages/language.ts';
import type { SpeakerForProposals } from './proposal.ts';
import { onceFor, tokensOf, wordsPattern } from './words.ts';

export interface KnownSpeaker {
  readonly id: string;
  readonly name: string;
  readonly isPerson: boolean;
}

interface Name {
  readonly speaker: SpeakerForProposals;
  readonly keys: readonly string[];
  readonly text: string;
  readonly isMouthpiece: boolean;
}

export class SpeakerIndex {
  readonly #names: readonly Name[];
  readonly #owners = new Map<string, Set<string>>();
  readonly #language: ReadingLanguage;
  readonly #seen = new Map<string, KnownSpeaker | undefined>();

  constructor(speakers: readonly SpeakerForProposals[], language: ReadingLanguage) {
    this.#language = language;
    this.#names = speakers.flatMap((speaker) =>
      speaker.names.map((text) => ({
        speaker,
        text,
        keys: keysOf(text, language),
        isMouthpiece: mouthpieces(language).test(text),
      })),
    );
    for (const { speaker, keys } of this.#names) {
      for (const key of keys) {
        const owners = this.#owners.get(key) ?? new Set();
        this.#owners.set(key, owners.add(speaker.id));
      }
    }
  }

  #weight(key: string): number {
    return 1 / Math.sqrt(this.#owners.get(key)?.size ?? 1);
  }

  /** The speaker that a phrase names; `undefined` where none of the story's is meant. */
  find(phrase: string): KnownSpeaker | undefined {
    if (!this.#seen.has(phrase)) this.#seen.set(phrase, this.#find(phrase));
    return this.#seen.get(phrase);
  }

  #find(phrase: string): KnownSpeaker | undefined {
    const language = this.#language;
    const keys = new Set(keysOf(phrase, language));
    const acronym = acronymOf(phrase);
    const speaksFor = mouthpieces(language).test(phrase);
    let best: { score: number; name: Name } | undefined;
    for (const name of this.#names) {
      if (name.keys.length === 0 || (name.isMouthpiece && !speaksFor)) continue;
      const all = name.keys.reduce((sum, key) => sum + this.#weight(key), 0);
      const met = name.keys.filter((key) => keys.has(key));
      const covered = met.reduce((sum, key) => sum + this.#weight(key), 0) / all;
      const named = met.some(
        (key) => this.#owners.get(key)?.size === 1 && isCapital(phrase, key) && isCapital(name.text, key),
      );
      const isAcronym = acronym.length > 2 && name.text.split(/\s+/).includes(acronym);
      if (!isAcronym && covered < 0.74 && !(named && covered >= 0.3)) continue;
      if (speaksFor && !name.isMouthpiece && isPersonName(name.text, language)) continue;
      const extra = [...keys].filter((key) => !name.keys.includes(key)).length;
      const score = (isAcronym ? 1 : covered) + met.length * 0.3 + (named ? 0.3 : 0) - extra * 0.05;
      if (best === undefined || score > best.score) best = { score, name };
    }
    if (best === undefined) return undefined;
    const { speaker } = best.name;
    const [name = speaker.id] = speaker.names;
    return { id: speaker.id, name, isPerson: speaker.names.some((one) => isPersonName(one, language)) };
  }
}

/** Whether the word with a key begins with a capital letter: a name, and no general word. */
function isCapital(phrase: string, key: string): boolean {
  return phrase
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .some((one) => /^\p{Lu}/u.test(one) && one.toLowerCase().startsWith(key.slice(0, 4)));
}

/** "Collective Security Treaty Organization" as CSTO. */
function acronymOf(phrase: string): string {
  return (phrase.match(/(?<![\p{L}])\p{Lu}(?=\p{L}+)/gu) ?? []).join('');
}

export function mouthpieces(language: ReadingLanguage): RegExp {
  return onceFor(language, 'mouthpieces', () => wordsPattern(language.mouthpieces, 'iu'));
}

/** Whether words name a person: by an office, or by two names and no word for an organisation. */
export function isPersonName(name: string, language: ReadingLanguage): boolean {
  const persons = onceFor(language, 'persons', () => wordsPattern(language.persons, 'iu'));
  if (isOrganisationName(name, language)) return false;
  const bare = name
    .split(' ')
    .filter((word) => !fillersOf(language).has(word.toLowerCase()))
    .join(' ');
  return persons.test(name) || /^(?:\p{Lu}\p{Ll}[\p{L}’'-]* ){1,3}\p{Lu}\p{Ll}[\p{L}’'-]*$/u.test(bare);
}

export function isOrganisationName(name: string, language: ReadingLanguage): boolean {
  return onceFor(language, 'organisations', () => wordsPattern(language.organisations, 'iu')).test(name);
}

export function isInstitution(name: string, language: ReadingLanguage): boolean {
  return onceFor(language, 'institutions', () => wordsPattern(language.institutions, 'iu')).test(name);
}

/** Whether a phrase can be a speaker: a name, or a word for people or an organisation. "Frigid temperatures" say nothing. */
export function isVoiceLike(name: string, language: ReadingLanguage): boolean {
  if (/\p{Lu}/u.test(name) || hasOffice(name, language)) return true;
  const { persons, organisations, mouthpieces, people } = language;
  const all = () => wordsPattern([...persons, ...organisations, ...mouthpieces, ...people], 'iu');
  return onceFor(language, 'voice-like', all).test(name);
}

/** Whether a name has a word for an office: ministry, police, prosecutors. */
export function hasOffice(name: string, language: ReadingLanguage): boolean {
  const offices = onceFor(language, 'offices', () => new Set(language.voices.map(([key = '']) => key)));
  return keysOf(name, language).some((key) => offices.has(key));
}

function fillersOf(language: ReadingLanguage): ReadonlySet<string> {
  return onceFor(language, 'fillers', () => new Set(language.fillers));
}

/** The words of a name as they are compared: without articles and endings, one word for those that mean the same. */
export function keysOf(name: string, language: ReadingLanguage): string[] {
  const fillers = fillersOf(language);
  const known = onceFor(language, 'keys', () => new Map<string, string>());
  const classes = onceFor(language, 'voices', () =>
    language.voices.map((begins) => [begins[0] ?? '', new RegExp(`^(?:${begins.join('|')})`, 'iu')] as const),
  );
  const keyOf = (word: string): string => {
    const key =
      known.get(word) ?? classes.find(([, pattern]) => pattern.test(word))?.[0] ?? language.stem(word);
    known.set(word, key);
    return key;
  };
  const keys = tokensOf(
    (language.splitName?.(name) ?? name).replace(/[’']s(?!\p{L})/gu, '').replaceAll('-', ' '),
  )
    .map(({ word }) => word)
    .filter((word) => !fillers.has(word))
    .map(keyOf);
  return [...new Set(keys)];
}
