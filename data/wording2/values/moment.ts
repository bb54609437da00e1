/**
 * Moments as the story's own clock shows them, with the precision that they were written in. Needs no time zone data: the
 * compiler has put the offsets into the bundle.
 */
import type { Bundle, Moment } from '../../bundle2/types.ts';

/** What was written; absent fields were not. `month` counts from 0. */
export interface Fields {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  /** "14:05". */
  readonly time?: string;
}

const pattern = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)?)?)?)?$/;

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** Milliseconds that an offset like `+06:00` is ahead of UTC. */
export function offsetMs(offset: string): number {
  if (offset === 'Z') return 0;
  const sign = offset.startsWith('-') ? -1 : 1;
  return sign * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6))) * MINUTE_MS;
}

function offsetAt({ offsets }: Pick<Bundle, 'offsets'>, instant: number): number {
  let found = offsets[0]?.offset ?? 'Z';
  for (const { from, offset } of offsets) if (from === undefined || from <= instant) found = offset;
  return offsetMs(found);
}

/** The moment on the story's clock; something that is no moment counts as the year 0. */
export function fieldsOf(bundle: Pick<Bundle, 'offsets'>, moment: Moment): Fields {
  const [, y = '0', m, d, hour, minute, zone] = pattern.exec(moment) ?? [];
  const year = Number(y);
  if (m === undefined) return { year };
  const month = Number(m) - 1;
  if (d === undefined) return { year, month };
  const day = Number(d);
  if (hour === undefined) return { year, month, day };
  if (zone === undefined) return { year, month, day, time: `${hour}:${minute}` };
  const utc = Date.UTC(year, month, day, Number(hour), Number(minute)) - offsetMs(zone);
  const there = new Date(utc + offsetAt(bundle, utc));
  return {
    year: there.getUTCFullYear(),
    month: there.getUTCMonth(),
    day: there.getUTCDate(),
    time: there.toISOString().slice(11, 16),
  };
}

/** A number by which moments are sorted: days since 1970 on the story's clock, the end of a month or year. */
export function endDay(bundle: Pick<Bundle, 'offsets'>, moment: Moment): number {
  const { year, month, day, time } = fieldsOf(bundle, moment);
  if (month === undefined) return Date.UTC(year + 1, 0, 1) / DAY_MS - 1;
  if (day === undefined) return Date.UTC(year, month + 1, 1) / DAY_MS - 1;
  const [hour = '0', minute = '0'] = time?.split(':') ?? [];
  return Date.UTC(year, month, day) / DAY_MS + (Number(hour) * 60 + Number(minute)) / 1440;
}

/** The moment of a whole day, from days since 1970. */
export function momentOfDay(day: number): Moment {
  return new Date(Math.floor(day) * DAY_MS).toISOString().slice(0, 10);
}

/** Whether a moment names a day, and not only a month or a year. */
export function isDay(moment: Moment): boolean {
  return moment.length > 7;
}
