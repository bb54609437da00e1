/**
 * Brings each compiled story to the local shelf and tells the editor what became of it, in one line, with the issues
 * below. Compiles nothing itself.
 */

import type { Id } from '../../bundle/types.ts';
import { type CompiledStory, formatIssues, mistakes } from '../../compiler/index.ts';
import { pluralize } from '../pluralize.ts';
import type { Preview, SaveResult } from './preview.ts';

export interface PreviewReporter {
  /** Takes a story just compiled. A story with errors changes nothing for the reader. */
  take(compiled: CompiledStory): Promise<void>;
  /** The story's folder is gone. */
  drop(story: Id): Promise<void>;
}

export function createPreviewReporter(
  shelf: Preview,
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
        const served = (await shelf.stories()).includes(story);
        say(
          served
            ? `  ${story}: has mistakes; readers keep the last good card`
            : `  ${story}: has mistakes; it is not served yet`,
        );
      } else {
        const size = `${pluralize(bundle.facts.length, 'fact')}, ${pluralize(bundle.sources.length, 'source')}, ${kilobytes(bytes.length)}`;
        say(
          `  ${story}: ${whatBecame(await shelf.put({ story, bundle, bytes, revision, translations }), story, `${size}, revision ${revision.slice(0, 8)}`)}`,
        );
      }
      tellIssues(compiled);
    },
    async drop(story) {
      const fate = await shelf.remove(story);
      if (fate === 'removed') say(`  ${story}: its folder is gone; it is no longer served`);
      if (fate === 'kept') {
        say(
          `  ${story}: its folder is gone; it was published and stays so, until you withdraw or rename it with --local`,
        );
      }
    },
  };
}

function whatBecame(put: SaveResult, story: Id, what: string): string {
  switch (put.fate) {
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
