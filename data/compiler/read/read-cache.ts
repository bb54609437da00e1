/**
 * Keeps what the files of one story were read to, so that a program that compiles it again after every change reads only the
 * file that changed. Issues of an unchanged file are reported again.
 */
import type { IssueDetails, Place, ReportIssue } from '../issue.ts';
import type { ReadCode } from './codes.ts';
import { readStoryFile } from './read-file.ts';
import type { StoryFile } from './story-file.ts';

type Told = readonly [code: ReadCode, place: Place, words: IssueDetails];

interface Kept {
  readonly content: string | Uint8Array;
  readonly displayPath: string;
  readonly file: StoryFile;
  readonly told: readonly Told[];
}

/** By the name of the file. */
export type ReadCache = Map<string, Kept>;

/** `readFile`, unless the cache has the same text of that name. */
export function readCached(
  name: string,
  displayPath: string,
  content: string | Uint8Array,
  report: ReportIssue<ReadCode>,
  cache: ReadCache | undefined,
): StoryFile {
  if (cache === undefined) return readStoryFile(name, displayPath, content, report);
  let kept = cache.get(name);
  if (kept === undefined || kept.content !== content || kept.displayPath !== displayPath) {
    const told: Told[] = [];
    const file = readStoryFile(name, displayPath, content, (code, place, words) =>
      told.push([code, place, typeof words === 'function' ? words() : words]),
    );
    kept = { content, displayPath, file, told };
    cache.set(name, kept);
  }
  for (const [code, place, words] of kept.told) report(code, place, words);
  return kept.file;
}
