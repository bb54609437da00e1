/**
 * What a compiled story looks like in KV: its key, the exact bytes and the metadata; and the list of all stories.
 * Writes nothing; the local shelf and the publisher do.
 */

import {
  indexKey,
  type ListedStory,
  revisionKey,
  type Stored,
  type StoredBytes,
  type StoryList,
  storyKey,
  translationKey,
} from '../bundle/stored.ts';
import type { Bundle, Id } from '../bundle/types.ts';
import { revisionOf, type TextsFile } from '../compiler/index.ts';

/** One key and everything that belongs under it. */
export interface Entry {
  readonly key: string;
  readonly bytes: Uint8Array;
  readonly metadata: Stored;
}

/** A story that compiled. */
export interface GoodStory {
  readonly story: Id;
  /** In all its languages. */
  readonly bundle: Bundle;
  /** The bundle as it is served, in the story's own language. */
  readonly bytes: Uint8Array;
  readonly revision: string;
  /** The texts of its other languages, as they are served. */
  readonly translations?: readonly TextsFile[];
}

export function claimsIn(bundle: Bundle): number {
  return bundle.facts.reduce((sum, fact) => sum + fact.claims.length, 0);
}

function metadataOf({ story, bundle, bytes, revision }: GoodStory, now: Date): StoredBytes {
  const published = now.toISOString();
  return { holds: 'story', story, revision, size: bytes.length, published, claims: claimsIn(bundle) };
}

/** Metadata has room for 1,024 bytes. */
const remembered = 20;

/** What readers had before `revision`, once it takes the place of `stored`. */
export function beforeIt(revision: string, stored: Stored | undefined): readonly string[] {
  if (stored?.holds !== 'story') return [];
  const { before = [] } = stored;
  return stored.revision === revision ? before : [...before, stored.revision].slice(-remembered);
}

/** The story as readers ask for it. `before`: the revisions that they had until now, the latest last. */
export function storyEntry(story: GoodStory, now: Date, before: readonly string[]): Entry {
  return { key: storyKey(story.story), bytes: story.bytes, metadata: { ...metadataOf(story, now), before } };
}

/** The same for an editor's own eyes, while it is only saved. */
export function savedEntry(story: GoodStory, now: Date, before: readonly string[]): Entry {
  return {
    key: storyKey(story.story),
    bytes: story.bytes,
    metadata: { ...metadataOf(story, now), before, saved: true },
  };
}

/** The copy that stays for ever. */
export function revisionEntry(story: GoodStory, now: Date): Entry {
  return {
    key: revisionKey(story.story, story.revision),
    bytes: story.bytes,
    metadata: metadataOf(story, now),
  };
}

/** The texts of its other languages. They are named by what they hold, and never change. */
export function translationEntries({ story, translations = [] }: GoodStory, now: Date): Entry[] {
  return translations.map(({ language, bytes, digest }) => ({
    key: translationKey(story, digest),
    bytes,
    metadata: {
      holds: 'texts',
      story,
      revision: digest,
      size: bytes.length,
      published: now.toISOString(),
      language,
    },
  }));
}

export function listed({ bundle, revision }: Pick<GoodStory, 'bundle' | 'revision'>): ListedStory {
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
