/** A number with its noun: "1 fact", "2 facts". */

export function pluralize(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
