/** Who speaks in a story: the keys that a view may switch off. */
import type { Bundle } from '../bundle/types.ts';
import { indexOf } from './bundle-index.ts';
import type { VoiceKey } from './finding.ts';

/** The keys of all voices behind claims of the story, each once, sorted. */
export function storyVoices(bundle: Bundle): readonly VoiceKey[] {
  const claims = indexOf(bundle).facts.flatMap((fact) => fact.claims);
  return [...new Set(claims.flatMap(({ voices }) => voices.map(({ key }) => key)))].sort();
}
