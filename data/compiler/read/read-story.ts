/** Reads all files of one story, given as a map from their names to their contents. */

import { isSlug } from '../../bundle/stored.ts';
import type { ReportIssue } from '../issue.ts';
import { nearest } from '../nearest.ts';
import type { ReadCode } from './codes.ts';
import { type ReadCache, readCached } from './read-cache.ts';
import { factOf, placeOfFile, type StoryFile } from './story-file.ts';

export type { Path, StoryFile } from './story-file.ts';

export type Contents = ReadonlyMap<string, string | Uint8Array>;

export interface ReadStory {
  readonly story: string;
  /** The folder as issues print it. */
  readonly displayPath: string;
  readonly head?: StoryFile;
  readonly sources?: StoryFile;
  readonly speakers?: StoryFile;
  readonly statements?: StoryFile;
  readonly lock?: StoryFile;
  readonly signed?: StoryFile;
  /** Names that files would have but for their ending; they are not read until they are renamed. */
  readonly misnamed: ReadonlySet<string>;
  /** Fact files, in the order of their ids. */
  readonly facts: readonly StoryFile[];
}

const parts = {
  head: 'story.yaml',
  sources: 'sources.yaml',
  speakers: 'speakers.yaml',
  statements: 'statements.yaml',
  lock: 'evidence.lock.yaml',
  signed: 'signed.yaml',
} as const;

const MAX_FACTS = 500;

/** The files of a story. `displayPath` is its folder as issues print it. */
export function readStory(
  files: Contents,
  story: string,
  displayPath: string,
  report: ReportIssue<ReadCode>,
  cache?: ReadCache,
): ReadStory {
  if (!isSlug(story)) {
    report('bad-story-name', placeOfFile(displayPath), {
      message: `"${story}" is not a slug; name the folder with a-z, 0-9 and single hyphens`,
    });
  }
  const one = (name: string): StoryFile | undefined => {
    const content = files.get(name);
    return content === undefined
      ? undefined
      : readCached(name, `${displayPath}/${name}`, content, report, cache);
  };
  const names: readonly string[] = Object.values(parts);
  const facts: string[] = [];
  const misnamed = new Set<string>();
  for (const name of [...files.keys()].sort()) {
    if (factOf(name) !== undefined) facts.push(name);
    else if (!names.includes(name) && !name.endsWith('.md')) {
      const renamed = name.replace(/\.yml$/, '.yaml');
      if (
        renamed !== name &&
        (names.includes(renamed) || /^facts\/[^/]+\.yml$/.test(name)) &&
        !files.has(renamed)
      ) {
        misnamed.add(renamed);
        report('wrong-extension', placeOfFile(`${displayPath}/${name}`), {
          message: 'files of a story end in .yaml; rename this one, and it is read',
          found: name,
          nearest: renamed,
        });
        continue;
      }
      const meant = name.startsWith('facts/') ? name.replace(/\.[^./]*$/, '.yaml') : nearest(name, names);
      report('unexpected-file', placeOfFile(`${displayPath}/${name}`), {
        message: 'this file is not read',
        ...(meant === name ? {} : { nearest: meant }),
      });
    }
  }
  for (const name of [parts.head, parts.sources]) {
    if (!files.has(name) && !misnamed.has(name)) {
      report('missing-file', placeOfFile(`${displayPath}/${name}`), { message: `the story has no ${name}` });
    }
  }
  if (facts.length === 0 && misnamed.size === 0) {
    report('missing-file', placeOfFile(`${displayPath}/facts`), {
      message: 'the story has no fact in facts/',
    });
  } else if (facts.length > MAX_FACTS) {
    report('too-many-files', placeOfFile(`${displayPath}/facts`), {
      message: `the story has ${facts.length} facts; the limit is ${MAX_FACTS}`,
    });
  }
  const read: { -readonly [part in keyof typeof parts]?: StoryFile } = {};
  for (const part of Object.keys(parts) as (keyof typeof parts)[]) {
    const file = one(parts[part]);
    if (file !== undefined) read[part] = file;
  }
  return {
    story,
    displayPath,
    ...read,
    misnamed,
    facts: facts.slice(0, MAX_FACTS).flatMap((name) => one(name) ?? []),
  };
}
