/**
 * Real time zones, looked up in the machine's own table while compiling, so that readers need no such table. A zone is
 * written `Asia/Almaty`, or as a fixed offset `+06:00`.
 */
import { type Offsets, offsetMinutes, offsetText } from './moment.ts';

const fixed = /^[+-](?:0\d|1[0-4]):[0-5]\d$/;
const hour = 3_600_000;

/** Whether a text names a zone: a fixed offset, or a name of the IANA table. */
export function isZone(text: string): boolean {
  if (fixed.test(text)) return true;
  if (!/^[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)+$|^UTC$/.test(text)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Minutes that a zone is ahead of UTC at an instant. */
function minutesOf(zone: string, instant: number): number {
  if (fixed.test(zone)) return offsetMinutes(zone);
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
    formats.set(zone, format);
  }
  const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign, hours = '0', minutes = '0'] = /GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** The offsets of a zone in the given years, and across the gaps between them. Empty years give the offset of 1970. */
export function offsetsOf(zone: string, years: Iterable<number>): Offsets {
  const found: { from: number; minutes: number }[] = [];
  const see = (from: number, minutes: number) => {
    if (found.at(-1)?.minutes !== minutes)
      found.push({ from: found.length === 0 ? -Infinity : from, minutes });
  };
  if (fixed.test(zone)) return [{ from: -Infinity, minutes: offsetMinutes(zone) }];
  const wanted = [...new Set(years)].sort((a, b) => a - b);
  for (const year of wanted.length === 0 ? [1970] : wanted) {
    // The clocks of a zone show this year from up to 14 hours before it begins in UTC.
    const start = Date.UTC(year, 0, 1) - 15 * hour;
    const end = Date.UTC(year + 1, 0, 1) + 15 * hour;
    see(start, minutesOf(zone, start));
    for (let day = start; day < end; day += 24 * hour) {
      const next = Math.min(day + 24 * hour, end);
      if (minutesOf(zone, day) !== minutesOf(zone, next)) see(change(zone, day, next), minutesOf(zone, next));
    }
  }
  return found;
}

/** The first millisecond of the new offset between two instants of which only the later one has it. */
function change(zone: string, before: number, after: number): number {
  const old = minutesOf(zone, before);
  let low = before;
  let high = after;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (minutesOf(zone, middle) === old) low = middle;
    else high = middle;
  }
  return high;
}

/** The offsets as the bundle has them. */
export function emittedOffsets(offsets: Offsets): { from?: number; offset: string }[] {
  return offsets.map(({ from, minutes }) =>
    from === -Infinity ? { offset: offsetText(minutes) } : { from, offset: offsetText(minutes) },
  );
}

/** The names of all zones of this machine's table, for proposals. */
export function zoneNames(): readonly string[] {
  return Intl.supportedValuesOf('timeZone');
}
