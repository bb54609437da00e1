/** The ids that a story has, for text editors to complete. A file that cannot be read has none. */
import type { Contents } from '../read/read-story.ts';
import { readStory } from '../read/read-story.ts';
import { checkStory } from './check-story.ts';
import { entryList } from './listed.ts';

export interface StoryIds {
  readonly facts: readonly string[];
  readonly sources: readonly string[];
  readonly speakers: readonly string[];
  readonly statements: readonly string[];
  readonly groups: readonly string[];
  /** Names of outlets, as the sources spell them. */
  readonly outlets: readonly string[];
}

const ignore = (): void => undefined;

export function storyIds(files: Contents, story: string): StoryIds {
  const { head, sources, outlets, speakers, statements, factIds } = checkStory(
    readStory(files, story, story, ignore),
    ignore,
    ignore,
  );
  const names = [...sources.all.values()].flatMap(({ entry }) =>
    [entry.outlet, entry.original?.outlet ?? []].flat(),
  );
  return {
    facts: [...factIds],
    sources: [...sources.ids],
    speakers: [...speakers.ids],
    statements: [...statements.ids],
    groups: entryList<unknown>(head?.groups, (entry) => entry).map(({ id }) => id),
    outlets: [...new Set([...names, ...outlets.ids])],
  };
}
