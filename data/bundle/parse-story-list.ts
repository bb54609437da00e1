/** Parses the stored list of stories and checks its shape. */
import type { ListedStory, StoryList } from './stored.ts';

/** The stories of the list in a text; `undefined` where there is none of this format. */
export function parseStoryList(text: string): readonly ListedStory[] | undefined {
  try {
    const read = JSON.parse(text) as Partial<StoryList> | null;
    if (read?.schema !== 1 || !Array.isArray(read.stories)) return undefined;
    return read.stories.every((line) => typeof line?.story === 'string') ? read.stories : undefined;
  } catch {
    return undefined;
  }
}
