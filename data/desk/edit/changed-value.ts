/** Copies of plain values with one change: what a file must say after an edit of its text. */
import { isEntries } from './same-value.ts';
import type { YamlPath } from './yaml-place.ts';

/** Instead of a new value: there is none any more. */
export const gone: unique symbol = Symbol('gone');

/** A copy of a value with one change in it. */
export function changed(value: unknown, path: YamlPath, change: typeof gone | (() => unknown)): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return change === gone ? undefined : change();
  const removes = rest.length === 0 && change === gone;
  if (Array.isArray(value) && typeof step === 'number') {
    if (removes) return value.filter((_, i) => i !== step);
    return value.map((one, i) => (i === step ? changed(one, rest, change) : one));
  }
  const entries = isEntries(value) ? value : {};
  if (removes) return Object.fromEntries(Object.entries(entries).filter(([key]) => key !== step));
  return { ...entries, [step]: changed(entries[String(step)], rest, change) };
}

/** The list with one entry more. */
export function inserted(list: unknown, index: number, value: unknown): unknown[] {
  const entries = Array.isArray(list) ? list : [];
  return [...entries.slice(0, index), value, ...entries.slice(index)];
}
