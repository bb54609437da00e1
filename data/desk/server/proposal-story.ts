/** The story as proposals need it: read and checked, whether it compiles or not. */
import { checkStory } from '../../compiler/check/check-story.ts';
import { readStory } from '../../compiler/read/read-story.ts';
import type { StoryForProposals } from '../propose/proposal.ts';
import { storyForProposals } from '../propose/story.ts';
import type { Opened } from './opened.ts';

const ignore = (): void => undefined;

/** `without` leaves out the claims of a page, which is marked again. */
export function proposalStory({ session, story, cache }: Opened, without: string): StoryForProposals {
  const read = readStory(session.files, story, story, ignore, cache);
  return storyForProposals(checkStory(read, ignore, ignore), without);
}
