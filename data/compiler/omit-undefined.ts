/** Keys that an editor left out are absent from a bundle, never `undefined` or `null`. */

/** `T` with its possibly undefined keys optional instead. */
export type Given<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The object without the keys that have no value; the order of the others is kept. */
export function omitUndefined<T extends object>(object: T): Given<T> {
  const result: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(object)) if (value !== undefined) result[key] = value;
  return result as Given<T>;
}
