/**
 * Reads what was stored as JSON and believes nothing: a value that is no JSON, or has not the shape of what should lie
 * there, is none. Only as much is looked at as keeps a reader from stumbling; what a bundle says was checked before.
 */
import type { Bundle } from './bundle.ts';
import type { ListedStory, StoryList } from './stored.ts';

/** Numbers, texts and lists have none of the keys that are asked for. */
function jsonIn(text: string): Readonly<Record<string, unknown>> | null | undefined {
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>> | null;
  } catch {
    return undefined;
  }
}

const lists = ['sources', 'speakers', 'statements', 'facts'] as const;

/** The bundle in a text; undefined where there is none of this format. */
export function bundleIn(text: string): Bundle | undefined {
  const read = jsonIn(text);
  if (read?.schema !== 1 || typeof read.story !== 'string') return undefined;
  return lists.every((list) => Array.isArray(read[list])) ? (read as unknown as Bundle) : undefined;
}

/** The lines of the list of stories in a text; undefined where there is none of this format. */
export function listIn(text: string): readonly ListedStory[] | undefined {
  const read = jsonIn(text) as Partial<StoryList> | null | undefined;
  if (read?.schema !== 1 || !Array.isArray(read.stories)) return undefined;
  return read.stories.every((line) => typeof line?.story === 'string') ? read.stories : undefined;
}
