/** Tells who says what stands at a place in an article: from its sentence, from the quotation that it is part of, or from before. */
import type { Attribution } from './attributions.ts';
import { datePatterns } from './date-pattern.ts';
import type { ReadingLanguage } from './languages/language.ts';
import type { ProposedVoice } from './proposal.ts';
import {
  hasOffice,
  isInstitution,
  isOrganisationName,
  isPersonName,
  isVoiceLike,
  keysOf,
  mouthpieces,
  type SpeakerIndex,
} from './speakers.ts';
import type { Sentence } from './text.ts';
import { onceFor } from './words.ts';

type Speaker = Extract<ProposedVoice, { kind: 'speaker' }>;

interface Heard {
  readonly speaker: Speaker;
  readonly isPerson: boolean;
  readonly index: number;
}

/** Follows an article from its first sentence on, and remembers who has spoken. */
export class ArticleVoices {
  readonly #index: SpeakerIndex;
  readonly #language: ReadingLanguage;
  readonly #sentences: readonly Sentence[];
  readonly #heard: Heard[] = [];

  constructor(sentences: readonly Sentence[], index: SpeakerIndex, language: ReadingLanguage) {
    this.#sentences = sentences;
    this.#index = index;
    this.#language = language;
  }

  /** The speaker of an attribution in a sentence. Must be asked in the order of the text. */
  resolve({ speaker: phrase, from }: Attribution, index: number): Speaker | undefined {
    const found = this.#find(phrase, index, from);
    if (found !== undefined) this.#heard.push({ ...found, index });
    return found?.speaker;
  }

  #find(phrase: string, index: number, from: number): Omit<Heard, 'index'> | undefined {
    const language = this.#language;
    const [last = ''] = phrase.toLowerCase().split(/\s+/).slice(-1);
    const [first = ''] = phrase.toLowerCase().split(/\s+/);
    const pronoun = Object.hasOwn(language.pronouns, last)
      ? language.pronouns[last]
      : Object.hasOwn(language.pronouns, first)
        ? language.pronouns[first]
        : undefined;
    if (pronoun !== undefined) return this.#before(pronoun, index, from);
    const known = this.#index.find(phrase);
    const general = this.#isGeneral(phrase);
    if (general) {
      const earlier = this.#earlierNamed(phrase, index, from, known?.id);
      if (earlier !== undefined) return earlier;
    }
    if (known !== undefined)
      return { speaker: { kind: 'speaker', id: known.id, name: known.name }, isPerson: known.isPerson };
    if (general && isOrganisationName(phrase, language) && keysOf(phrase, language).length === 1) {
      const before = this.#before('organisation', index, from);
      // "The group" may be a bloc that was named, never a ministry; "ведомство" and "the statement" may be anybody's.
      const isAnybodys = /^(?:в |во )?ведомств/iu.test(phrase) || mouthpieces(language).test(phrase);
      const isNamed = /^(?:the|die|der|das|el|la|le|l['’]|в|во)(?!\p{L})/iu.test(phrase);
      if (before !== undefined && (isAnybodys || (isNamed && !hasOffice(before.speaker.name, language))))
        return before;
    }
    const same = this.#heard.findLast(
      ({ speaker }) => speaker.id === undefined && sharesName(speaker.name, phrase),
    );
    if (same !== undefined) return same;
    const name = phrase
      .replace(/^(?:the|a|an|der|die|das|ein|eine|le|la|les|un|une|el|los|las|в|во|на) /iu, '')
      .trim();
    if (!/\p{L}{2}/u.test(name) || !isVoiceLike(name, language)) return undefined;
    return { speaker: { kind: 'speaker', name }, isPerson: isPersonName(name, language) };
  }

