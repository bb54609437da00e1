/**
 * From a bundle and a view to what is known. Pure, deterministic and independent of order: the compiler, the Worker and
 * the browser run this one function and get the same bytes. It never averages, never scores and never invents a value.
 */
import type { Bundle } from '../bundle/types.ts';
import { type BundleIndex, type FactIndex, indexOf } from './bundle-index.ts';
import { correctionsIn, correctionsOf } from './corrections.ts';
import { type FactThen, factThen } from './fact-then.ts';
import type { Correction, Finding, Resolution, View } from './finding.ts';
import { type IndexedClaim, once, type Voice } from './model.ts';
import { type LiveView, resolveFact } from './resolve-fact.ts';
import { written } from './written.ts';

interface ReadView extends LiveView {
  readonly instant: number;
  readonly sources: ReadonlySet<string>;
}

/**
 * A claim is live when its source is on and published, and its voice is on. Unknown ids are ignored; a moment that cannot
 * be read counts as none. Without one, all that the bundle names has happened.
 */
function readView({ without, withoutVoices, withoutGroups, at }: View, index: BundleIndex): ReadView {
  const [sources, groups] = [new Set(without), new Set(withoutGroups)];
  const voices = new Set(withoutVoices?.map(index.voices.byKey));
  const isGroupOn = (group: string | undefined): boolean => group === undefined || !groups.has(group);
  const isVoiceOn = (voice: Voice): boolean => !voices.has(voice) && isGroupOn(voice.group);
  const instant = (at === undefined ? undefined : index.read(at)?.span.high) ?? index.latest;
  const isOn = ({ source, voices: own, group, knownFrom }: IndexedClaim): boolean =>
    knownFrom <= instant &&
    !sources.has(source.id) &&
    (own.length === 0 ? isGroupOn(group) : own.some(isVoiceOn));
  return { instant, sources, isVoiceOn, isOn };
}

/** What one view knows of one fact, worked out when somebody first reads it. */
interface Known {
  readonly finding: Finding;
  readonly corrections: () => readonly Correction[];
}

/** What of a finding is worked out when it is read: all but its fact. The type asks for a key as soon as there is a new one. */
const lazily: { readonly [K in Exclude<keyof Finding, 'fact'>]-?: true } = {
  status: true,
  judged: true,
  differs: true,
  dispute: true,
  lines: true,
  atRest: true,
  readings: true,
  changes: true,
  acts: true,
};
const keys = Object.keys(lazily) as (keyof typeof lazily)[];

function know(fact: FactIndex, index: BundleIndex, then: () => FactThen, toggles: LiveView): Known {
  const resolved = once(() => resolveFact(then(), fact, index, toggles));
  const finding = once(() => written(fact, resolved(), then().acts));
  const lazy = { fact: fact.fact.id };
  for (const key of keys) {
    const get = () => finding()[key];
    // Without a prototype: some pages put a `value` on every object, which no getter may stand beside.
    Object.defineProperty(lazy, key, { __proto__: null, enumerable: true, get } as PropertyDescriptor);
  }
  return { finding: lazy as Finding, corrections: once(() => correctionsIn(resolved().changes, fact)) };
}

/** Enough for "off, on again, undo". */
const REMEMBERED = 4;

/** The value of a key, of which the last few are kept. */
function remember<T>(map: Map<string, T>, key: string, work: () => T): T {
  const value = map.get(key) ?? work();
  map.delete(key);
  map.set(key, value);
  if (map.size > REMEMBERED) map.delete(map.keys().next().value ?? key);
  return value;
}

interface Memory {
  /** By the last turn of the fact: between two of them all moments are alike. */
  readonly moments: Map<string, () => FactThen>;
  readonly known: Map<string, Known>;
}

const memories = new WeakMap<FactIndex, Memory>();

function look(fact: FactIndex, index: BundleIndex, { instant, isOn, isVoiceOn }: ReadView): Known {
  const memory = memories.get(fact) ?? { moments: new Map(), known: new Map() };
  memories.set(fact, memory);
  const turn = String(fact.turns.findLastIndex((one) => one <= instant));
  let key = turn;
  for (const claim of fact.claims) key += isOn(claim) ? '+' : '-';
  // Of a figure that several hold, some may be off.
  for (const voice of fact.heldTogether) key += isVoiceOn(voice) ? '+' : '-';
  return remember(memory.known, key, () => {
    const then = remember(memory.moments, turn, () => once(() => factThen(fact, index, instant)));
    return know(fact, index, then, { isOn, isVoiceOn });
  });
}

/** Whether a question is open. */
export const isUnknown = (status: Finding['status']): status is 'unreported' | 'withdrawn' | 'unclear' =>
  status === 'unreported' || status === 'withdrawn' || status === 'unclear';

/** What is known in one view. A finding that did not change between the last few views is the same object. */
export function resolve(bundle: Bundle, view: View): Resolution {
  const index = indexOf(bundle);
  const read = readView(view, index);
  const known = index.facts.map((fact) => look(fact, index, read));
  const findings = known.map(({ finding }) => finding);
  const isLive = ({ id }: { readonly id: string }): boolean =>
    !read.sources.has(id) && (index.knownFrom.get(id) ?? Infinity) <= read.instant;
  const voices = once(() => {
    const claims = index.facts.flatMap((fact) => fact.claims);
    const published = claims.filter(({ knownFrom }) => knownFrom <= read.instant);
    const live = published.filter(read.isOn).flatMap((one) => one.voices.filter(read.isVoiceOn));
    return { live: new Set(live).size, all: new Set(published.flatMap((one) => one.voices)).size };
  });
  const unknowns = once(() =>
    findings.flatMap(({ fact, status }) => (isUnknown(status) ? [{ fact, why: status }] : [])),
  );
  const corrections = once(() => {
    const changed = known.flatMap((one) => one.corrections());
    return correctionsOf(index, changed, read.instant);
  });
  return {
    story: bundle.story,
    ...(view.at === undefined ? {} : { at: view.at }),
    sources: { live: bundle.sources.filter(isLive).length, all: bundle.sources.length },
    get voices() {
      return voices();
    },
    findings,
    get unknowns() {
      return unknowns();
    },
    get corrections() {
      return corrections();
    },
  };
}
