/**
 * From a bundle and a view to what is known. Pure, deterministic and independent of order: the compiler, the Worker and
 * the browser run this one function and get the same bytes. It never averages, never scores and never invents a value.
 */
import type { Bundle, Id } from '../bundle/types.ts';
import { type BundleIndex, indexOf } from './bundle-index.ts';
import { correctionsOf } from './corrections.ts';
import { FactCache } from './fact-cache.ts';
import type { Finding, Resolution, View } from './finding.ts';
import type { Voice } from './indexed-claim.ts';
import { readView } from './view.ts';
import { once } from './written.ts';

const caches = new WeakMap<BundleIndex, FactCache>();

function cacheOf(index: BundleIndex): FactCache {
  let cache = caches.get(index);
  if (cache === undefined) {
    cache = new FactCache(index);
    caches.set(index, cache);
  }
  return cache;
}

const unknown: ReadonlySet<string> = new Set<Finding['status']>(['unreported', 'withdrawn', 'unclear']);

/** What is known in one view. A finding that did not change between the last few views is the same object. */
export function resolve(bundle: Bundle, view: View): Resolution {
  const index = indexOf(bundle);
  const read = readView(view, index);
  const known = cacheOf(index).look(read);
  const [live, all] = [new Set<Voice>(), new Set<Voice>()];
  for (const one of known) {
    for (const voice of one.liveVoices) live.add(voice);
    for (const voice of one.then.voices) all.add(voice);
  }
  const isPublished = (id: Id): boolean => (index.knownFrom.get(id) ?? Infinity) <= read.instant;
  const findings = known.map(({ finding }) => finding);
  const unknowns = once(() =>
    findings.flatMap(({ fact, status }) => (unknown.has(status) ? [{ fact, why: status as 'unclear' }] : [])),
  );
  const corrections = once(() =>
    correctionsOf(
      index,
      known.flatMap((one) => one.corrections()),
      read.instant,
    ),
  );
  return {
    story: bundle.story,
    ...(view.at === undefined ? {} : { at: view.at }),
    sources: {
      live: bundle.sources.filter(({ id }) => !read.sources.has(id) && isPublished(id)).length,
      all: bundle.sources.length,
    },
    voices: { live: live.size, all: all.size },
    findings,
    get unknowns() {
      return unknowns();
    },
    get corrections() {
      return corrections();
    },
  };
}
