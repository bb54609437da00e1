/** Which entries two versions of a list have in common, in order: what a small change leaves alone. */
import { isEntries } from './same-value.ts';

/** An entry with an id stays itself when other keys of it change. */
export function entryKey(entry: unknown): string {
  return isEntries(entry) && entry.id !== undefined ? `id ${String(entry.id)}` : JSON.stringify(entry);
}

/** Indexes in `old` of a longest common subsequence with `next`. */
export function commonEntries(old: readonly unknown[], next: readonly unknown[]): readonly number[] {
  const a = old.map(entryKey);
  const b = next.map(entryKey);
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = lengths[i];
      if (row !== undefined)
        row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const common: number[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      common.push(i);
      i++;
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return common;
}
