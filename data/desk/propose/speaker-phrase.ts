/** The words beside a verb of saying that name the speaker. There is no grammar here: they end where lists of words say so. */
import type { ReadingLanguage } from './languages/language.ts';
import { anyOf, onceFor, word } from './words.ts';

interface Phrase {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A longer one is no name but a clause. */
const MAX_WORDS = 11;

interface Patterns {
  readonly ends: RegExp;
  readonly says: RegExp;
  readonly starts: RegExp;
  readonly time: RegExp;
  readonly timeAhead: RegExp;
  readonly fillerAhead: RegExp;
  readonly passive: RegExp;
}

function patternsOf(language: ReadingLanguage): Patterns {
  return onceFor(language, 'speaker-phrase', () => {
    const day = anyOf([...language.weekdays, ...Object.keys(language.days)]);
    const part = language.partOfDay.length === 0 ? '' : `(?: (?:${anyOf(language.partOfDay)}))?`;
    const on = language.on.length === 0 ? '' : `(?:(?:${anyOf(language.on)}) )?`;
    const time = `(?:${on}(?:${day})${part})`;
    return {
      ends: new RegExp(`(?:^| )(?:${anyOf(language.speakerEnds)})(?![\\p{L}])`, 'iu'),
      says: new RegExp(` (?:${anyOf(language.says)})(?![\\p{L}])`, 'iu'),
      starts: new RegExp(`(?:^|[ ,])(?:${anyOf(language.speakerStarts)}) `, 'giu'),
      time: new RegExp(`^[\\s,]*${time}[\\s,]*$`, 'iu'),
      timeAhead: new RegExp(`^[\\s,]*(?:${word([`${time}`])})[\\s,]*`, 'iu'),
      passive: new RegExp(
        language.passives.length === 0 ? '(?!)' : `^ (?:${anyOf(language.passives)})(?: \\p{L}+)? *$`,
        'iu',
      ),
      fillerAhead: /^[\s,"“„«»”'‘’(–—-]+/u,
    };
  });
}

/** The phrase that begins at `at`. */
function behind(text: string, at: number, language: ReadingLanguage): Phrase | undefined {
  const { ends, timeAhead } = patternsOf(language);
  const lead = /^[\s:]*/.exec(text.slice(at))?.[0].length ?? 0;
  let start = at + lead;
  const [time = ''] = timeAhead.exec(text.slice(start)) ?? [];
  start += time.length;
  const rest = text.slice(start);
  let stop = rest.search(/,(?!\d)|[;:!?()"“”„«»–—]|\.(?= |$)|\.$/u);
  if (stop < 0) stop = rest.length;
  const end = ends.exec(rest.slice(0, stop));
  if (end !== null) stop = end.index;
  if (language.capitalNouns) stop = Math.min(stop, nounEnd(rest, language));
  return phrase(rest.slice(0, stop), start, language);
}

/** Where nouns have capitals, a phrase ends before the first small word behind one that does not go on with it. */
function nounEnd(text: string, { fillers }: ReadingLanguage): number {
  let seen = false;
  for (const match of text.matchAll(/[\p{L}\p{M}.-]+/gu)) {
    const [word] = match;
    if (/^\p{Lu}/u.test(word)) seen = true;
    else if (seen && !fillers.includes(word) && word !== 'für') return match.index;
  }
  return text.length;
}

/** The phrase that ends at `at`. */
function before(text: string, at: number, language: ReadingLanguage): Phrase | undefined {
  const { ends, starts, time, timeAhead, fillerAhead, passive, says } = patternsOf(language);
  const ahead = text.slice(0, at);
  const quote = Math.max(
    ...['"', '“', '”', '„', '«', '»', ';', ':', '(', '—', ' – '].map((mark) => ahead.lastIndexOf(mark)),
  );
  let from = quote + 1;
  let clause = ahead.slice(from);
  // A comma right before the verb closes what was put in: "The committee, an agency of the state, said".
  const pieces = clause.split(/,(?!\d)/);
  const filled = pieces.filter((piece) => piece.trim() !== '' && !time.test(piece));
  if (filled.length === 0) return undefined;
  const isOpen = (pieces.at(-1) ?? '').trim() !== '' && !time.test(pieces.at(-1) ?? '');
  const piece = isOpen ? pieces.at(-1) : filled[0];
  from += isOpen ? clause.length - (piece ?? '').length : clause.indexOf(piece ?? '');
  clause = piece ?? '';
  let last = 0;
  for (const match of clause.matchAll(starts)) last = match.index + match[0].length;
  from += last;
  clause = clause.slice(last);
  for (
    let cut = timeAhead.exec(clause) ?? fillerAhead.exec(clause);
    cut !== null && cut[0].length > 0;
    cut = timeAhead.exec(clause) ?? fillerAhead.exec(clause)
  ) {
    from += cut[0].length;
    clause = clause.slice(cut[0].length);
  }
  const end = ends.exec(clause);
  // "Is believed": nobody in particular.
  if (end !== null && passive.test(clause.slice(end.index))) return undefined;
  const subject = end === null ? clause : clause.slice(0, end.index);
  // "The mayor declared … and said": the subject of both.
  const earlier = says.exec(subject);
  return phrase(earlier === null ? subject : subject.slice(0, earlier.index), from, language);
}

function phrase(text: string, start: number, language: ReadingLanguage): Phrase | undefined {
  const trimmed = text.trim().replace(/[,.]$/, '');
  const words = trimmed.split(/\s+/);
  if (language.notSpeakers.includes(trimmed.toLowerCase())) return undefined;
  if (trimmed === '' || words.length > MAX_WORDS || !/\p{L}/u.test(trimmed)) return undefined;
  const at = start + text.length - text.trimStart().length;
  return { text: trimmed, start: at, end: at + trimmed.length };
}

/** Whether a phrase only says when. */
function isTime(text: string, language: ReadingLanguage): boolean {
  return patternsOf(language).time.test(text);
}

/** The few words right before `at`: from an article on, else only the last one. */
function right(text: string, at: number, language: ReadingLanguage): Phrase | undefined {
  const whole = before(text, at, language);
  if (whole === undefined) return undefined;
  const words = whole.text.split(' ');
  const article = words.findLastIndex((word) => language.fillers.includes(word.toLowerCase()));
  const kept = words.slice(Math.max(article, words.length - 4) === article ? article : -1).join(' ');
  return phrase(kept, whole.end - kept.length, language);
}

export const noun = { behind, before, right, isTime };
