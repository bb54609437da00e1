/** Who speaks in a story: the keys that a view may switch off. */
import type { Bundle } from '../bundle/types.ts';
import { indexOf } from './bundle-index.ts';
import type { VoiceKey } from './finding.ts';

/** The keys of all voices behind claims of the story, each once, sorted. */
export function storyVoices(bundle: Bundle): readonly VoiceKey[] {
  const keys = new Set<VoiceKey>();
  for (const { voices } of indexOf(bundle).facts) for (const { key } of voices) keys.add(key);
  return [...keys].sort();
}
