/** The revision that readers have now, and its feed: a new revision's feed continues it with what changed. */

import { parseBundle } from '../bundle/parse.ts';
import { artifactKey, type Stored, storyKey } from '../bundle/stored.ts';
import type { Id } from '../bundle/types.ts';
import { feedName, type PreviousRevision, readArchived } from './artifact.ts';
import type { PublishTarget } from './target.ts';

/** Nothing where they have `revision` already, or none that could be compared with. Rejects with `PublishError`. */
export async function loadPrevious(
  target: PublishTarget,
  story: Id,
  revision: string,
  stored: Stored | undefined,
): Promise<PreviousRevision | undefined> {
  if (stored?.holds !== 'story' || stored.revision === revision) return undefined;
  const bytes = await target.read(storyKey(story));
  if (bytes === undefined) return undefined;
  const text = new TextDecoder();
  const bundle = parseBundle(text.decode(bytes));
  // What is damaged is replaced, and not compared with.
  if (bundle === undefined) return undefined;
  const feed = await readArchived(target, artifactKey(story, stored.revision, feedName));
  return { bundle, revision: stored.revision, ...(feed === undefined ? {} : { feed: text.decode(feed) }) };
}
