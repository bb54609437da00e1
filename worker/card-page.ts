/**
 * The card alone: the built page with the story's name filled in, once the store knows the story. The name is a
 * checked slug, so it needs no escaping.
 */
import { storyKey } from '../data/model/stored.ts';
import type { Outcome } from './outcome.ts';
import type { Ask } from './route.ts';
import { servedStory } from './served.ts';

/** What the built page holds in place of a story's name. */
export const storyMark = '{{story}}';

export async function cardPage({ named, read, built }: Ask): Promise<Outcome> {
  const outcome = await servedStory(named.story, (story) => read(storyKey(story)));
  if ('moved' in outcome) return { moved: outcome.moved.replace('/v1/stories/', '/card/') };
  if (!('body' in outcome)) return outcome;
  return {
    body: built.card.text.replaceAll(storyMark, named.story ?? ''),
    revision: built.card.revision,
  };
}
