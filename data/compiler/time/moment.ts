/**
 * Moments as an editor writes them, and the span of time that each stands for in a zone. A zone is the list of its
 * offsets, so that a story in Almaty or New York and one with a fixed offset are read by the same rules.
 */

/** Both ends in UTC milliseconds, and both inside. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

/** The offsets of a zone in minutes, oldest first, each from an instant in UTC milliseconds on; the first from the beginning. */
export type Offsets = readonly { readonly from: number; readonly minutes: number }[];

const pattern =
  /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01])(?:T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?)?)?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/;

const minute = 60_000;
const day = 24 * 60 * minute;

/** Minutes that an offset like `+06:00` is ahead of UTC; `Z` is 0. */
export function offsetMinutes(offset: string): number {
  if (offset === 'Z') return 0;
  const sign = offset.startsWith('-') ? -1 : 1;
  return sign * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6)));
}

/** Minutes as an offset like `+06:00`. */
export function offsetText(minutes: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const all = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(all / 60))}:${two(all % 60)}`;
}

export const utc: Offsets = [{ from: -Infinity, minutes: 0 }];

/** The ends of a moment on the clock that it was written by, as if that clock showed UTC. */
function clockSpan(moment: string): (Span & { readonly offset: string | undefined }) | undefined {
  const match = pattern.exec(moment);
  if (match === null) return undefined;
  const [, year = '', month, date, hour, minutes, seconds, offset] = match;
  const y = Number(year);
  const m = month === undefined ? 0 : Number(month) - 1;
  const d = date === undefined ? 1 : Number(date);
  const low = Date.UTC(y, m, d, Number(hour ?? 0), Number(minutes ?? 0), Number(seconds ?? 0));
  if (new Date(Date.UTC(y, m, d)).getUTCMonth() !== m) return undefined;
  let end: number;
  if (month === undefined) end = Date.UTC(y + 1, 0, 1);
  else if (date === undefined) end = Date.UTC(y, m + 1, 1);
  else if (hour === undefined) end = low + day;
  else end = low + (seconds === undefined ? minute : 1000);
  return { low, high: end - 1, offset };
}

/** Whether a text is a moment: of the right form, and in the calendar. */
export function isMoment(text: string): boolean {
  return clockSpan(text) !== undefined;
}

/** A moment as bundles have it: a page's `08:50:00.000Z` is `08:50Z`. */
export function settledMoment(moment: string): string {
  return moment.replace(/(T\d\d:\d\d)(?::00)?(?:(:\d\d))?(?:\.\d+)?/, '$1$2');
}

/** The offset in minutes that holds when the clock of a zone shows `clock` (as if it were UTC). */
function minutesAt(clock: number, offsets: Offsets): number {
  let minutes = offsets[0]?.minutes ?? 0;
  // An hour that the clock shows twice is the first of the two.
  for (const one of offsets) if (clock - minutes * minute >= one.from) minutes = one.minutes;
  return minutes;
}

/** The span of a moment; its own offset counts before the zone's. `undefined` when it is no moment. */
export function spanIn(moment: string, offsets: Offsets): Span | undefined {
  const span = clockSpan(moment);
  if (span === undefined) return undefined;
  const { low, high, offset } = span;
  if (offset !== undefined) {
    const own = offsetMinutes(offset) * minute;
    return { low: low - own, high: high - own };
  }
  return {
    low: low - minutesAt(low, offsets) * minute,
    high: high + 1 - minutesAt(high + 1, offsets) * minute - 1,
  };
}

/** The day or time with the offset of a zone behind it, where it has none of its own. A month or year needs none: it is no closer. */
export function withOffset(moment: string, offsets: Offsets): string {
  const span = clockSpan(moment);
  if (span === undefined || span.offset !== undefined || !/^\d{4}-\d{2}-\d{2}/.test(moment)) return moment;
  return `${moment}${offsetText(minutesAt(span.low, offsets))}`;
}

/** The year that a moment is of. */
export function yearOf(moment: string): number | undefined {
  const year = Number(moment.slice(0, 4));
  return Number.isInteger(year) ? year : undefined;
}
