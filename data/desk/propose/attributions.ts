/** Finds in a sentence who is said to say something: "according to police", "the ministry said", "…, said Zhanay". */

import type { ReadingLanguage } from './languages/language.ts';
import { noun } from './speaker-phrase.ts';
import { alternation, onceFor, word } from './words.ts';

export interface Attribution {
  /** The speaker as printed. */
  readonly speaker: string;
  /** Offsets of the verb, or of "according to". */
  readonly start: number;
  readonly end: number;
  /** Where the whole of it begins and ends in the sentence: with the speaker, without the days beside it. */
  readonly from: number;
  readonly to: number;
  /** What it vouches for: the words before it, those behind it, or both. */
  readonly reach: 'before' | 'after' | 'all';
}

/** Less than this beside a verb of saying is no content. */
const MIN_CONTENT = 12;
/** Between a speaker and its verb stand at most a day and an adverb. */
const MAX_APART = 40;

export function attributionsIn(text: string, language: ReadingLanguage): readonly Attribution[] {
  const patterns = onceFor(language, 'attributions', () => make(language));
  const found: Attribution[] = [];
  for (const match of text.matchAll(patterns.according)) {
    const end = match.index + match[0].length;
    const speaker = noun.behind(text, end, language);
    if (speaker === undefined) continue;
    const ahead = text.slice(0, match.index);
    const opens =
      /^[\s"“„«(]*$|[,;:–—] ?(?:\p{L}+ )?$/u.test(ahead) &&
      /^[^.;]{0,3}[,:]|^$/.test(text.slice(speaker.end).slice(0, 4));
    const leads =
      /^[\s"“„«(]*(?:\p{L}+ )?$/u.test(ahead) || (opens && text.length - speaker.end > 2 * MIN_CONTENT);
    found.push({
      speaker: speaker.text,
      start: match.index,
      end,
      from: match.index,
      to: speaker.end,
      reach: leads ? 'after' : content(text.slice(speaker.end)) >= MIN_CONTENT ? 'all' : 'before',
    });
  }
  for (const match of text.matchAll(patterns.accordingAfter)) {
    const speaker = noun.right(text, match.index, language);
    if (speaker === undefined) continue;
    const end = match.index + match[0].length;
    found.push({
      speaker: speaker.text,
      start: match.index,
      end,
      from: speaker.start,
      to: end,
      reach: speaker.start < MIN_CONTENT ? 'after' : 'before',
    });
  }
  for (const match of text.matchAll(patterns.says)) {
    const one = saidBy(text, match.index, match.index + match[0].length, language);
    if (one !== undefined && !found.some((other) => other.from < one.end && one.start < other.to))
      found.push(one);
  }
  return found.sort((a, b) => a.start - b.start);
}

function saidBy(
  text: string,
  start: number,
  end: number,
  language: ReadingLanguage,
): Attribution | undefined {
  const ahead = text.slice(0, start);
  const closes = /[,"”»“’]\s*[–—-]?\s*$/u.test(ahead) || ahead.trim() === '';
  const isFree = language.inverts === 'free';
  const after = closes || isFree ? noun.behind(text, end, language) : undefined;
  // "…, said he was held": a pronoun behind the verb begins what is said.
  const isSubject =
    after !== undefined &&
    /,\s*$/u.test(ahead) &&
    startsWith(text.slice(after.end).trimStart(), language.auxiliaries);
  const isPronoun = after !== undefined && Object.hasOwn(language.pronouns, after.text.toLowerCase());
  const behind = isSubject || isPronoun ? undefined : after;
  const before = noun.before(text, start, language);
  // German and Russian turn the order round behind whatever comes first; then the speaker is the one behind.
  const inverted =
    behind !== undefined && (closes || before === undefined || noun.isTime(before.text, language));
  const speaker = inverted ? behind : before;
  if (speaker === undefined) return undefined;
  // The subject of an earlier verb of the sentence: what stands between belongs to that one.
  const from = start - speaker.end > MAX_APART ? start : Math.min(speaker.start, start);
  const to = Math.max(speaker.end, end);
  const hasBefore =
    content(text.slice(0, from)) >= MIN_CONTENT && (inverted || /[,"”»]\s*$/u.test(text.slice(0, from)));
  const hasAfter = content(text.slice(to)) >= MIN_CONTENT;
  const introduces = startsWith(text.slice(to).trimStart(), ['that', 'dass', 'что', 'que', ':']);
  const reach = !hasBefore || introduces ? 'after' : hasAfter && !trailing(text.slice(to)) ? 'all' : 'before';
  return { speaker: speaker.text, start, end, from, to, reach };
}

/** What follows the verb is no clause that it introduces: "…, he said at a press conference in Almaty." */
function trailing(text: string): boolean {
  return /^ (?:on|in|at|during|to|after|late|early|\p{Lu}\p{L}+day|am|im|beim|в|на|во|lors|à|en|durante|el|tras)(?!\p{L})[^,;:"“«]{0,80}[.]?$/u.test(
    text,
  );
}

function startsWith(text: string, words: readonly string[]): boolean {
  return words.length > 0 && new RegExp(`^(?:${alternation(words)})(?!\\p{L})`, 'iu').test(text);
}

function content(text: string): number {
  return text.replace(/[^\p{L}\p{N}]/gu, '').length;
}

function make(language: ReadingLanguage): { says: RegExp; according: RegExp; accordingAfter: RegExp } {
  return {
    says: new RegExp(word(language.says), 'giu'),
    according: new RegExp(`${word(language.accordingTo)}`, 'giu'),
    accordingAfter: new RegExp(
      language.accordingAfter.length === 0
        ? '(?!)'
        : `(?<!\\p{L})(?:${alternation(language.accordingAfter)})(?!\\p{L})`,
      'giu',
    ),
  };
}
