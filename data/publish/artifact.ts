/**
 * Artifacts: other forms of the card that are made when a story is published and stored beside the revision that they are
 * made from. This file has their names and how they are stored; data/render makes their words.
 */

import { type Member, packed, unpacked } from '../bundle/archive.ts';
import { type ArtifactName, archivePlace, artifactKey, type Stored } from '../bundle/stored.ts';
import type { Bundle } from '../bundle/types.ts';
import { revisionOf } from '../compiler/index.ts';
import type { CompiledBundle, KvEntry } from './kv-entries.ts';
import type { PublishTarget } from './target.ts';

/** Takes longer to make than all the rest, so it is made only where it is new. */
export interface Drawing {
  /** All that it is drawn from: the same is drawn from the same. */
  readonly of: string;
  draw(): Promise<Uint8Array>;
}

export interface Artifact {
  readonly name: ArtifactName;
  /** Bytes of what is no text: a picture, or how it is drawn. */
  readonly text: string | Uint8Array | Drawing;
  /** The tag of its language, where it is written in words. */
  readonly language?: string;
}

/** What was served before, to tell what changed. */
export interface PreviousRevision {
  readonly bundle: Bundle;
  readonly revision: string;
  /** Its `changes.json`, where there is one. */
  readonly feed?: string;
  /** It was rolled back: what comes now is an earlier state. */
  readonly rolledBack?: true;
}

export type RenderArtifacts = (
  story: CompiledBundle,
  before: PreviousRevision | undefined,
) => Promise<readonly Artifact[]>;

export const feedName: ArtifactName = 'changes.json';

/** The feeds, which record their own history: they are not rewritten while the same bundle is served. */
export function isFeed(key: string): boolean {
  return key.endsWith('/feeds');
}

/** A few artifacts of a story that are stored together under one key. */
export interface ArtifactArchive {
  readonly key: string;
  /** Names what it is made of. */
  readonly source: string;
  /** Draws what is to be drawn. */
  entry(now: Date): Promise<KvEntry>;
}

/** The artifacts of a story, grouped into the archives that they are stored in. */
export function artifactArchives(
  { story, revision }: Pick<CompiledBundle, 'story' | 'revision'>,
  artifacts: readonly Artifact[],
): readonly ArtifactArchive[] {
  const archives = new Map<string, Map<string, Artifact>>();
  for (const artifact of artifacts) {
    const place = archivePlace(artifactKey(story, revision, artifact.name));
    if (place === undefined) throw new Error(`${artifact.name} has no place.`);
    const members = archives.get(place.archive) ?? new Map<string, Artifact>();
    archives.set(place.archive, members.set(place.member, artifact));
  }
  return [...archives].map(([key, members]) => {
    const source = revisionOf(packed(mapped(members, memberOf)));
    return {
      key,
      source,
      async entry(now) {
        const drawn = new Map<string, Artifact>();
        for (const [name, one] of members)
          drawn.set(name, isDrawing(one.text) ? { ...one, text: await one.text.draw() } : one);
        const bytes = packed(mapped(drawn, memberOf));
        const published = now.toISOString();
        const own = { revision: revisionOf(bytes), size: bytes.length, published, source };
        return { key, bytes, metadata: { holds: 'artifact', story, ...own } };
      },
    };
  });
}

/** Whether what lies there is made of the same. */
export function isMadeOf(archive: ArtifactArchive, stored: Stored | undefined): boolean {
  return stored?.holds === 'artifact' && stored.source === archive.source;
}

/** Of a drawing what it is drawn from. */
function memberOf({ text, language }: Artifact): Member {
  const bytes =
    text instanceof Uint8Array ? text : new TextEncoder().encode(isDrawing(text) ? text.of : text);
  return { bytes, revision: revisionOf(bytes), ...(language === undefined ? {} : { language }) };
}

function isDrawing(text: Artifact['text']): text is Drawing {
  return typeof text === 'object' && 'draw' in text;
}

function mapped<T, U>(map: ReadonlyMap<string, T>, as: (one: T) => U): ReadonlyMap<string, U> {
  return new Map([...map].map(([name, one]) => [name, as(one)]));
}

/** One file of an archive on a target; undefined where it is not there. Rejects with `PublishError`. */
export async function readArchived(
  target: Pick<PublishTarget, 'read'>,
  key: string,
): Promise<Uint8Array | undefined> {
  const place = archivePlace(key);
  if (place === undefined) return target.read(key);
  const archive = await target.read(place.archive);
  return archive && unpacked(Uint8Array.from(archive))?.get(place.member)?.bytes;
}
