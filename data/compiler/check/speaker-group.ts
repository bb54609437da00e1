/** The group of a speaker, which is passed down along `part_of`. */
import type { CheckedStory } from './checked.ts';
import type { SpeakerEntry } from './schema/speaker.ts';

/** The group of a speaker: its own, else that of the nearest organisation that it is part of. */
export function speakerGroup(id: string, speakers: CheckedStory['speakers']['all']): string | undefined {
  const seen = new Set<string>();
  for (let next: string | undefined = id; next !== undefined && !seen.has(next); ) {
    seen.add(next);
    const entry: SpeakerEntry | undefined = speakers.get(next)?.entry;
    if (entry?.group !== undefined) return entry.group;
    next = entry?.part_of;
  }
  return undefined;
}
