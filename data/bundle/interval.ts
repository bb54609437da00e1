/** Closed intervals on a line: the only thing that values are compared by. Numbers are counts, or milliseconds for dates. */

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Whether both can hold at once. */
export function meet(a: Interval, b: Interval): boolean {
  return a.low <= b.high && b.low <= a.high;
}

/** Whether one point lies in all of them. On a line that is the same as every pair meeting. */
export function allMeet(intervals: readonly Interval[]): boolean {
  let low = -Infinity;
  let high = Infinity;
  for (const interval of intervals) {
    if (interval.low > low) low = interval.low;
    if (interval.high < high) high = interval.high;
  }
  return low <= high;
}

/** Whether `a` lies in `b`. */
export function within(a: Interval, b: Interval): boolean {
  return b.low <= a.low && a.high <= b.high;
}

export function same(a: Interval, b: Interval): boolean {
  return a.low === b.low && a.high === b.high;
}

/** Its length; `Infinity` for an open end. */
export function width(interval: Interval): number {
  return interval.high - interval.low;
}
