/** The order of texts and numbers by value, the same on every machine: no locale has a say in it. */
export function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
