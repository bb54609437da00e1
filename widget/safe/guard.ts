/**
 * Whatever a page has broken stays between the card and its fallback: nothing that goes wrong in our own work reaches the
 * page's error handler.
 */

/** What the work gives, or nothing when it fails. */
export function tryCatch<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** The same function, for the browser to call. */
export function guarded<Args extends readonly unknown[]>(
  work: (...args: Args) => unknown,
): (...args: Args) => void {
  return (...args) => void tryCatch(() => work(...args));
}
