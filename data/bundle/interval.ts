/** Closed intervals of numbers, or of UTC milliseconds for dates. All comparisons of values use them. */

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Everything: what is known of a day or value that nobody gives. */
export const EVERYWHERE: Interval = { low: -Infinity, high: Infinity };

/** Whether they have a point in common. */
export function overlap(a: Interval, b: Interval): boolean {
  return a.low <= b.high && b.low <= a.high;
}

/** Whether `outer` contains `inner`. */
export function contains(outer: Interval, inner: Interval): boolean {
  return outer.low <= inner.low && inner.high <= outer.high;
}
