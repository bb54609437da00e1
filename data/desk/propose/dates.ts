/** Finds the days and times in a sentence and reads them against the day that the page is of. */
import {
  calendarMoment,
  clockTime,
  dayFrom,
  monthFrom,
  type PageDay,
  weekdayFrom,
  withYear,
} from './calendar.ts';
import { type DatePatterns, datePatterns } from './date-pattern.ts';
import type { ReadingLanguage } from './languages/language.ts';
import { onceFor, wordsPattern } from './words.ts';

export interface SpottedDate {
  readonly start: number;
  readonly end: number;
  /** As one writes it in YAML; empty where it cannot be told without the day of the page. */
  readonly value: string;
  /** The day alone, for "as of". */
  readonly day?: string;
  /** A time of day was printed with it, or it is nothing but one. */
  readonly clock?: string;
  /** A bare month or year, or "earlier this month". */
  readonly isCoarse: boolean;
}

export function datesIn(text: string, language: ReadingLanguage, page: PageDay): readonly SpottedDate[] {
  const patterns = datePatterns(language);
  const isFuture = language.future.test(text);
  const found: SpottedDate[] = [];
  for (const match of text.matchAll(patterns.date)) {
    const one = dateOf(text, match, patterns, language, page, isFuture);
    if (one !== undefined) found.push(one);
  }
  for (const match of agoIn(text, language)) {
    const one = ago(match, language, page);
    if (one !== undefined && !overlaps(one, found)) found.push(one);
  }
  return withClocks(text, joined(text, found), language, page);
}

