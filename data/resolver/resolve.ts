/**
 * From a bundle and a view to what is known. Pure, deterministic and independent of order: the compiler, the Worker and
 * the browser run this one function and get the same bytes. It never averages, never scores, never invents a value.
 */
import type { Bundle, Id } from '../bundle/bundle.ts';
import { spanOf } from '../bundle/moment.ts';
import { indexOf } from './bundle-index.ts';
import { correctionsOf } from './corrections.ts';
import type { Resolution, View } from './finding.ts';
import type { Index } from './indexed-claim.ts';
import { type Known, knownOf } from './known.ts';

/** Finite, so that what never happens (`Infinity`) stays later than it. */
const endOfTime = Number.MAX_SAFE_INTEGER;

/** The end of the moment looked at; later than every day when the view names none, or one that cannot be read. */
export function instantOf(view: View, index: Index): number {
  if (view.at === undefined) return endOfTime;
  return spanOf(view.at, index.bundle.time_zone)?.high ?? endOfTime;
}

/** The view of a bundle that was looked at last, and what was known of each fact. */
interface Last {
  readonly off: ReadonlySet<Id>;
  readonly instant: number;
  readonly known: readonly Known[];
}

const lasts = new WeakMap<Index, Last>();

/** What is known of each fact. Those that no source switched since the last view prints are not looked at again. */
function knownIn(index: Index, off: ReadonlySet<Id>, instant: number): readonly Known[] {
  const last = lasts.get(index);
  const switched =
    last?.instant === instant
      ? [...off].filter((id) => !last.off.has(id)).concat([...last.off].filter((id) => !off.has(id)))
      : undefined;
  const known: Known[] = [];
  for (const fact of index.facts.values()) {
    const before = last?.known[known.length];
    known.push(
      before === undefined || switched === undefined || switched.some((id) => fact.sources.has(id))
        ? knownOf(index, fact, off, instant)
        : before,
    );
  }
  lasts.set(index, { off, instant, known });
  return known;
}

/**
 * What is known in one view. Unknown ids in `off` are ignored; a moment that cannot be read counts as none. A finding
 * that the last few views of this bundle had as well is the same object, so that a renderer can skip it.
 */
export function resolve(bundle: Bundle, view: View): Resolution {
  const index = indexOf(bundle);
  const off = new Set(view.off);
  const instant = instantOf(view, index);
  const known = knownIn(index, off, instant);
  const roots = new Set<string>();
  for (const { roots: own } of known) for (const root of own) roots.add(root);
  const live = bundle.sources.filter(
    ({ id }) => !off.has(id) && (index.known.get(id) ?? Infinity) <= instant,
  );
  return {
    story: bundle.story,
    ...(view.at === undefined ? {} : { at: view.at }),
    sources: { live: live.length, all: bundle.sources.length },
    origins: roots.size,
    findings: known.map(({ finding }) => finding),
    unknowns: known.flatMap(({ finding: { fact }, unknown }) =>
      unknown === undefined ? [] : [{ fact, why: unknown }],
    ),
    corrections: correctionsOf(index, known, instant),
  };
}
