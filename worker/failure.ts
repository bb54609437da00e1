/**
 * Everything that can go wrong with a request, as one union. Nothing here knows about HTTP; problem.ts turns each
 * into an answer.
 */
export type Failure =
  | { readonly failure: 'unknown-address' }
  /** Percent signs: every address here is spelled in plain letters, and in one way only. */
  | { readonly failure: 'encoded-address' }
  | { readonly failure: 'wrong-method' }
  | { readonly failure: 'malformed-query'; readonly name: string; readonly expected: string }
  /** A query whose value is understood and not offered, with the status that its own standard wants. */
  | { readonly failure: 'other-format' }
  /** More new views were asked for than are worked out in a second. */
  | { readonly failure: 'too-many-views' }
  | { readonly failure: 'malformed-story' }
  | { readonly failure: 'malformed-revision' }
  | { readonly failure: 'unknown-story' }
  | { readonly failure: 'unknown-revision' }
  /** The story is there, but was published without this form of the card. */
  | { readonly failure: 'unknown-artifact' }
  | { readonly failure: 'unknown-texts' }
  | { readonly failure: 'unknown-script' }
  | { readonly failure: 'unknown-schema' }
  /** A script or page of ours that nobody has published here yet. */
  | { readonly failure: 'unpublished-file' }
  | { readonly failure: 'withdrawn-story'; readonly reason: string }
  /** KV failed, hung or returned something that is not what was asked for, and no earlier copy is at hand. */
  | { readonly failure: 'store-unreadable' }
  | { readonly failure: 'unexpected' };

export type FailureName = Failure['failure'];
