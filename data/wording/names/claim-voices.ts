/** Who vouches for which claims, as the resolver reads them. */
import type { Bundle, Id } from '../../bundle/types.ts';
import { indexOf } from '../../resolver/bundle-index.ts';
import type { VoiceKey } from '../../resolver/finding.ts';
import type { Localizer } from '../localizer.ts';

/** Empty where nobody is named, or the fact has no such claim. */
export function claimVoices({ bundle }: Localizer, fact: Id, claim: string): readonly VoiceKey[] {
  const index = indexOf(bundle).facts.find((one) => one.fact.id === fact);
  return index?.claims.find((one) => one.claim.id === claim)?.voices.map(({ key }) => key) ?? [];
}

export interface VoiceUse {
  readonly voice: VoiceKey;
  readonly facts: ReadonlySet<Id>;
  readonly outlets: ReadonlySet<string>;
}

/** Every voice of some sources, with the facts that it answers there and the outlets that print it. */
export function voicesIn({ bundle }: Localizer, sources: Bundle['sources']): readonly VoiceUse[] {
  const ids = new Set(sources.map(({ id }) => id));
  const uses = new Map<VoiceKey, { voice: VoiceKey; facts: Set<Id>; outlets: Set<string> }>();
  for (const { fact, claims } of indexOf(bundle).facts)
    for (const { voices, source } of claims)
      for (const { key } of ids.has(source.id) ? voices : []) {
        const use = uses.get(key) ?? { voice: key, facts: new Set(), outlets: new Set() };
        uses.set(key, use);
        use.facts.add(fact.id);
        use.outlets.add(source.outlet);
      }
  return [...uses.values()];
}
