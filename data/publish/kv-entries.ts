/**
 * What a compiled story looks like in KV: its key, the exact bytes and the metadata; and the list of all stories.
 * Writes nothing; the local target and the publisher do.
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
export interface KvEntry {
  readonly key: string;
  readonly bytes: Uint8Array;
  readonly metadata: Stored;
  /** Seconds after which a deployment's KV deletes it by itself, 60 or more; without it, it stays. */
  readonly lastsSeconds?: number;
}

/** Who answers for a publication: names or initials, as they were typed. */
export interface Signers {
  readonly by?: string;
  readonly checkedBy?: string;
}

/** A story that compiled. */
export interface CompiledBundle {
  readonly story: Id;
  /** In all its languages. */
  readonly bundle: Bundle;
  /** The bundle as it is served, in the story's own language. */
  readonly bytes: Uint8Array;
  readonly revision: string;
  /** The texts of its other languages, as they are served. */
  readonly translations?: readonly TextsFile[];
  /** The embargo as story.yaml has it: it must not be published before. */
  readonly notBefore?: string;
  /** Who has signed facts of it as they are now. */
  readonly checkedBy?: string;
}

export function countClaims(bundle: Bundle): number {
  return bundle.facts.reduce((sum, fact) => sum + fact.claims.length, 0);
}

function metadataOf({ story, bundle, bytes, revision }: CompiledBundle, now: Date): StoredBytes {
  const published = now.toISOString();
  return { holds: 'story', story, revision, size: bytes.length, published, claims: countClaims(bundle) };
}

/** What KV takes as metadata of one key: bytes of JSON. */
const METADATA_BYTES = 1024;
/** How many earlier revisions, and how many refused ones, a story remembers at most. */
const BEFORE_MOST = 20;
const ROLLED_BACK_MOST = 8;

/** The history of a story's own key. `before`: what readers had until now, the latest last. */
interface History {
  readonly before: readonly string[];
  readonly rolledBack: readonly string[];
}

/** The same with as much of its history as metadata has room for; what is oldest goes first. */
export function fitMetadata<T extends Stored & Partial<History>>(metadata: T): T {
  let before = metadata.before?.slice(-BEFORE_MOST);
  let rolledBack = metadata.rolledBack?.slice(-ROLLED_BACK_MOST);
  for (;;) {
    // Without what is undefined.
    const text = JSON.stringify({
      ...metadata,
      before,
      rolledBack: rolledBack?.length === 0 ? undefined : rolledBack,
    });
    const shorter = before?.length ? 'before' : rolledBack?.length ? 'rolledBack' : 'neither';
    if (Buffer.byteLength(text) <= METADATA_BYTES || shorter === 'neither') return JSON.parse(text) as T;
    if (shorter === 'before') before = before?.slice(1);
    else rolledBack = rolledBack?.slice(1);
  }
}

/** What readers had before `revision`, once it takes the place of `stored`. */
export function nextHistory(revision: string, stored: Stored | undefined): readonly string[] {
  if (stored?.holds !== 'story') return [];
  const { before = [] } = stored;
  return stored.revision === revision ? before : [...before, stored.revision];
}

/** The revisions that stay refused once `revision` is what readers have. */
export function refusedBeside(revision: string, stored: Stored | undefined): readonly string[] {
  return (stored?.rolledBack ?? []).filter((one) => one !== revision);
}

/** The story as readers ask for it. */
export function storyEntry(
  story: CompiledBundle,
  now: Date,
  history: History,
  signers: Signers = {},
): KvEntry {
  const metadata = fitMetadata({ ...metadataOf(story, now), ...history, ...signers });
  return { key: storyKey(story.story), bytes: story.bytes, metadata };
}

/** The same for an editor's own eyes, while it is only saved. */
export function savedEntry(story: CompiledBundle, now: Date, history: History): KvEntry {
  const metadata = fitMetadata({ ...metadataOf(story, now), ...history, saved: true } as const);
  return { key: storyKey(story.story), bytes: story.bytes, metadata };
}

/** The copy that stays for ever. */
export function revisionEntry(story: CompiledBundle, now: Date, signers: Signers = {}): KvEntry {
  return {
    key: revisionKey(story.story, story.revision),
    bytes: story.bytes,
    metadata: { ...metadataOf(story, now), ...signers },
  };
}

/** The texts of its other languages. They are named by what they hold, and never change. */
export function translationEntries({ story, translations = [] }: CompiledBundle, now: Date): KvEntry[] {
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

export function listedStory({ bundle, revision }: Pick<CompiledBundle, 'bundle' | 'revision'>): ListedStory {
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
export function listEntry(stories: Iterable<ListedStory>, now: Date): KvEntry {
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
