/** A shelf with two stories on it, and ways to look at it. */
import type { StoryList } from '../../data/bundle/stored.ts';
import type { CompiledBundle } from '../../data/publish/kv-entries.ts';
import { publish } from '../../data/publish/publish.ts';
import { goodStory } from './good-story.ts';
import { MemoryShelf } from './memory-shelf.ts';

export const wait = async (): Promise<void> => undefined;
export const options = { now: new Date('2022-01-21T00:00:00Z'), wait };
export const later = { now: new Date('2022-01-22T00:00:00Z'), wait };
export const first = [goodStory('flood', 'Flood'), goodStory('storm', 'Storm')];
export const second = [
  goodStory('flood', 'Flood, corrected'),
  goodStory('quake', 'Quake'),
  goodStory('storm', 'Storm'),
];

export function listOn(shelf: MemoryShelf): Record<string, string> {
  const text = new TextDecoder().decode(shelf.held.get('v1/stories')?.bytes);
  return Object.fromEntries(
    (JSON.parse(text) as StoryList).stories.map(({ story, revision }) => [story, revision]),
  );
}

export function revisions(stories: readonly CompiledBundle[]): Record<string, string> {
  return Object.fromEntries(stories.map(({ story, revision }) => [story, revision]));
}

export async function published(): Promise<MemoryShelf> {
  const shelf = new MemoryShelf();
  await publish(shelf, first, options);
  shelf.writes.length = 0;
  return shelf;
}

export const fates = (report: Awaited<ReturnType<typeof publish>>): Record<string, string> =>
  Object.fromEntries(report.stories.map(({ story, fate }) => [story, fate.fate]));
