/**
 * Moments as the story's own clock shows them, with the precision that they were written in. Needs no time zone data: the
 * compiler has put the offsets into the bundle.
 */
import { DAY_MS, offsetMs, zoneOf } from '../../bundle/moment.ts';
import type { Bundle, Moment } from '../../bundle/types.ts';

/** What was written; absent fields were not. `month` counts from 0. */
export interface Fields {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  /** "14:05". */
  readonly time?: string;
}

type Clock = Pick<Bundle, 'offsets' | 'time_zone'>;

const pattern = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::\d\d)?)?)?)?(Z|[+-]\d\d:\d\d)?$/;

/** The moment on the story's clock; a day with an offset of its own keeps its number. What is no moment counts as the year 0. */
export function fieldsOf(clock: Clock, moment: Moment): Fields {
  const [, y = '0', m, d, hour, minute, zone] = pattern.exec(moment) ?? [];
  const year = Number(y);
  if (m === undefined) return { year };
  const month = Number(m) - 1;
  if (d === undefined) return { year, month };
  const day = Number(d);
  if (hour === undefined) return { year, month, day };
  if (zone === undefined) return { year, month, day, time: `${hour}:${minute}` };
  const utc = Date.UTC(year, month, day, Number(hour), Number(minute)) - offsetMs(zone);
  let offset = 0;
  for (const step of zoneOf(clock)) if (step.from <= utc) offset = step.offset;
  const there = new Date(utc + offset);
  return {
    year: there.getUTCFullYear(),
    month: there.getUTCMonth(),
    day: there.getUTCDate(),
    time: there.toISOString().slice(11, 16),
  };
}

/** A number by which moments are sorted: days since 1970 on the story's clock, the end of a month or year. */
export function endDay(clock: Clock, moment: Moment): number {
  const { year, month, day, time } = fieldsOf(clock, moment);
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
  return /^\d{4}-\d\d-\d\d/.test(moment);
}
