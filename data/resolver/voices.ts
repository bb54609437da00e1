/**
 * Rule 1, who vouches: a claim's speaker, or the outlet for what is first-hand, the original one on a copy. An outlet
 * that is quoted is the same voice as in its own name. Decides the cases "first-hand on a copy is the original's",
 * "several hold one figure together" and "two papers that quote each other".
 */
import type { Bundle, Claim, Id, Outlet, Source, Speaker, Statement } from '../bundle/types.ts';
import type { VoiceKey } from './finding.ts';
import { compare, type Voice } from './indexed-claim.ts';

/** Everybody who may speak in a story. */
export class Voices {
  readonly #speakers = new Map<Id, Speaker>();
  readonly #outlets = new Map<string, Outlet>();
  /** Speakers that are outlets, by the outlet's name. */
  readonly #quoted = new Map<string, Speaker>();
  readonly #outletOf = new Map<Id, string>();
  readonly #newsrooms: Id | undefined;
  readonly #alone = new Map<Id, readonly Voice[]>();
  readonly #made = new Map<string, Voice>();

  constructor(bundle: Pick<Bundle, 'speakers' | 'sources' | 'outlets' | 'newsrooms'>) {
    this.#newsrooms = bundle.newsrooms;
    for (const speaker of bundle.speakers) this.#speakers.set(speaker.id, speaker);
    for (const outlet of bundle.outlets ?? []) this.#outlets.set(outlet.name, outlet);
    const names = new Set(this.#outlets.keys());
    for (const { outlet, original } of bundle.sources) names.add(outlet).add(original?.outlet ?? outlet);
    for (const speaker of [...bundle.speakers].sort((a, b) => compare(a.id, b.id))) {
      const own = typeof speaker.name === 'string' ? [speaker.name] : Object.values(speaker.name).sort();
      const name = own.find((one) => names.has(one));
      if (name === undefined || this.#quoted.has(name)) continue;
      this.#quoted.set(name, speaker);
      this.#outletOf.set(speaker.id, name);
    }
  }

  speaker(id: Id): Voice {
    const cached = this.#made.get(id);
    if (cached !== undefined) return cached;
    const speaker = this.#speakers.get(id);
    const name = this.#outletOf.get(id);
    const voice = name === undefined ? this.#make(`speaker:${id}`, speaker, undefined) : this.outlet(name);
    this.#made.set(id, voice);
    return voice;
  }

  outlet(name: string): Voice {
    const key: VoiceKey = `outlet:${name}`;
    const cached = this.#made.get(key);
    if (cached !== undefined) return cached;
    const voice = this.#make(key, this.#quoted.get(name), name);
    this.#made.set(key, voice);
    return voice;
  }

  /** The voice behind a key of a view, if anybody of the story has it. */
  byKey(key: VoiceKey): Voice | undefined {
    const name = key.slice(key.indexOf(':') + 1);
    if (key.startsWith('outlet:')) return this.outlet(name);
    return this.#speakers.has(name) ? this.speaker(name) : undefined;
  }

  /** The group of an outlet's own voice, and of what its pages print without a source. */
  groupOfOutlet(name: string): Id | undefined {
    return this.#outlets.get(name)?.group ?? this.#newsrooms;
  }

  /** Who vouches for a claim; empty when nobody is named. */
  of(claim: Claim, { outlet, original }: Source, statement: Statement | undefined): readonly Voice[] {
    const said = statement?.said_by ?? claim.said_by;
    if (said === undefined) return claim.first_hand === true ? [this.outlet(original?.outlet ?? outlet)] : [];
    if (typeof said === 'string') {
      const alone = this.#alone.get(said) ?? [this.speaker(said)];
      this.#alone.set(said, alone);
      return alone;
    }
    return [...new Set(said.map((id) => this.speaker(id)))].sort((a, b) => compare(a.key, b.key));
  }

  #make(key: VoiceKey, speaker: Speaker | undefined, outlet: string | undefined): Voice {
    const above = new Set<string>();
    let body: string = key;
    // A chain that runs in a circle has no top: all in it take the first by name.
    for (let id = this.#widerOf(speaker, outlet); id !== undefined; ) {
      const wider: Speaker | undefined = this.#speakers.get(id);
      const name = this.#outletOf.get(id);
      const next = name === undefined ? `speaker:${id}` : `outlet:${name}`;
      if (next === key || above.has(next)) {
        body = [...above, ...(next === key ? [key] : [])].sort()[0] ?? key;
        break;
      }
      above.add(next);
      body = next;
      id = this.#widerOf(wider, name);
    }
    const group = speaker?.group ?? (outlet === undefined ? undefined : this.groupOfOutlet(outlet));
    return { key, body, above, group, named: speaker?.named !== false, isOutlet: outlet !== undefined };
  }

  #widerOf(speaker: Speaker | undefined, outlet: string | undefined): Id | undefined {
    return speaker?.part_of ?? (outlet === undefined ? undefined : this.#outlets.get(outlet)?.part_of);
  }
}
