/** Compiled stories without the compiler: as many claims as a test asks for. */

import type { Bundle } from '../../data/bundle/types.ts';
import { revisionOf } from '../../data/compiler/index.ts';
import type { CompiledBundle } from '../../data/publish/kv-entries.ts';

export function goodStory(story: string, title: string, claims = 4): CompiledBundle {
  const bundle: Bundle = {
    schema: 2,
    story,
    title,
    language: 'en',
    time_zone: '+00:00',
    offsets: [{ offset: '+00:00' }],
    state: 'open',
    lead: 1,
    sources: [],
    speakers: [],
    statements: [],
    facts: [
      {
        id: 'killed',
        asks: 'How many?',
        label: 'Killed',
        kind: 'count',
        claims: Array.from({ length: claims }, (_, index) => ({
          id: `s${index}`,
          source: `s${index}`,
          value: { form: 'exact', n: index },
          anchor: 'a',
        })),
      },
    ],
  };
  const bytes = new TextEncoder().encode(JSON.stringify(bundle));
  return { story, bundle, bytes, revision: revisionOf(bytes) };
}
