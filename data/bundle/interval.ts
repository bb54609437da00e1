/** Closed intervals on a line. Values are compared by nothing else: numbers, or UTC milliseconds for dates. */

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Everything: what is known of a day or value that nobody gives. */
export const EVERYWHERE: Interval = { low: -Infinity, high: Infinity };

/** Whether one point lies in both. */
export function overlap(a: Interval, b: Interval): boolean {
  return a.low <= b.high && b.low <= a.high;
}

/** Whether `inner` lies in `outer`. */
export function contains(outer: Interval, inner: Interval): boolean {
  return outer.low <= inner.low && inner.high <= outer.high;
}
