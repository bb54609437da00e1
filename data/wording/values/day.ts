/**
 * Moments in words: "9 January", "9 January, 20:00", "January 2022". The year is left out where it goes without saying.
 * Days are those of the story's time zone, whatever the reader's clock says.
 */
import type { Moment } from '../../bundle/bundle.ts';
import { offsetOf } from '../../bundle/moment.ts';
import type { Voice } from '../voice.ts';

type Fields = Intl.DateTimeFormatOptions;

function format(voice: Voice, fields: Fields): Intl.DateTimeFormat {
  const key = JSON.stringify(fields);
  let made = voice.dates.get(key);
  if (made === undefined) {
    made = new Intl.DateTimeFormat(voice.locale, { ...fields, timeZone: 'UTC' });
    voice.dates.set(key, made);
  }
  return made;
}

/** What was written, as the story's own clock shows it: a date to be read as UTC, and the precision it has. */
function read(voice: Voice, moment: Moment): { readonly date: Date; readonly precision: number } {
  const [day = '', rest = ''] = moment.split('T');
  const [year = '0', month = '01', date = '01'] = day.split('-');
  const [, hour = '00', minutes = '00', zone] =
    /^(\d\d):(\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)?$/.exec(rest) ?? [];
  const shift = zone === undefined ? 0 : offsetOf(voice.bundle.time_zone) - offsetOf(zone);
  const utc = Date.UTC(Number(year), Number(month) - 1, Number(date), Number(hour), Number(minutes));
  return { date: new Date(utc + shift), precision: rest === '' ? day.split('-').length : 4 };
}

function fieldsOf(precision: number, withYear: boolean): Fields {
  if (precision === 1) return { year: 'numeric' };
  if (precision === 2) return { month: 'long', year: 'numeric' };
  return { day: 'numeric', month: 'long', ...(withYear ? { year: 'numeric' } : {}) };
}

/** Whether a moment names a day, and not only a month or a year. */
export function isDay(moment: Moment): boolean {
  return moment.split('-').length > 2;
}

/** As newspapers write it, where the standard forms are those of offices: "1er janvier", "9 января 2022 года". */
function inPrint(voice: Voice, words: string): string {
  switch (voice.language.split('-')[0]) {
    case 'fr':
      return words.replace(/\b1(?= \p{L})/u, '1er');
    case 'ru':
      return words.replace(/\s*г\.$/, ' года').replace(/\s*г\.(?= |,)/, ' года');
    default:
      return words;
  }
}

function inWords(voice: Voice, fields: Fields, date: Date): string {
  const { calendar } = voice.strings;
  if (calendar === undefined) return inPrint(voice, format(voice, fields).format(date));
  const shown = (field: keyof Fields, n: number): number | undefined =>
    fields[field] === undefined ? undefined : n;
  const words = calendar(
    shown('year', date.getUTCFullYear()),
    shown('month', date.getUTCMonth()),
    shown('day', date.getUTCDate()),
    fields.month === 'short',
  );
  return fields.hour === undefined ? words : `${words}, ${date.toISOString().slice(11, 16)}`;
}

/** The day (or month, or year) of a moment; its time is left out. `full` always names the year. */
export function dayWords(voice: Voice, moment: Moment, full = false): string {
  const key = `${moment}${full}`;
  let words = voice.days.get(key);
  if (words === undefined) {
    const { date, precision } = read(voice, moment);
    const fields = fieldsOf(precision, full || date.getUTCFullYear() !== voice.year);
    words = inWords(voice, fields, date);
    voice.days.set(key, words);
  }
  return words;
}

/** The day, and the time where one was given. `full` always names the year. */
export function timeWords(voice: Voice, moment: Moment, full = false): string {
  const { date, precision } = read(voice, moment);
  if (precision < 4) return dayWords(voice, moment, full);
  const withYear = full || date.getUTCFullYear() !== voice.year;
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return inWords(voice, { ...fieldsOf(3, withYear), ...time }, date);
}

/** A day on an axis, as short as it can be: "9 Jan". `day` is a number of days since 1970 on the story's clock. */
export function axisDay(voice: Voice, day: number, withYear: boolean): string {
  const year = withYear ? ({ year: 'numeric' } as const) : {};
  const fields: Fields = { day: 'numeric', month: 'short', ...year };
  const date = new Date(day * 86_400_000);
  if (voice.strings.calendar) return inWords(voice, fields, date);
  return format(voice, fields).format(date).replace(/ г\./, '');
}

/** `day` as for `axisDay`. */
export function yearOf(day: number): number {
  return new Date(day * 86_400_000).getUTCFullYear();
}

/** From one day to another, without repeating what both share: "5–7 January". */
export function spanWords(voice: Voice, from: Moment, until: Moment): string {
  const [a, b] = [read(voice, from), read(voice, until)];
  const precision = Math.max(a.precision, b.precision);
  const withYear = [a, b].some(({ date }) => date.getUTCFullYear() !== voice.year);
  const fields = fieldsOf(Math.min(precision, 3), withYear);
  if (a.date > b.date) return inWords(voice, fields, a.date);
  const words = voice.strings.calendar ? '/' : format(voice, fields).formatRange(a.date, b.date);
  if (!words.includes('/')) return inPrint(voice, words);
  // Some languages fall back on figures between two days, or are unknown to some browsers.
  const [low, high] = [a, b].map(({ date }) => inWords(voice, fields, date));
  return `${low}–${high}`;
}

/** Whether two moments fall on one day of the story, or name the same month or year. */
export function sameDay(voice: Voice, a: Moment, b: Moment): boolean {
  return dayWords(voice, a, true) === dayWords(voice, b, true);
}
