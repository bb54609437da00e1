/**
 * The bytes of views of a story. Working one out costs a thousand times as much as serving it, and readers ask for the same few.
 * There are more views than could ever be kept, so each isolate works out only so many in a second, whatever is asked.
 */
import { lru } from '../kv/lru.ts';

/** By one isolate. A view that is kept counts nothing. */
export const MAX_NEW_VIEWS_PER_SECOND = 20;
const MAX_KEPT_VIEWS = 200;
const MAX_KEPT_BYTES = 8 * 1024 * 1024;

/**
 * `name` tells this view of this revision from every other, `make` works it out. `isWhole`: nothing is off in it; nobody loses the whole
 * story to those who ask for many views. Undefined where too many new ones are asked for.
 */
export type ViewOf = (
  name: string,
  isWhole: boolean,
  make: () => unknown,
) => Uint8Array<ArrayBuffer> | undefined;

/** `clock`: milliseconds since any fixed moment. */
export function createViews(clock: () => number): ViewOf {
  const kept = lru<string, Uint8Array<ArrayBuffer> | undefined>({
    max: MAX_KEPT_VIEWS,
    maxBytes: MAX_KEPT_BYTES,
    bytesOf: (view) => view?.length ?? 0,
  });
  let second = 0;
  let made = 0;
  return (name, isWhole, make) =>
    kept(name, () => {
      const now = Math.floor(clock() / 1000);
      if (now !== second) [second, made] = [now, 0];
      if (made >= MAX_NEW_VIEWS_PER_SECOND && !isWhole) return undefined;
      made += 1;
      return Uint8Array.from(new TextEncoder().encode(JSON.stringify(make())));
    });
}
