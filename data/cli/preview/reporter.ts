/**
 * Saves each compiled story to the local target and prints the result in one line, with the issues
 * below. Compiles nothing itself.
 */

import type { Id } from '../../bundle/types.ts';
import { type CompiledStory, formatIssues, mistakes } from '../../compiler/index.ts';
import { pluralize } from '../pluralize.ts';
import type { Preview, PutResult } from './preview.ts';

export interface PreviewReporter {
  /** Takes a story just compiled. A story with errors changes nothing for the reader. */
  take(compiled: CompiledStory): Promise<void>;
  /** The story's folder is gone. */
  drop(story: Id): Promise<void>;
}

export function createPreviewReporter(
  target: Preview,
  say: (line: string) => void,
  color: boolean,
): PreviewReporter {
  const tellIssues = ({ issues }: CompiledStory): void => {
    const told = mistakes(issues);
    if (told.length > 0) say(formatIssues(told, { color }));
  };
  return {
    async take(compiled) {
      const { story, bundle, bytes, revision, translations = [] } = compiled;
      if (bundle === undefined || bytes === undefined || revision === undefined) {
        const served = (await target.stories()).includes(story);
        say(
          served
            ? `  ${story}: has mistakes; readers keep the last good card`
            : `  ${story}: has mistakes; it is not served yet`,
        );
      } else {
        const size = `${pluralize(bundle.facts.length, 'fact')}, ${pluralize(bundle.sources.length, 'source')}, ${kilobytes(bytes.length)}`;
        say(
          `  ${story}: ${describeSave(await target.put({ story, bundle, bytes, revision, translations }), story, `${size}, revision ${revision.slice(0, 8)}`)}`,
        );
      }
      tellIssues(compiled);
    },
    async drop(story) {
      const removed = await target.remove(story);
      if (removed === 'removed') say(`  ${story}: its folder is gone; it is no longer served`);
      if (removed === 'kept') {
        say(
          `  ${story}: its folder is gone; it was published and stays so, until you withdraw or rename it with --local`,
        );
      }
    },
  };
}

function describeSave(put: PutResult, story: Id, what: string): string {
  switch (put.outcome) {
    case 'withdrawn':
      return `it was withdrawn, and stays so; publish ${story} --local --force brings it back`;
    case 'renamed':
      return `it was renamed, and its address leads to ${put.to}; publish ${story} --local --force brings it back`;
    case 'unchanged':
      return `${what} (unchanged)`;
    case 'changed':
      return put.instead === undefined
        ? what
        : `${what}, shown in place of ${put.instead.slice(0, 8)}, which was published`;
  }
}

export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0)} kB`;
}
