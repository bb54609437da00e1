/**
 * Papers: other forms of the card that are made when a story is published and lie beside the revision that they are
 * made from. Here only what they are and how they lie; the words come from data/render.
 */

import { type PaperName, paperKey } from '../bundle/stored.ts';
import type { Bundle } from '../bundle/types.ts';
import { revisionOf } from '../compiler/index.ts';
import type { Entry, GoodStory } from './shelve.ts';

export interface Paper {
  readonly name: PaperName;
  /** Bytes of what is no text: a picture. */
  readonly text: string | Uint8Array;
  /** The tag of its language, where it is written in words. */
  readonly language?: string;
}

/** What was served before, to tell what changed. */
export interface Before {
  readonly bundle: Bundle;
  readonly revision: string;
  /** Its `changes.json`, where there is one. */
  readonly feed?: string;
  /** It was rolled back: what comes now is an earlier state. */
  readonly rolledBack?: true;
}

export type MakePapers = (story: GoodStory, before: Before | undefined) => Promise<readonly Paper[]>;

export const feedName: PaperName = 'changes.json';

/** The papers that tell of their own making: they are left while nothing else is served. */
export function isLasting(name: PaperName): boolean {
  return name === feedName || name === 'changes.atom';
}

export function paperEntry(
  { story, revision }: Pick<GoodStory, 'story' | 'revision'>,
  paper: Paper,
  now: Date,
): Entry {
  const bytes = typeof paper.text === 'string' ? new TextEncoder().encode(paper.text) : paper.text;
  return {
    key: paperKey(story, revision, paper.name),
    bytes,
    metadata: {
      holds: 'paper',
      story,
      revision: revisionOf(bytes),
      size: bytes.length,
      published: now.toISOString(),
      ...(paper.language === undefined ? {} : { language: paper.language }),
    },
  };
}