  /** "The ministry": an office without its name. */
  #isGeneral(phrase: string): boolean {
    if (isInstitution(phrase, this.#language)) return false;
    const keys = keysOf(phrase, this.#language);
    return (
      keys.length === 1 &&
      (isOrganisationName(phrase, this.#language) || mouthpieces(this.#language).test(phrase))
    );
  }

  /** Who spoke or was named before and is called by the same word. */
  #earlierNamed(
    phrase: string,
    index: number,
    from: number,
    own: string | undefined,
  ): Omit<Heard, 'index'> | undefined {
    const [key = ''] = keysOf(phrase, this.#language);
    if (own !== undefined) return undefined;
    for (const one of [...this.#heard].reverse()) {
      if (index - one.index > 12) break;
      if (keysOf(one.speaker.name, this.#language).includes(key)) return one;
    }
    for (const { speaker, isPerson } of this.#mentions(index, from, 3)) {
      if (keysOf(speaker.name, this.#language).includes(key)) return { speaker, isPerson };
    }
    return undefined;
  }

  /** The nearest speaker before a place, of a kind. */
  #before(
    kind: 'person' | 'organisation' | 'either',
    index: number,
    from: number,
  ): Omit<Heard, 'index'> | undefined {
    const fits = (isPerson: boolean) => kind === 'either' || isPerson === (kind === 'person');
    // A name in the same sentence is nearer than whoever spoke before.
    const here = this.#mentions(index, from, 0).find(({ isPerson }) => fits(isPerson));
    if (here !== undefined && kind !== 'either') return here;
    const heard = this.#heard.findLast(({ isPerson, index: at }) => fits(isPerson) && index - at <= 6);
    const named = this.#mentions(index, from, 2).find(({ isPerson }) => fits(isPerson));
    if (heard !== undefined && (named === undefined || kind === 'either')) return heard;
    if (named === undefined || heard === undefined) return named ?? heard;
    return index - heard.index < named.distance ||
      (kind === 'person' && index - heard.index === named.distance)
      ? heard
      : named;
  }

  /** Without a small word that begins a sentence; `undefined` for a day or month. */
  #bareName(name: string): string | undefined {
    const words = name.split(' ');
    const light = onceFor(this.#language, 'light', () => new Set(this.#language.light));
    const { months, weekdays } = datePatterns(this.#language);
    while (words.length > 0 && light.has(words[0]?.toLowerCase() ?? '')) words.shift();
    const isDay = words.some((word) => weekdays.has(word.toLowerCase()) || months.has(word.toLowerCase()));
    return words.length === 0 || isDay ? undefined : words.join(' ');
  }

  /** Speakers of the story that are named in a sentence or those before it, the nearest first. */
  #mentions(index: number, from: number, back: number): (Omit<Heard, 'index'> & { distance: number })[] {
    const found: (Omit<Heard, 'index'> & { distance: number })[] = [];
    for (let i = index; i >= Math.max(0, index - back); i--) {
      const text = this.#sentences[i]?.text ?? '';
      const names = [
        ...(i === index ? text.slice(0, from) : text).matchAll(
          /\p{Lu}[\p{L}’'-]+(?:(?: (?:of|for|de|del|la|des|der) | )\p{Lu}[\p{L}’'-]+)*/gu,
        ),
      ];
      for (const [printed] of names.reverse()) {
        const name = this.#bareName(printed);
        if (name === undefined) continue;
        const known = this.#index.find(name);
        if (known !== undefined)
          found.push({
            speaker: { kind: 'speaker', id: known.id, name: known.name },
            isPerson: known.isPerson,
            distance: index - i,
          });
        else if (isPersonName(name, this.#language) && name.includes(' '))
          found.push({ speaker: { kind: 'speaker', name }, isPerson: true, distance: index - i });
      }
    }
    return found;
  }
}

/** "Zhanay" and "Dana Zhanay". */
function sharesName(long: string, short: string): boolean {
  const words = new Set(long.split(/\s+/).filter((one) => /^\p{Lu}/u.test(one)));
  return short.split(/\s+/).some((one) => one.length > 3 && words.has(one));
}
