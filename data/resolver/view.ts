/** Reads a view (section 5, "The view"): a claim is live when its source is on and published, and its voice is on. */
import type { Id } from '../bundle/types.ts';
import type { BundleIndex } from './bundle-index.ts';
import type { View } from './finding.ts';
import type { IndexedClaim, Voice } from './indexed-claim.ts';

/** A view, read: what is switched off and the moment as an instant. */
export interface ReadView {
  readonly instant: number;
  readonly sources: ReadonlySet<Id>;
  readonly voices: ReadonlySet<Voice>;
  /** Groups whose unattributed claims are off. */
  readonly groups: ReadonlySet<Id>;
  readonly isVoiceOn: (voice: Voice) => boolean;
  readonly isOn: (claim: IndexedClaim) => boolean;
}

/** Unknown ids are ignored; a moment that cannot be read counts as none. Without one, all that the bundle names has happened. */
export function readView(view: View, index: BundleIndex): ReadView {
  const sources = new Set((view.without ?? []).filter((id) => index.sources.has(id)));
  const groups = new Set(view.withoutGroups ?? []);
  const voices = new Set<Voice>();
  for (const key of view.withoutVoices ?? []) {
    const voice = index.voices.byKey(key);
    if (voice !== undefined) voices.add(voice);
  }
  const isVoiceOn = (voice: Voice): boolean =>
    !voices.has(voice) && (voice.group === undefined || !groups.has(voice.group));
  const isOn = ({ source, voices: own, group }: IndexedClaim): boolean => {
    if (sources.has(source.id)) return false;
    return own.length === 0 ? group === undefined || !groups.has(group) : own.some(isVoiceOn);
  };
  const instant = view.at === undefined ? undefined : index.read(view.at)?.span.high;
  return { instant: instant ?? index.latest, sources, voices, groups, isVoiceOn, isOn };
}
