/** Turns days as a page prints them into days as one writes them, counted from the day that the page is of. */
import { isMomentText } from '../../compiler/time/moment.ts';

const DAY_MS = 86_400_000;

/** The day that a page was written on: `2022-01-10`. Without it, only full dates can be told. */
export interface PageDay {
  readonly day?: string;
  /** The last day that the text named: a time without a day is most likely of it. */
  readonly near?: string;
}

function utc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** A day so many days from another. */
export function dayFrom(day: string, days: number): string {
  return new Date(utc(day).getTime() + days * DAY_MS).toISOString().slice(0, 10);
}

/** The same day of a month so many months from another; the last of the month where it has no such day. */
export function monthFrom(day: string, months: number): string {
  const date = utc(day);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1)).toISOString().slice(0, 7);
}

/** The nearest such weekday (0 is Sunday) before or on a day; behind it for what is to come. */
export function weekdayFrom(day: string, weekday: number, future: boolean): string {
  const today = utc(day).getUTCDay();
  const back = (today - weekday + 7) % 7;
  return dayFrom(day, future ? (7 - back) % 7 : -back);
}

/** A day and month without a year: in the year that brings it closest to the page's day, rather before than after it. */
export function withYear(month: number, date: number | undefined, { day }: PageDay): string | undefined {
  if (day === undefined) return undefined;
  const year = Number(day.slice(0, 4));
  const told = (y: number) => calendarMoment(y, month, date);
  const distance = (y: number) => {
    const one = told(y);
    if (one === undefined) return Infinity;
    const days = (utc(one.length === 7 ? `${one}-01` : one).getTime() - utc(day).getTime()) / DAY_MS;
    // Half a year ahead is as likely as ten months ago.
    return days > 0 ? days * 1.7 : -days;
  };
  const [nearest] = [year, year - 1, year + 1].sort((a, b) => distance(a) - distance(b));
  return nearest === undefined ? undefined : told(nearest);
}

/** `month` counts from 0. `undefined` where the calendar has no such day. */
export function calendarMoment(year: number, month: number, date?: number): string | undefined {
  const two = (n: number) => String(n).padStart(2, '0');
  const text = `${year}-${two(month + 1)}${date === undefined ? '' : `-${two(date)}`}`;
  return isMomentText(text) ? text : undefined;
}

/** A time of day as `20:46`. */
export function clockTime(hour: number, minute: number, half: string | undefined): string | undefined {
  const afternoon = half?.toLowerCase().startsWith('p') === true;
  if (half !== undefined && (hour < 1 || hour > 12)) return undefined;
  const h = half === undefined ? hour : (hour % 12) + (afternoon ? 12 : 0);
  if (h > 23 || minute > 59) return undefined;
  return `${String(h).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
