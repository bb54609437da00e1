/** Cuts the text of a page into the lines and sentences of the article, and leaves out what belongs to the site. */
import { datePatterns } from './date-pattern.ts';
import type { ReadingLanguage } from './languages/language.ts';

export interface Sentence {
  /** UTF-16 offsets into the text of the page. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Number of its line, so that a sentence knows its paragraph. */
  readonly line: number;
}

/** Behind these a full stop ends no sentence. */
const abbreviation =
  /(?:^|[\s("“„«])(?:[A-ZА-ЯÄÖÜ]|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Cmdr|Maj|Adm|Rev|Det|Supt|Cpl|Pvt|Md|Calif|Conn|Ont|Inc|Ltd|Co|Corp|Sgt|Capt|Sen|Rep|Gov|St|No|Nr|vs|etc|approx|ca|bzw|usw|evtl|Sr|Sra|Srta|Mme|Mlle|M|тыс|млн|млрд|им|ул|обл|гг?|руб|долл|чел|т\.\s?[дпе]|[ap]\.m|z\. ?B|d\. ?h|u\. ?a|U\.S|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mio|Mrd)\.\s*$/u;

/** The longest line in which sentences are looked for; more is no prose. */
const MAX_LINE = 20_000;

export function sentencesOf(text: string, language: ReadingLanguage): readonly Sentence[] {
  const segmenter = new Intl.Segmenter(language.tag, { granularity: 'sentence' });
  const sentences: Sentence[] = [];
  for (const [line, { start, end }] of articleLines(text, language).entries()) {
    const whole = text.slice(start, Math.min(end, start + MAX_LINE));
    let open: { start: number; text: string } | undefined;
    for (const { segment, index } of segmenter.segment(whole)) {
      open =
        open === undefined ? { start: start + index, text: segment } : { ...open, text: open.text + segment };
      const next = whole.slice(index + segment.length);
      // A small letter goes on with the sentence: "18 p.m. on Friday", "“…!” he said".
      if (
        next !== '' &&
        (abbreviation.test(segment) ||
          isOrdinal(segment, next, language) ||
          /^[\s"”»’)\]]*\p{Ll}/u.test(next))
      )
        continue;
      sentences.push(sentence(open, line));
      open = undefined;
    }
    if (open !== undefined) sentences.push(sentence(open, line));
  }
  return sentences.filter((one) => one.text !== '');
}

/** "Am 5. Januar": a full stop behind the number of a day. */
function isOrdinal(segment: string, next: string, language: ReadingLanguage): boolean {
  const [word = ''] = /^\p{L}+/u.exec(next) ?? [];
  return /(?<!\d)\d{1,2}\.\s*$/.test(segment) && datePatterns(language).months.has(word.toLowerCase());
}

function sentence({ start, text }: { start: number; text: string }, line: number): Sentence {
  const before = text.length - text.trimStart().length;
  const trimmed = text.trim();
  return { start: start + before, end: start + before + trimmed.length, text: trimmed, line };
}

interface Line {
  readonly start: number;
  readonly end: number;
}

/** The lines that are the article's own. */
function articleLines(text: string, language: ReadingLanguage): readonly Line[] {
  const lines: (Line & { readonly words: string })[] = [];
  let at = 0;
  for (const raw of text.split('\n')) {
    const words = raw.trim();
    if (words !== '') lines.push({ start: at, end: at + raw.length, words });
    at += raw.length + 1;
  }
  const last = lines.findIndex(
    ({ words, start }) => start > text.length * 0.6 && language.siteEnd.test(words),
  );
  const own = last < 0 ? lines : lines.slice(0, last);
  return own.filter(({ words }, i) => {
    const next = own[i + 1]?.words ?? '';
    // A caption is one sentence above the name of its photographer, and often stands twice.
    const caption =
      (isSigned(next) && !/[.!?] \p{Lu}/u.test(words)) || (words === next && words.length < 300);
    return !caption && !isCredit(words) && !language.siteLine.test(words) && !isNoise(words);
  });
}

/** "Photo: …", and what signs a picture. */
function isCredit(line: string): boolean {
  return (
    isSigned(line) ||
    (line.length < 160 && /^(?:photo|foto|picture|bild|фото|crédit|imagen?) ?:/iu.test(line))
  );
}

/** "(Name / AGENCY via AP)", "© Name / AFP". */
function isSigned(line: string): boolean {
  return (
    line.length < 160 &&
    (/^\(.{2,80}(?:\/| via |AP|AFP|Reuters|dpa|Getty).{0,60}\)$/u.test(line) ||
      /(?:©|\((?:c|C)\)) ?\p{L}/u.test(line))
  );
}

/** Lines without words: counters, sums against robots, time stamps. */
function isNoise(line: string): boolean {
  return /^[\d\s+*=/:.,|–-]+$/u.test(line) || /^\d{4}-\d\d-\d\dT[\d:.]+Z?$/.test(line);
}
