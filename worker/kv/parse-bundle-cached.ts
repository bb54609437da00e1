/** Reads the bundle in stored bytes, for the few answers that need to know what it says. */

import { parseBundle } from '../../data/bundle/parse.ts';
import { MAX_VALUE_BYTES } from '../../data/bundle/stored.ts';
import type { Bundle } from '../../data/bundle/types.ts';
import { lru } from './lru.ts';

interface Parsed {
  readonly bundle: Bundle;
  readonly size: number;
}

/** A bundle takes ten times as much memory read as it takes stored, so only a few are kept. */
const bundles = lru<string, Parsed | undefined>({
  max: 8,
  maxBytes: MAX_VALUE_BYTES,
  bytesOf: (parsed) => parsed?.size ?? 0,
});

/**
 * Undefined where the bytes begin and end like a bundle, and are none. `revision` names the bytes: when KV is asked again, the same
 * come as other memory.
 */
export function parseBundleCached(bytes: Uint8Array, revision: string): Bundle | undefined {
  const parsed = bundles(revision, () => {
    const bundle = parseBundle(new TextDecoder().decode(bytes));
    return bundle && { bundle, size: bytes.length };
  });
  return parsed?.bundle;
}
