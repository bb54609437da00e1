/**
 * Reads moments: ISO 8601 dates with as much precision as was written, in the story's zone unless they carry an offset.
 * Uses the bundle's own table of offsets, no `Intl` and no clock, so that every reader of a bundle gets the same instants.
 */
import type { Interval } from './interval.ts';
import type { Bundle, Moment } from './types.ts';

export const MINUTE_MS = 60_000;
export const DAY_MS = 24 * 60 * MINUTE_MS;

const pattern =
  /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01])(?:T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?)?)?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/;

/** How precisely a moment was written. */
export type Precision = 'year' | 'month' | 'day' | 'time';

/** The offsets of a zone over the years, in milliseconds, each with the instant from which it holds; oldest first. */
export type Zone = readonly { readonly from: number; readonly offset: number }[];

/** Milliseconds that `+06:00` is ahead of UTC; 0 for `Z` and for what is no offset. */
export function offsetMs(offset: string): number {
  const match = /^([+-])(\d\d):(\d\d)$/.exec(offset);
  if (match === null) return 0;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) * MINUTE_MS;
}

/** The zone in which days of this story begin. A bundle without a table has one offset: its `time_zone`. */
export function zoneOf({ offsets, time_zone }: Pick<Bundle, 'offsets' | 'time_zone'>): Zone {
  if (!Array.isArray(offsets) || offsets.length === 0)
    return [{ from: -Infinity, offset: offsetMs(time_zone) }];
  return (offsets as Bundle['offsets']).map(({ from, offset }, i) => ({
    from: i === 0 ? -Infinity : (from ?? -Infinity),
    offset: offsetMs(offset),
  }));
}

/** UTC milliseconds of a wall clock. An hour that a change of clocks repeats is the first of the two. */
function instantAt(wall: number, zone: Zone): number {
  for (let i = 0; i < zone.length - 1; i++) {
    const instant = wall - (zone[i]?.offset ?? 0);
    if (instant < (zone[i + 1]?.from ?? Infinity)) return instant;
  }
  return wall - (zone.at(-1)?.offset ?? 0);
}

/** The number of the day, counted from 1 January 1970, that an instant falls in. */
function dayNumber(instant: number, zone: Zone): number {
  let offset = zone[0]?.offset ?? 0;
  for (const step of zone) if (step.from <= instant) offset = step.offset;
  return Math.floor((instant + offset) / DAY_MS);
}

/** A moment as read. */
export interface ReadMoment {
  readonly precision: Precision;
  /** UTC milliseconds, both ends inside. A year, month or day stands for all of it, a time for its minute or second. */
  readonly span: Interval;
  /**
   * The first and last day that it names, as numbers. A day with an offset of its own keeps its number: 1 May is of
   * 1 May wherever it was written.
   */
  readonly days: Interval;
}

/** Reads a moment; `undefined` when it is none, or not a day of the calendar (30 February). */
export function readMoment(moment: Moment, zone: Zone): ReadMoment | undefined {
  const match = pattern.exec(moment);
  if (match === null) return undefined;
  const [, year = '', month, date, hour, minutes, seconds, own] = match;
  const y = Number(year);
  const m = month === undefined ? 0 : Number(month) - 1;
  const d = date === undefined ? 1 : Number(date);
  if (new Date(Date.UTC(y, m, d)).getUTCMonth() !== m) return undefined;
  const precision: Precision =
    month === undefined ? 'year' : date === undefined ? 'month' : hour === undefined ? 'day' : 'time';
  const start = Date.UTC(y, m, d, Number(hour ?? 0), Number(minutes ?? 0), Number(seconds ?? 0));
  const ends: Readonly<Record<Precision, number>> = {
    year: Date.UTC(y + 1, 0, 1),
    month: Date.UTC(y, m + 1, 1),
    day: start + DAY_MS,
    time: start + (seconds === undefined ? MINUTE_MS : 1000),
  };
  const there: Zone = own === undefined ? zone : [{ from: -Infinity, offset: offsetMs(own) }];
  const span = { low: instantAt(start, there), high: instantAt(ends[precision], there) - 1 };
  const first = precision === 'time' ? dayNumber(span.low, zone) : start / DAY_MS;
  const last = precision === 'time' ? first : ends[precision] / DAY_MS - 1;
  return { precision, span, days: { low: first, high: last } };
}

/** The span of a moment in UTC milliseconds. */
export function spanOf(moment: Moment, zone: Zone): Interval | undefined {
  return readMoment(moment, zone)?.span;
}

const UTC: Zone = [{ from: -Infinity, offset: 0 }];

/** Whether a text is a moment as written: a year, month, day or time of the calendar. */
export function isMoment(text: string): boolean {
  return readMoment(text, UTC) !== undefined;
}
