/** Remembers the few results that were asked for last, so that what an isolate keeps stays small whoever asks. */

/** `make`, with its last `most` results kept by their key. What comes to undefined is not kept. */
export function lru<K, V>(most: number): (key: K, make: () => V) => V {
  const kept = new Map<K, V>();
  return (key, make) => {
    const found = kept.get(key);
    const value = found === undefined ? make() : found;
    kept.delete(key);
    if (value === undefined) return value;
    kept.set(key, value);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return value;
  };
}
