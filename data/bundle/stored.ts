/**
 * The contents of KV: its keys, and the metadata of each value. The publisher writes them and the Worker serves them.
 * Keys are the routes without their first slash. Types and names only.
 */

import { type Language, languages } from './languages.ts';
import type { Id } from './types.ts';

export type { ListedStory, StoryList } from './story-list.ts';

/** What an id looks like: part of addresses, keys of KV and other people's links, so it is plain and short. */
export const slugPattern = /^(?=.{1,64}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether a text can be an id. */
export function isSlug(text: string): boolean {
  return slugPattern.test(text);
}

/** A revision: the first 96 bits of the SHA-256 of the exact bytes, as 24 lower-case hexadecimal digits. */
export function isRevision(text: string): boolean {
  return /^[0-9a-f]{24}$/.test(text);
}

/** The tag of a language as a header may hold it. */
export function isLanguageTag(tag: string): boolean {
  return typeof tag === 'string' && /^[a-z0-9-]+$/i.test(tag);
}

export const indexKey = 'v1/stories';

export function storyKey(story: Id): string {
  return `v1/stories/${story}`;
}

export function revisionKey(story: Id, revision: string): string {
  return `v1/stories/${story}/revisions/${revision}`;
}

/** The texts of a story in another language, named by their digest. */
export function translationKey(story: Id, digest: string): string {
  return `v1/stories/${story}/texts/${digest}.json`;
}

/**
 * Other forms of the card, made from one revision: the script with the card in it, for a frame, for people without
 * scripts, for machines, for feed readers.
 */
const artifactsOfStory = [
  'script.js',
  'frame.html',
  'card.html',
  'card.txt',
  'card.json',
  'card.jsonld',
  'card.png',
  'claims.csv',
  'page.html',
  'changes.json',
  'changes.atom',
] as const;

/** The card in words. It is made in further languages too. */
const localizedArtifacts = ['script.js', 'card.html', 'card.txt', 'card.json'] as const;
export type LocalizedArtifact = (typeof localizedArtifacts)[number];
type InLanguage<Name extends string> = Name extends `${infer Stem}.${infer End}`
  ? `${Stem}.${Language}.${End}`
  : never;
export type ArtifactName = (typeof artifactsOfStory)[number] | InLanguage<LocalizedArtifact>;

/** The name of such an artifact in this language; without one, in the story's own. */
export function artifactName(language: Language | undefined, name: LocalizedArtifact): ArtifactName {
  return language === undefined
    ? name
    : (name.replace('.', `.${language}.`) as InLanguage<LocalizedArtifact>);
}

export const artifactNames: readonly ArtifactName[] = [
  ...artifactsOfStory,
  ...languages.flatMap((language) => localizedArtifacts.map((name) => artifactName(language, name))),
];

/** Artifacts are stored beside the revision that they are made from, so that the two never differ. */
export function artifactKey(story: Id, revision: string, name: ArtifactName): string {
  return `${revisionKey(story, revision)}/${name}`;
}

/** The key of an order to empty the cache, which is there for a minute or two. `order` cannot be guessed. */
export function purgeKey(order: string): string {
  return `purge/${order}`;
}

/** What answers about a story, and lists of stories, are called in the cache in front of the Worker (`Cache-Tag`). */
export const listTag = 'lists';

export function storyTag(story: Id): string {
  return `story-${story}`;
}

/** The place of a file that shares a value of KV with others. */
interface Place {
  /** The key of the archive. */
  readonly archive: string;
  /** The file's name in it. */
  readonly member: string;
}

/** What pages of others load, apart from the larger rest of what is ours. */
const scriptsArchive = 'embed';
const siteArchive = 'site';

/**
 * The archive that holds what is served under a key; undefined for what has a value of its own: lists, stories, their revisions
 * and texts, and scripts that pages pin. Of a revision, what pages load first is apart from the larger rest, and from the
 * feeds, which record their own history and are not rewritten.
 */
export function archivePlace(key: string): Place | undefined {
  const [room, , story, folder, revision, artifact] = key.split('/');
  if (room === 'v1' && artifact !== undefined && folder === 'revisions') {
    const group = /^(?:script\.|frame\.)/.test(artifact)
      ? 'first'
      : artifact.startsWith('changes.')
        ? 'feeds'
        : 'forms';
    return { archive: `${revisionKey(story ?? '', revision ?? '')}/${group}`, member: artifact };
  }
  if (room === 'v1' || room === 'purge' || /^embed\/[0-9a-f]{24}\.js$/.test(key)) return undefined;
  const [, build, part] = /^(embed\/[0-9a-f]{24})\/(.+)$/.exec(key) ?? [];
  if (build !== undefined && part !== undefined) return { archive: build, member: part };
  return { archive: room === 'embed' ? scriptsArchive : siteArchive, member: key };
}

/** Stands in a stored page where the address of the host belongs, like `https://facts.example.org`. */
export const ORIGIN_PLACEHOLDER = '{{origin}}';

/** A copy of the widget's script that a host page can pin, whatever is deployed later. */
export function scriptKey(revision: string): string {
  return `embed/${revision}.js`;
}

/** A script that another script loads is in a folder named by the hash of all of them, so that versions never mix. */
export function partKey(build: string, part: string): string {
  return `embed/${build}/${part}`;
}

/** Whether the name of a script says which bytes it is, or which build it belongs to: it never changes. */
export function isScriptKey(key: string): boolean {
  return /^embed\/[0-9a-f]{24}(?:\.js$|\/|$)/.test(key);
}

/** Bundles are a few dozen kilobytes; nothing near this is one. In bytes. */
export const MAX_VALUE_BYTES = 4 * 1024 * 1024;

/** The same for several files together. KV holds up to 25 MB. */
export const largestArchive = 16 * 1024 * 1024;

/** Metadata of every value that is served unchanged. At most 1,024 bytes as JSON. */
export interface StoredBytes {
  /** `built`: a script or a page that is the same for every story. */
  readonly holds: 'story' | 'index' | 'built' | 'artifact' | 'texts';
  /** Which story; absent for the index and for what was built. */
  readonly story?: Id;
  /** Names the value's exact bytes; it is the ETag. */
  readonly revision: string;
  /** Length of the value in bytes. */
  readonly size: number;
  /** When it was published: an ISO instant. */
  readonly published: string;
  /** Of an artifact in words: the tag of the language that they are in. */
  readonly language?: string;
  /** Of artifacts: what they are made of, as the hash of it; a picture counts by what it is drawn from. */
  readonly source?: string;
  /** How many claims the bundle has, so that a publisher notices when most of them are gone. */
  readonly claims?: number;
  /** Of a story: the revisions that readers had before this one, the latest last. A rollback leads along them. */
  readonly before?: readonly string[];
  /** Of a story: revisions that were rolled back or withdrawn, the latest last. `publish` refuses them without `--force`. */
  readonly rolledBack?: readonly string[];
  /** Of a story on an editor's own machine: it is shown since it was saved, and was never published. */
  readonly saved?: true;
  /** Of a story: who published it, and who had checked it, as they typed their names or initials. */
  readonly by?: string;
  readonly checkedBy?: string;
}

/** Metadata where a story is no longer: the value itself is empty. */
export type Tombstone = Withdrawn | Renamed;

export interface Withdrawn {
  readonly holds: 'withdrawn';
  readonly story: Id;
  readonly reason: string;
  readonly published: string;
  /** Revisions that stay refused if the story comes back. */
  readonly rolledBack?: readonly string[];
  /** Every revision was deleted too. */
  readonly erased?: true;
  readonly by?: string;
}

interface Renamed {
  readonly holds: 'renamed';
  readonly story: Id;
  readonly to: Id;
  readonly published: string;
  /** Revisions that stay refused if the story comes back. */
  readonly rolledBack?: readonly string[];
}

export type Stored = StoredBytes | Tombstone;
