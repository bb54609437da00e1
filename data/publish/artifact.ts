/**
 * Artifacts: other forms of the card that are made when a story is published and lie beside the revision that they are
 * made from. Here only what they are and how they lie; the words come from data/render.
 */

import { type Member, packed, unpacked } from '../bundle/archive.ts';
import { type ArtifactName, artifactKey, placeOf } from '../bundle/stored.ts';
import type { Bundle } from '../bundle/types.ts';
import { revisionOf } from '../compiler/index.ts';
import type { CompiledBundle, Entry } from './kv-entries.ts';
import type { PublishTarget } from './target.ts';

export interface Artifact {
  readonly name: ArtifactName;
  /** Bytes of what is no text: a picture. */
  readonly text: string | Uint8Array;
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

/** The artifacts that tell of their own making: they are left while nothing else is served. */
export function isFeed(key: string): boolean {
  return key.endsWith('/feeds');
}

/** The artifacts of a story as they lie: a few together under one key. */
export function artifactEntries(
  { story, revision }: Pick<CompiledBundle, 'story' | 'revision'>,
  artifacts: readonly Artifact[],
  now: Date,
): readonly Entry[] {
  const archives = new Map<string, Map<string, Member>>();
  for (const { name, text, language } of artifacts) {
    const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
    const place = placeOf(artifactKey(story, revision, name));
    if (place === undefined) throw new Error(`${name} has no place.`);
    const members = archives.get(place.archive) ?? new Map<string, Member>();
    archives.set(place.archive, members);
    members.set(place.member, {
      bytes,
      revision: revisionOf(bytes),
      ...(language === undefined ? {} : { language }),
    });
  }
  return [...archives].map(([key, members]) => {
    const bytes = packed(members);
    const published = now.toISOString();
    return {
      key,
      bytes,
      metadata: { holds: 'artifact', story, revision: revisionOf(bytes), size: bytes.length, published },
    };
  });
}

/** One file of an archive on a target; undefined where it does not lie there. Rejects with `PublishError`. */
export async function readFile(
  target: Pick<PublishTarget, 'read'>,
  key: string,
): Promise<Uint8Array | undefined> {
  const place = placeOf(key);
  if (place === undefined) return target.read(key);
  const archive = await target.read(place.archive);
  return archive && unpacked(Uint8Array.from(archive))?.get(place.member)?.bytes;
}
