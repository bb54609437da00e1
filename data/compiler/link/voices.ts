/** Who vouches for a claim, and to which body each voice belongs: what independence is judged by. */
import type { VoiceKey } from '../../resolver/finding.ts';
import { asList, type CheckedStory } from '../check/checked.ts';
import { outletNamed, outletNames } from '../check/outlet-names.ts';
import type { ClaimEntry } from '../check/schema/claim.ts';
import type { SourceEntry } from '../check/schema/source.ts';
import type { StatementEntry } from '../check/schema/speaker.ts';

export interface StoryVoices {
  /** The voice of a speaker. */
  speaker(id: string): VoiceKey;
  /** The top of a voice's chain of `part_of`; the voice itself when it is part of nothing. */
  body(voice: VoiceKey): VoiceKey;
  /** Those who vouch for a claim. Empty when it is unattributed. */
  of(
    claim: Pick<ClaimEntry, 'said_by' | 'first_hand'>,
    source: Pick<SourceEntry, 'outlet' | 'original'>,
    statement: Pick<StatementEntry, 'said_by'> | undefined,
  ): readonly VoiceKey[];
}

export function buildVoices(story: CheckedStory): StoryVoices {
  const outlets = outletNames(story);
  const speakers = story.speakers.all;
  const named = new Map<string, string>();
  const owner = new Map<string, string | undefined>();
  for (const [name, { entry }] of story.outlets.all) owner.set(name, entry.part_of);
  for (const [id, { entry }] of speakers) {
    const outlet = outletNamed(entry.name, outlets);
    if (outlet === undefined) continue;
    named.set(id, outlet);
    if (owner.get(outlet) === undefined) owner.set(outlet, entry.part_of);
  }
  const speaker = (id: string): VoiceKey => {
    const outlet = named.get(id);
    return outlet === undefined ? `speaker:${id}` : `outlet:${outlet}`;
  };
  const wider = (voice: VoiceKey) =>
    voice.startsWith('outlet:')
      ? owner.get(voice.slice('outlet:'.length))
      : speakers.get(voice.slice('speaker:'.length))?.entry.part_of;
  const body = (voice: VoiceKey): VoiceKey => {
    const seen = new Set<VoiceKey>();
    let top = voice;
    for (let id = wider(top); id !== undefined && !seen.has(top); id = wider(top)) {
      seen.add(top);
      top = speaker(id);
    }
    return top;
  };
  return {
    speaker,
    body,
    of: ({ said_by, first_hand }, source, statement) => {
      const ids = asList(statement?.said_by ?? said_by);
      if (ids.length > 0) return [...new Set(ids.map(speaker))].sort();
      return first_hand === true ? [`outlet:${source.original?.outlet ?? source.outlet}`] : [];
    },
  };
}
