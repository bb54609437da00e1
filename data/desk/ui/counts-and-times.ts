/** Counts and times as several screens print them. */

/** "1 page", "2 pages". */
export function pluralized(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/** An ISO instant on this machine's clock: "9 Jan 2022, 18:05". */
export function dayAndTime(instant: string): string {
  return new Date(instant).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
}
