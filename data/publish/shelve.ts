/**
 * What a compiled story looks like in KV: its key, the exact bytes and the metadata; and the list of all stories.
 * Writes nothing; the local shelf and the publisher do.
 */
import { revisionOf } from '../compiler/index.ts';
import type { Bundle, Id } from '../model/bundle.ts';
import { indexKey, type ListedStory, type Stored, type StoryList, storyKey } from '../model/stored.ts';

/** One key and everything that belongs under it. */
export interface Entry {
  readonly key: string;
  readonly bytes: Uint8Array;
  readonly metadata: Stored;
}

/** A story that compiled. */
export interface GoodStory {
  readonly story: Id;
  readonly bundle: Bundle;
  /** The bundle as it is served. */
  readonly bytes: Uint8Array;
  readonly revision: string;
}

export function storyEntry({ story, bytes, revision }: GoodStory, now: Date): Entry {
  const published = now.toISOString();
  return {
    key: storyKey(story),
    bytes,
    metadata: { holds: 'story', story, revision, size: bytes.length, published },
  };
}

export function listed({ bundle, revision }: GoodStory): ListedStory {
  const { story, title, summary, language, state } = bundle;
  return {
    story,
    title,
    ...(summary === undefined ? {} : { summary }),
    language,
    state,
    revision,
    address: `/${storyKey(story)}`,
  };
}

/** The list of stories, in the order of their names. */
export function listEntry(stories: Iterable<ListedStory>, now: Date): Entry {
  const sorted = [...stories].sort((a, b) => (a.story < b.story ? -1 : 1));
  const list: StoryList = { schema: 1, stories: sorted };
  const bytes = new TextEncoder().encode(JSON.stringify(list));
  const revision = revisionOf(bytes);
  return {
    key: indexKey,
    bytes,
    metadata: { holds: 'index', revision, size: bytes.length, published: now.toISOString() },
  };
}
