/** A target with two stories on it, and ways to look at it. */
import type { StoryList } from '../../data/bundle/stored.ts';
import type { CompiledBundle } from '../../data/publish/kv-entries.ts';
import { publish } from '../../data/publish/publish.ts';
import { goodStory } from './good-story.ts';
import { MemoryTarget } from './memory-target.ts';

export const wait = async (): Promise<void> => undefined;
export const options = { now: new Date('2022-01-21T00:00:00Z'), wait };
export const later = { now: new Date('2022-01-22T00:00:00Z'), wait };
export const first = [goodStory('flood', 'Flood'), goodStory('storm', 'Storm')];
export const second = [
  goodStory('flood', 'Flood, corrected'),
  goodStory('quake', 'Quake'),
  goodStory('storm', 'Storm'),
];

export function listOn(target: MemoryTarget): Record<string, string> {
  const text = new TextDecoder().decode(target.held.get('v1/stories')?.bytes);
  return Object.fromEntries(
    (JSON.parse(text) as StoryList).stories.map(({ story, revision }) => [story, revision]),
  );
}

export function revisions(stories: readonly CompiledBundle[]): Record<string, string> {
  return Object.fromEntries(stories.map(({ story, revision }) => [story, revision]));
}

export async function published(): Promise<MemoryTarget> {
  const target = new MemoryTarget();
  await publish(target, first, options);
  target.writes.length = 0;
  return target;
}

export const decisions = (report: Awaited<ReturnType<typeof publish>>): Record<string, string> =>
  Object.fromEntries(report.stories.map(({ story, decision }) => [story, decision.outcome]));
