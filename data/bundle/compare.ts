/** The order of texts and numbers by value, the same on every machine and in every locale. */
export function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
