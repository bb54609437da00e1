/** The list of stories, as it is stored and served. Types only. */
import type { Id, Text } from './types.ts';

/** One line of the list of stories. */
export interface ListedStory {
  readonly story: Id;
  readonly title: Text;
  readonly summary?: Text;
  readonly language: string;
  readonly state: 'open' | 'closed';
  readonly revision: string;
  /** Path of the bundle. */
  readonly address: string;
}

/** The value under `v1/stories`. */
export interface StoryList {
  readonly schema: 1;
  readonly stories: readonly ListedStory[];
}
