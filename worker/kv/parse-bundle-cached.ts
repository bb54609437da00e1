/** Reads the bundle in stored bytes, for the few answers that need to know what it says. */

import { parseBundle } from '../../data/bundle/parse.ts';
import { MAX_VALUE_BYTES } from '../../data/bundle/stored.ts';
import type { Bundle } from '../../data/bundle/types.ts';
import { lru } from './lru.ts';

/** A bundle takes ten times as much memory read as it takes stored, so only a few are kept. */
const bundles = lru<Uint8Array, { readonly bundle: Bundle | undefined; readonly size: number }>({
  max: 8,
  maxBytes: MAX_VALUE_BYTES,
  bytesOf: ({ size }) => size,
});

/** Undefined where the bytes begin and end like a bundle, and are none. */
export function parseBundleCached(bytes: Uint8Array): Bundle | undefined {
  const read = () => ({ bundle: parseBundle(new TextDecoder().decode(bytes)), size: bytes.length });
  return bundles(bytes, read).bundle;
}
