/** Reads the bundle in stored bytes, for the few answers that need to know what it says. */

import { parseBundle } from '../../data/bundle/parse.ts';
import type { Bundle } from '../../data/bundle/types.ts';
import { lru } from './lru.ts';

/** A bundle takes ten times as much memory read as it takes stored, so only a few are kept. */
const bundles = lru<Uint8Array, Bundle | undefined>(8);

/** Undefined where the bytes begin and end like a bundle, and are none. */
export function parseBundleCached(bytes: Uint8Array): Bundle | undefined {
  return bundles(bytes, () => parseBundle(new TextDecoder().decode(bytes)));
}
