/**
 * Moments in words: "9 January", "9 Jan, 20:00", "January 2022". Never more precise than they were written. The story's
 * usual year goes without saying. Days are those of the story's clock, whatever the reader's says.
 */
import type { Moment } from '../../bundle/types.ts';
import type { Localizer } from '../localizer.ts';
import { fill, type Phrase, plain } from '../phrase.ts';
import { type Fields, fieldsOf, isDay } from './moment.ts';

export interface DayForm {
  /** Month names in short. */
  readonly short?: boolean;
  /** Always name the year. */
  readonly year?: boolean;
  /** The time as well, where one was given. */
  readonly time?: boolean;
}

const text = (template: string, parts: { readonly [name: string]: string | number }): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => `${parts[name] ?? ''}`);

function written(l: Localizer, fields: Fields, day: string, form: DayForm): string {
  const { calendar } = l.locale;
  const { year: y, month } = fields;
  if (month === undefined) return text(calendar.year, { y });
  const { short = false } = form;
  const alone = (short ? (calendar.shortAlone ?? calendar.short) : (calendar.alone ?? calendar.months))[
    month
  ];
  if (fields.day === undefined)
    return text((short ? calendar.shortMonth : undefined) ?? calendar.month, { m: alone ?? '', y });
  const m = (short ? calendar.short : calendar.months)[month] ?? '';
  const withYear = form.year === true || y !== l.year;
  const template = withYear
    ? ((short ? calendar.shortDayYear : undefined) ?? calendar.dayYear)
    : ((short ? calendar.shortDay : undefined) ?? calendar.day);
  return text(template, { d: day, m, y });
}

function dayOf(l: Localizer, { day }: Fields): string {
  return day === 1 ? (l.locale.calendar.first ?? '1') : `${day ?? ''}`;
}

/** Days already put into words: a card says few of them, many times. */
const said = new WeakMap<Localizer, Map<string, string>>();

/** A moment in words. */
export function dayWords(l: Localizer, moment: Moment, form: DayForm = {}): string {
  const days = said.get(l) ?? new Map<string, string>();
  said.set(l, days);
  const key = `${moment} ${form.short} ${form.year} ${form.time}`;
  let words = days.get(key);
  if (words === undefined) {
    const fields = fieldsOf(l.bundle, moment);
    const day = written(l, fields, dayOf(l, fields), form);
    const { time } = fields;
    words = form.time && time !== undefined ? text(l.locale.calendar.time, { day, time }) : day;
    days.set(key, words);
  }
  return words;
}

/** Whether a moment is of another year than the one that goes without saying. */
export function isOtherYear(l: Localizer, moment: Moment): boolean {
  return fieldsOf(l.bundle, moment).year !== l.year;
}

/** "on 9 January", but "in January 2022". */
export function onWords(l: Localizer, moment: Moment, form: DayForm = {}): Phrase {
  const { on, inMonth, inYear = inMonth } = l.locale;
  const template = isDay(moment) ? on : moment.includes('-') ? inMonth : inYear;
  return fill(template, { day: dayWords(l, moment, form) });
}

/** Several days as one list: "on 9 and 10 January"; of two months or years "on 30 January and on 2 February". */
export function onEachDay(l: Localizer, moments: readonly Moment[], form: DayForm = {}): Phrase {
  const { and, comma, calendar, on, onDays = on } = l.locale;
  const list = (each: readonly string[]): string =>
    each.length < 2 ? (each[0] ?? '') : `${each.slice(0, -1).join(comma)}${and}${each.at(-1)}`;
  const fields = moments.map((moment) => fieldsOf(l.bundle, moment));
  const [first] = fields;
  const isOneMonth =
    first?.day !== undefined &&
    fields.every(({ year, month, day }) => day !== undefined && year === first.year && month === first.month);
  if (!isOneMonth) return [list(moments.map((moment) => plain(onWords(l, moment, form))))];
  // What is written against the number, as the point in "9. Januar", goes with each of them.
  const [, behind = ''] = /\{d\}([^\s{]*)/.exec(calendar.day) ?? [];
  const days = list(fields.map((one, at) => dayOf(l, one) + (at < fields.length - 1 ? behind : '')));
  return fill(onDays, { day: written(l, first, days, form) });
}

/** "the same day" as another moment, else "on 9 January". */
export function onOrSameDay(
  l: Localizer,
  moment: Moment,
  other: Moment | undefined,
  form: DayForm = {},
): Phrase {
  return other !== undefined && isDay(moment) && fallOnOneDay(l, moment, other)
    ? [l.locale.sameDay]
    : onWords(l, moment, form);
}

/** Whether two moments fall on one day of the story, or name the same month or year. */
export function fallOnOneDay(l: Localizer, a: Moment, b: Moment): boolean {
  return dayWords(l, a, { year: true }) === dayWords(l, b, { year: true });
}

/** From one moment to another, without repeating what both share: "5–7 January", "4 May, 16:30–17:30". */
export function spanWords(l: Localizer, from: Moment, until: Moment, form: DayForm = {}): string {
  const [a, b] = [fieldsOf(l.bundle, from), fieldsOf(l.bundle, until)];
  const isSameMonth = a.year === b.year && a.month === b.month;
  const { calendar } = l.locale;
  if (isSameMonth && a.day === b.day) {
    if (a.time === undefined || b.time === undefined || a.time === b.time || form.time === false)
      return dayWords(l, from, form);
    const day = dayWords(l, from, { ...form, time: false });
    return text(calendar.time, { day, time: `${a.time}–${b.time}` });
  }
  const time = form.time !== false;
  const hasTimes = time && (a.time !== undefined || b.time !== undefined);
  if (isSameMonth && a.day !== undefined && b.day !== undefined && !hasTimes)
    return written(l, a, text(calendar.days, { a: dayOf(l, a), b: dayOf(l, b) }), form);
  // The year is said once, behind the later one.
  const isBare = a.year === b.year && a.month !== undefined && b.month !== undefined;
  const first =
    isBare && a.day !== undefined && !hasTimes
      ? written({ ...l, year: a.year }, a, dayOf(l, a), { ...form, year: false })
      : dayWords(l, from, { ...form, time });
  return `${first} – ${dayWords(l, until, { ...form, time })}`;
}
