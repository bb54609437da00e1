/** The story as proposals need it: read and checked, whether it compiles or not. */
import { checkStory } from '../../compiler/check/check-story.ts';
import type { ReadCache } from '../../compiler/index.ts';
import { readStory } from '../../compiler/read/read-story.ts';
import type { StoryFiles } from '../edit/edits.ts';
import type { StoryForProposals } from '../propose/proposal.ts';
import { storyForProposals } from '../propose/story.ts';

const ignore = (): void => undefined;

/** `without` leaves out the claims of a page, which is marked again. */
export function proposalStory(
  files: StoryFiles,
  story: string,
  without: string,
  cache?: ReadCache,
): StoryForProposals {
  const read = readStory(files, story, story, ignore, cache);
  return storyForProposals(checkStory(read, ignore, ignore), without);
}