/** "Monday, January 10, 2022" is one day. */
function joined(text: string, dates: readonly SpottedDate[]): SpottedDate[] {
  const all: SpottedDate[] = [];
  for (const one of [...dates].sort((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    const isNext =
      last?.day !== undefined && one.day !== undefined && /^,? ?$/.test(text.slice(last.end, one.start));
    if (last !== undefined && isNext) all[all.length - 1] = { ...one, start: last.start };
    else all.push(one);
  }
  return all;
}

function overlaps(
  one: { start: number; end: number },
  all: readonly { start: number; end: number }[],
): boolean {
  return all.some((other) => other.start < one.end && one.start < other.end);
}

function dateOf(
  text: string,
  match: RegExpExecArray,
  patterns: DatePatterns,
  language: ReadingLanguage,
  page: PageDay,
  isFuture: boolean,
): SpottedDate | undefined {
  const g = match.groups ?? {};
  const month = patterns.months.get(
    (g.month ?? g.month2 ?? g.month3 ?? g.month4 ?? '').toLowerCase().replace(/\.$/, ''),
  );
  const date = g.day ?? g.day2;
  const year = g.year ?? g.year2 ?? g.year3;
  let value: string | undefined;
  let isCoarse = false;
  if (g.iso !== undefined) value = g.iso;
  else if (g.numeric !== undefined) value = numeric(g.numeric);
  else if (month !== undefined) {
    isCoarse = date === undefined;
    const d = date === undefined ? undefined : Number(date);
    value = year === undefined ? withYear(month, d, page) : calendarMoment(Number(year), month, d);
    if (year !== undefined && value === undefined) return undefined;
  } else if (g.weekday !== undefined)
    value =
      page.day &&
      weekdayFrom(
        page.day,
        patterns.weekdays.get(g.weekday.toLowerCase()) ?? 0,
        isFuture && !/\blast\b/i.test(text.slice(0, match.index)),
      );
  else if (g.near !== undefined)
    value = page.day && dayFrom(page.day, language.days[g.near.toLowerCase()] ?? 0);
  else if (g.thisMonth !== undefined) {
    isCoarse = true;
    value = page.day && monthFrom(page.day, 0);
  } else if (g.year5 !== undefined) {
    isCoarse = true;
    value = g.year6 === undefined ? g.year5 : `${g.year5} to ${g.year6}`;
  }
  // "Today's standards" are no day.
  if (/^[’']s(?!\p{L})/u.test(text.slice(match.index + match[0].length))) return undefined;
  let start = match.index;
  let end = start + match[0].length;
  const before = patterns.on.exec(text.slice(0, start));
  if (before !== null) start = before.index;
  const part = patterns.partOfDay.exec(text.slice(end));
  if (part !== null) end += part[0].length;
  const head = text.slice(start, match.index + (g.inYear?.length ?? 0));
  const bound =
    value === undefined || value.includes(' ')
      ? ''
      : patterns.by.test(head)
        ? 'by '
        : patterns.since.test(head)
          ? 'from '
          : '';
  const day = value !== undefined && /^\d{4}-\d\d-\d\d/.test(value) ? value.slice(0, 10) : undefined;
  return {
    start,
    end,
    value: value === undefined ? '' : `${bound}${value}`,
    ...(day !== undefined && { day }),
    isCoarse,
  };
}

/** "06.01.2022" and "06/01/2022", the day first. */
function numeric(text: string): string | undefined {
  const [day = '', month = '', year = ''] = text.split(/[./]/);
  return calendarMoment(Number(year.length === 2 ? `20${year}` : year), Number(month) - 1, Number(day));
}

function agoIn(text: string, language: ReadingLanguage): readonly RegExpExecArray[] {
  return language.ago.flatMap((pattern) => [...text.matchAll(pattern)]);
}

function ago(match: RegExpExecArray, language: ReadingLanguage, page: PageDay): SpottedDate | undefined {
  const { n = '', unit = '' } = match.groups ?? {};
  const span = language.spans[unit.toLowerCase()];
  const count = /^\d+$/.test(n) ? Number(n) : (language.numbers[n.toLowerCase()] ?? 1);
  const place = { start: match.index, end: match.index + match[0].length };
  if (span === undefined || count > 60) return undefined;
  const { day } = page;
  if (day === undefined) return { ...place, value: '', isCoarse: true };
  if (span === 'day') {
    const told = dayFrom(day, -count);
    return { ...place, value: told, day: told, isCoarse: false };
  }
  if (span === 'week') return { ...place, value: `about ${dayFrom(day, -7 * count)}`, isCoarse: true };
  return { ...place, value: monthFrom(day, span === 'month' ? -count : -12 * count), isCoarse: true };
}

/** Times join the day beside them; alone they are of the day of the sentence, else of the page. */
function withClocks(
  text: string,
  dates: readonly SpottedDate[],
  language: ReadingLanguage,
  page: PageDay,
): readonly SpottedDate[] {
  const all = [...dates].sort((a, b) => a.start - b.start);
  for (const match of text.matchAll(language.clock)) {
    const { hour, minute, half, hour2, minute2 } = match.groups ?? {};
    const about = nearClock(language).test(match[0]) ? 'about ' : '';
    const clock = clockTime(Number(hour ?? hour2), Number(minute ?? minute2 ?? 0), half);
    const start = match.index;
    const end = start + match[0].length;
    if (clock === undefined || overlaps({ start, end }, all)) continue;
    const near = all.findIndex((one) =>
      /^(?:,? ?(?:\p{L}{1,3} )?)?$/u.test(
        one.end <= start ? text.slice(one.end, start) : text.slice(end, one.start),
      ),
    );
    const beside = all[near];
    const [previous] = all
      .filter(
        (one) =>
          one.clock !== undefined &&
          /^ ?(?:to|until|and|bis|до|à|a|hasta|[-–—]) ?$/u.test(text.slice(one.end, start)),
      )
      .slice(-1);
    if (previous !== undefined) {
      all[all.indexOf(previous)] = { ...previous, end, value: period(previous, clock) };
      continue;
    }
    if (beside?.day !== undefined && beside.clock === undefined) {
      all[near] = {
        ...beside,
        start: Math.min(beside.start, start),
        end: Math.max(beside.end, end),
        value: `${about}${beside.day}T${clock}`,
        clock,
      };
      continue;
    }
    const day = all.find((one) => one.day !== undefined)?.day ?? page.near ?? page.day;
    all.push({
      start,
      end,
      value: day === undefined ? '' : `${about}${day}T${clock}`,
      ...(day !== undefined && { day }),
      clock,
      isCoarse: false,
    });
  }
  return all.sort((a, b) => a.start - b.start);
}

function nearClock(language: ReadingLanguage): RegExp {
  return onceFor(language, 'near-clock', () => wordsPattern(language.nearClock, 'iu'));
}

/** From one time to another; past midnight it ends on the next day. */
function period({ value, day, clock }: SpottedDate, until: string): string {
  if (day === undefined || clock === undefined) return value;
  const last = until > clock ? day : dayFrom(day, 1);
  return `${day}T${clock} to ${last}T${until}`;
}
