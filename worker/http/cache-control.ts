/**
 * How long each sort of answer may be kept, by browsers and by the cache before the Worker. `s-maxage` is not used:
 * it would switch stale-while-revalidate off there. Times are in seconds.
 */
export type Policy = 'story' | 'script' | 'page' | 'immutable' | 'spelling' | 'brief' | 'never';

export const cacheControl: Readonly<Record<Policy, string>> = {
  /** A correction shows within a minute, or at the first look after one; KV itself takes about as long. */
  story: 'public, max-age=60, stale-while-revalidate=300',
  script: 'public, max-age=300, stale-while-revalidate=86400',
  page: 'public, max-age=300',
  /** Named by its content: it can never change. */
  immutable: 'public, max-age=31536000, immutable',
  /** Where the one spelling of an address is: what it is does not depend on what lies there. */
  spelling: 'public, max-age=86400',
  /** Mistakes in an address: long enough to shield KV, short enough for a story that appears. */
  brief: 'public, max-age=30',
  never: 'no-store',
};
