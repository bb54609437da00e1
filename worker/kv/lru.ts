/** Remembers the few results that were asked for last, so that what an isolate keeps stays small whoever asks. */

export interface LruLimits<V> {
  /** How many results are kept. */
  readonly max: number;
  /** How many bytes they may have in all, and how many one of them has. */
  readonly maxBytes: number;
  readonly bytesOf: (value: V) => number;
}

/** `make`, with its last results kept by their key. What comes to undefined, or is too large by itself, is not kept. */
export function lru<K, V>({ max, maxBytes, bytesOf }: LruLimits<V>): (key: K, make: () => V) => V {
  const kept = new Map<K, V>();
  let bytes = 0;
  const evict = (key: K): void => {
    const value = kept.get(key);
    if (value === undefined) return;
    bytes -= bytesOf(value);
    kept.delete(key);
  };
  return (key, make) => {
    const value = kept.get(key) ?? make();
    evict(key);
    if (value === undefined || bytesOf(value) > maxBytes) return value;
    kept.set(key, value);
    bytes += bytesOf(value);
    for (const oldest of kept.keys()) {
      if (kept.size <= max && bytes <= maxBytes) break;
      evict(oldest);
    }
    return value;
  };
}
