/** Views and what switches do to them. Pure; ids that a story does not have stay, and change nothing. */
import type { View, VoiceKey } from '../../data/resolver/finding.ts';
import type { SwitchId, SwitchKind } from '../card/actions.ts';
import { stripPrototypes } from '../safe/prototypes.ts';

/** Where a view keeps the switches of a kind. */
const keys = { sources: 'without', groups: 'withoutGroups', voices: 'withoutVoices' } as const;

export function offIn(view: View, kind: SwitchKind): ReadonlySet<string> {
  return new Set<string>(view[keys[kind]] ?? []);
}

/** The view with exactly these off, in a fixed order, so that two ways to one view give the same. */
export function withOff(view: View, kind: SwitchKind, off: Iterable<string>): View {
  const { [keys[kind]]: _, ...rest } = view;
  const ids = [...new Set(off)].sort();
  return stripPrototypes(ids.length === 0 ? rest : { ...rest, [keys[kind]]: ids });
}

export function switched(view: View, kind: SwitchKind, ids: readonly SwitchId[], on: boolean): View {
  const off = new Set(offIn(view, kind));
  for (const id of ids) {
    if (on) off.delete(id);
    else off.add(id);
  }
  return withOff(view, kind, off);
}

/** The view at another moment; now when absent. */
export function viewAt(view: View, at: View['at']): View {
  const { at: _, ...rest } = view;
  return stripPrototypes(at === undefined ? rest : { ...rest, at });
}

/** The same moment with everything on. */
export function allOn({ at }: View): View {
  return viewAt({}, at);
}

export function isAllOn(view: View): boolean {
  return (['sources', 'groups', 'voices'] as const).every((kind) => offIn(view, kind).size === 0);
}

export function isSameView(a: View, b: View): boolean {
  const kinds = ['sources', 'groups', 'voices'] as const;
  return a.at === b.at && kinds.every((kind) => isSameSet(offIn(a, kind), offIn(b, kind)));
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id));
}

/** A group with its voices, as the list of sources gives them. */
export interface GroupOfVoices {
  readonly group?: string;
  readonly voices: readonly { readonly voice: VoiceKey }[];
}

/**
 * Switches single voices. A group that is off is first taken apart into its voices, and one whose voices are all off becomes
 * a group that is off, so that its chip and the list of voices never contradict each other.
 */
export function switchedVoices(
  view: View,
  voices: readonly SwitchId[],
  on: boolean,
  groups: readonly GroupOfVoices[],
): View {
  const offGroups = new Set(offIn(view, 'groups'));
  const off = new Set(offIn(view, 'voices'));
  for (const { group, voices: members } of groups) {
    if (group === undefined || !offGroups.has(group)) continue;
    if (!members.some(({ voice }) => voices.includes(voice))) continue;
    offGroups.delete(group);
    for (const { voice } of members) off.add(voice);
  }
  for (const voice of voices) {
    if (on) off.delete(voice);
    else off.add(voice);
  }
  for (const { group, voices: members } of groups) {
    if (group === undefined || members.length === 0 || !members.every(({ voice }) => off.has(voice)))
      continue;
    offGroups.add(group);
    for (const { voice } of members) off.delete(voice);
  }
  return withOff(withOff(view, 'voices', off), 'groups', offGroups);
}

/** Groups that are on, of which some voices are off. */
export function partlyOff(view: View, groups: readonly GroupOfVoices[]): ReadonlySet<string> {
  const off = offIn(view, 'voices');
  const partly = groups.filter(({ voices }) => voices.some(({ voice }) => off.has(voice)));
  return new Set(partly.flatMap(({ group }) => group ?? []));
}
