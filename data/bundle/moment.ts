/**
 * Reads moments: ISO 8601 dates with as much precision as was written. Needs no `Intl` and no clock, so that the
 * compiler, the Worker and the browser read the same thing.
 */
import type { Moment } from './bundle.ts';
import type { Interval } from './interval.ts';

const pattern =
  /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01])(?:T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?)?)?)?$/;

const minute = 60_000;
const day = 24 * 60 * minute;

/** Milliseconds that a zone like `+06:00` is ahead of UTC; `Z` is 0. */
export function offsetOf(zone: string): number {
  if (zone === 'Z') return 0;
  const sign = zone.startsWith('-') ? -1 : 1;
  return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6))) * minute;
}

/**
 * The span of a moment in UTC milliseconds, both ends inside it. A year, month or day stands for all of it, a time
 * for its minute or second. `undefined` when it is not a moment, or not a day of the calendar (30 February).
 */
export function spanOf(moment: Moment, zone: string): Interval | undefined {
  const match = pattern.exec(moment);
  if (match === null) return undefined;
  const [, year = '', month, date, hour, minutes, seconds, ownZone] = match;
  const offset = offsetOf(ownZone ?? zone);
  const y = Number(year);
  const m = month === undefined ? 0 : Number(month) - 1;
  const d = date === undefined ? 1 : Number(date);
  const start = Date.UTC(y, m, d, Number(hour ?? 0), Number(minutes ?? 0), Number(seconds ?? 0));
  if (new Date(Date.UTC(y, m, d)).getUTCMonth() !== m) return undefined;
  let end: number;
  if (month === undefined) end = Date.UTC(y + 1, 0, 1);
  else if (date === undefined) end = Date.UTC(y, m + 1, 1);
  else if (hour === undefined) end = start + day;
  else end = start + (seconds === undefined ? minute : 1000);
  return { low: start - offset, high: end - 1 - offset };
}

/** The number of the day that an instant falls in, where days begin at `zone`. */
export function dayOf(instant: number, zone: string): number {
  return Math.floor((instant + offsetOf(zone)) / day);
}
