/** Who vouches for a claim, by the rule of sayings: its speakers, the outlet that saw it itself, or nobody. */
import type { Bundle, Claim, Id } from '../../bundle2/types.ts';
import type { VoiceKey } from '../../resolver2/finding.ts';
import type { Localizer } from '../localizer.ts';
import { memo } from '../memo.ts';

/** Empty where nobody is named. On a copy, what was seen first-hand is the original outlet's. */
export function claimVoices({ lookup }: Localizer, claim: Claim): readonly VoiceKey[] {
  const by = claim.said_by ?? lookup.statements.get(claim.statement ?? '')?.said_by;
  if (by !== undefined) return (typeof by === 'string' ? [by] : by).map((id): VoiceKey => `speaker:${id}`);
  const source = lookup.sources.get(claim.source);
  if (!claim.first_hand || source === undefined) return [];
  return [`outlet:${source.original?.outlet ?? source.outlet}`];
}

export interface VoiceUse {
  readonly voice: VoiceKey;
  readonly facts: ReadonlySet<Id>;
  readonly outlets: ReadonlySet<string>;
}

/** Every voice of the story, with the facts that it answers and the outlets that print it. */
export const voicesOf = memo((l, { facts }: Bundle): readonly VoiceUse[] => {
  const uses = new Map<VoiceKey, { voice: VoiceKey; facts: Set<Id>; outlets: Set<string> }>();
  for (const { id, claims } of facts)
    for (const claim of claims)
      for (const voice of claimVoices(l, claim)) {
        const use = uses.get(voice) ?? { voice, facts: new Set(), outlets: new Set() };
        uses.set(voice, use);
        use.facts.add(id);
        const outlet = l.lookup.sources.get(claim.source)?.outlet;
        if (outlet !== undefined) use.outlets.add(outlet);
      }
  return [...uses.values()];
});
