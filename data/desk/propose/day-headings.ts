/** Remembers the day of a timeline: a line that is nothing but a date says when what stands below it was. */
import type { SpottedDate } from './dates.ts';
import type { Sentence } from './text.ts';

/** Lines below a heading that are taken to be of its day. */
const MAX_LINES = 4;

export class DayHeadings {
  #heading: { day: string; line: number } | undefined;

  /** The day of a sentence; asked in the order of the text. */
  see(sentence: Sentence, dates: readonly SpottedDate[]): string | undefined {
    const [date] = dates;
    if (dates.length === 1 && date?.day !== undefined && isAlone(sentence.text, date)) {
      this.#heading = { day: date.day, line: sentence.line };
      return undefined;
    }
    const heading = this.#heading;
    return heading !== undefined && sentence.line - heading.line <= MAX_LINES ? heading.day : undefined;
  }
}

function isAlone(text: string, { start, end }: SpottedDate): boolean {
  return !/[\p{L}\p{N}]/u.test(text.slice(0, start) + text.slice(end));
}
