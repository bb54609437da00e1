/**
 * Reads what was stored as JSON and believes nothing: a value that is no JSON, or has not the shape of what should lie
 * there, is none. Only as much is looked at as keeps a reader from stumbling; what a bundle says was checked before.
 */
import type { Bundle } from './bundle.ts';
import type { ListedStory, StoryList } from './stored.ts';

function objectIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

const lists = ['sources', 'speakers', 'statements', 'facts'] as const;

/** The bundle in a text; undefined where there is none of this format. */
export function bundleIn(text: string): Bundle | undefined {
  const read = objectIn(text);
  if (read?.schema !== 1 || typeof read.story !== 'string') return undefined;
  return lists.every((list) => Array.isArray(read[list])) ? (read as unknown as Bundle) : undefined;
}

/** The lines of the list of stories in a text; undefined where there is none of this format. */
export function listIn(text: string): readonly ListedStory[] | undefined {
  const read = objectIn(text) as Partial<StoryList> | undefined;
  if (read?.schema !== 1 || !Array.isArray(read.stories)) return undefined;
  return read.stories.every((line) => typeof line?.story === 'string') ? read.stories : undefined;
}
