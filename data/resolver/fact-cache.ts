/**
 * What the last few views knew of each fact, for as long as the bundle lives: a toggle concerns few facts, and the
 * others keep the very object that they had. A fact is resolved when its finding is first read.
 */
import type { BundleIndex, FactIndex } from './bundle-index.ts';
import { correctionsIn } from './corrections.ts';
import { type FactThen, factThen } from './fact-then.ts';
import type { Correction, Finding } from './finding.ts';
import type { IndexedClaim, Voice } from './indexed-claim.ts';
import { resolveFact } from './resolve-fact.ts';
import type { ReadView } from './view.ts';
import { once, written } from './written.ts';

/** What one view knows of one fact. */
export interface KnownFact {
  readonly finding: Finding;
  /** Changes of it that are corrections. */
  readonly corrections: () => readonly Correction[];
  readonly liveVoices: ReadonlySet<Voice>;
  readonly then: MomentOfFact;
}

/** A fact between two of its turns: the same for every moment in between, whatever is off. */
interface MomentOfFact {
  readonly pages: () => FactThen;
  readonly voices: ReadonlySet<Voice>;
  readonly known: Map<string, KnownFact>;
}

/** Enough for "off, on again, undo". */
const REMEMBERED_VIEWS = 4;
const REMEMBERED_MOMENTS = 4;

/** Keeps what was used last, and forgets what was not used for longest. */
function remember<T>(map: Map<string, T>, key: string, value: T, most: number): T {
  map.delete(key);
  map.set(key, value);
  if (map.size > most) map.delete(map.keys().next().value ?? key);
  return value;
}

export class FactCache {
  readonly #index: BundleIndex;
  readonly #moments = new Map<FactIndex, Map<string, MomentOfFact>>();
  #last: { readonly view: ReadView; readonly known: readonly KnownFact[] } | undefined;

  constructor(index: BundleIndex) {
    this.#index = index;
  }

  /** What is known of each fact, in the story's order. */
  look(view: ReadView): readonly KnownFact[] {
    const last = this.#last;
    const switched =
      last === undefined || last.view.instant !== view.instant ? undefined : switchedBetween(last.view, view);
    const known = this.#index.facts.map((fact, i) => {
      const before = last?.known[i];
      return before !== undefined && switched !== undefined && !switched(fact)
        ? before
        : this.#lookAt(fact, view);
    });
    this.#last = { view, known };
    return known;
  }

  #lookAt(fact: FactIndex, view: ReadView): KnownFact {
    const then = this.#momentOf(fact, view.instant);
    const live = fact.claims.map((claim) => claim.knownFrom <= view.instant && view.isOn(claim));
    // Of a figure that several hold, some may be off.
    const held = fact.heldTogether.map(view.isVoiceOn);
    let key = '';
    for (const isLive of live) key += isLive ? '1' : '0';
    for (const isHeld of held) key += isHeld ? '1' : '0';
    const before = then.known.get(key);
    if (before !== undefined) return remember(then.known, key, before, REMEMBERED_VIEWS);
    const liveVoices = new Set<Voice>();
    for (const { place, voices } of fact.claims)
      if (live[place] === true) for (const voice of voices) if (view.isVoiceOn(voice)) liveVoices.add(voice);
    const isOn = ({ place }: IndexedClaim): boolean => live[place] === true;
    const resolved = once(() =>
      resolveFact(then.pages(), fact, this.#index, { isOn, isVoiceOn: view.isVoiceOn }),
    );
    const corrections = once(() => correctionsIn(resolved().changes, fact));
    return remember(
      then.known,
      key,
      { finding: written(fact, resolved), corrections, liveVoices, then },
      REMEMBERED_VIEWS,
    );
  }

  #momentOf(fact: FactIndex, instant: number): MomentOfFact {
    let moments = this.#moments.get(fact);
    if (moments === undefined) {
      moments = new Map();
      this.#moments.set(fact, moments);
    }
    const key = String(fact.turns.findLastIndex((turn) => turn <= instant));
    let then = moments.get(key);
    if (then === undefined) {
      const voices = new Set(
        fact.claims.flatMap((claim) => (claim.knownFrom <= instant ? claim.voices : [])),
      );
      then = { pages: once(() => factThen(fact, this.#index, instant)), voices, known: new Map() };
    }
    return remember(moments, key, then, REMEMBERED_MOMENTS);
  }
}

/** Whether what was switched between two views concerns a fact. */
function switchedBetween(a: ReadView, b: ReadView): (fact: FactIndex) => boolean {
  const apart = <T>(one: ReadonlySet<T>, other: ReadonlySet<T>): T[] =>
    [...one].filter((id) => !other.has(id)).concat([...other].filter((id) => !one.has(id)));
  const sources = apart(a.sources, b.sources);
  const voices = apart(a.voices, b.voices);
  const groups = apart(a.groups, b.groups);
  return (fact) =>
    sources.some((id) => fact.sources.has(id)) ||
    voices.some((voice) => fact.voices.has(voice)) ||
    groups.some((id) => fact.groups.has(id));
}
