/** Merges changes into a value as RFC 7396 (JSON Merge Patch) does: `null` takes a key away, maps are merged, all else replaces. */
import type { Changes } from './edits.ts';
import { Refused } from './refused.ts';
import { type Entries, isEntries } from './same-value.ts';

/** Keys that have a meaning of their own in JavaScript; the compiler refuses them as well. */
const forbidden = ['__proto__', 'constructor', 'prototype'];

export function mergeChanges(old: unknown, changes: Changes): Entries {
  const before = isEntries(old) ? old : {};
  const names = Object.keys(before);
  const own = Object.keys(changes);
  const bad = own.find((key) => forbidden.includes(key));
  if (bad !== undefined) throw new Refused('bad-value', `"${bad}" cannot be a key.`);
  // Where all keys are given anew, so is their order.
  const order = names.every((key) => own.includes(key)) ? own : [...names, ...own];
  const merged: Record<string, unknown> = {};
  for (const key of new Set(order)) {
    const value = own.includes(key) ? changes[key] : before[key];
    if (value === null || value === undefined) continue;
    merged[key] = own.includes(key) && isEntries(value) ? mergeChanges(before[key], value) : value;
  }
  return merged;
}

/** An entry as it is written anew: its keys in the order that files have them. */
export function inOrderOfKeys(entry: Changes, order: readonly string[]): Entries {
  const merged = mergeChanges({}, entry);
  const rank = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.fromEntries(Object.entries(merged).sort(([a], [b]) => rank(a) - rank(b)));
}
