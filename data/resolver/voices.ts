/**
 * Rule 1, who vouches: a claim's speaker, or the outlet for what is first-hand, the original one on a copy. An outlet
 * that is quoted is the same voice as in its own name. Decides the cases "first-hand on a copy is the original's",
 * "several hold one figure together" and "two papers that quote each other".
 */
import type { Bundle, Claim, Id, Source, Statement } from '../bundle/types.ts';
import type { VoiceKey } from './finding.ts';
import { memo, sortedBy, type Voice } from './model.ts';

/** Everybody who may speak in a story. */
export interface Voices {
  readonly speaker: (id: Id) => Voice;
  /** The voice behind a key of a view, if anybody of the story has it. */
  readonly byKey: (key: VoiceKey) => Voice | undefined;
  /** The group of an outlet's own voice, and of what its pages print without a source. */
  readonly groupOfOutlet: (name: string) => Id | undefined;
  /** Who vouches for a claim; empty when nobody is named. */
  readonly of: (claim: Claim, source: Source, statement: Statement | undefined) => readonly Voice[];
}

const nameIn = (key: VoiceKey): string => key.slice(key.indexOf(':') + 1);
const isOutlet = (key: VoiceKey): boolean => key.startsWith('outlet:');

export function voicesOf(bundle: Bundle): Voices {
  const speakers = new Map(bundle.speakers.map((speaker) => [`speaker:${speaker.id}`, speaker]));
  const outlets = new Map(bundle.outlets?.map((outlet) => [outlet.name, outlet]));
  const names = new Set(
    bundle.sources.flatMap(({ outlet, original }) => [outlet, original?.outlet ?? outlet]),
  );
  const keys = new Map<Id, VoiceKey>(bundle.speakers.map(({ id }) => [id, `speaker:${id}`]));
  // Speakers that are outlets: of several with one name the first by id.
  for (const speaker of sortedBy(bundle.speakers, ({ id }) => [id])) {
    const own = typeof speaker.name === 'string' ? [speaker.name] : Object.values(speaker.name).sort();
    const name = own.find((one) => names.has(one) || outlets.has(one));
    if (name === undefined || speakers.has(`outlet:${name}`)) continue;
    speakers.set(`outlet:${name}`, speaker);
    keys.set(speaker.id, `outlet:${name}`);
  }
  const keyOf = (id: Id): VoiceKey => keys.get(id) ?? `speaker:${id}`;
  const groupOfOutlet = (name: string): Id | undefined => outlets.get(name)?.group ?? bundle.newsrooms;
  const widerOf = (key: VoiceKey): VoiceKey | undefined => {
    const id = speakers.get(key)?.part_of ?? (isOutlet(key) ? outlets.get(nameIn(key))?.part_of : undefined);
    return id === undefined ? undefined : keyOf(id);
  };
  const voice = memo((key: VoiceKey): Voice => {
    const above = new Set<VoiceKey>();
    let next = widerOf(key);
    for (; next !== undefined && next !== key && !above.has(next); next = widerOf(next)) above.add(next);
    // A chain that runs in a circle has no top: all in it take the first by name.
    const circle = [...above, ...(next === key ? [key] : [])].sort();
    return {
      key,
      body: (next === undefined ? [...above].at(-1) : circle[0]) ?? key,
      above,
      group: speakers.get(key)?.group ?? (isOutlet(key) ? groupOfOutlet(nameIn(key)) : undefined),
      named: speakers.get(key)?.named !== false,
    };
  });
  const speaker = (id: Id): Voice => voice(keyOf(id));
  const alone = memo((key: VoiceKey): readonly Voice[] => [voice(key)]);
  return {
    speaker,
    byKey: (key) => (isOutlet(key) ? voice(key) : speakers.has(key) ? speaker(nameIn(key)) : undefined),
    groupOfOutlet,
    of: (claim, { outlet, original }, statement) => {
      const said = statement?.said_by ?? claim.said_by;
      if (typeof said === 'string') return alone(keyOf(said));
      if (said === undefined)
        return claim.first_hand === true ? alone(`outlet:${original?.outlet ?? outlet}`) : [];
      return sortedBy(new Set(said.map(speaker)), ({ key }) => [key]);
    },
  };
}
