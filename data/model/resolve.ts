/**
 * From a bundle and a view to what is known. Pure, deterministic and independent of order: the compiler, the Worker and
 * the browser run this one function and get the same bytes. It never averages, never scores, never invents a value.
 */
import type { Bundle, Id } from './bundle.ts';
import { correctionsOf } from './corrections.ts';
import { findingOf } from './find.ts';
import type { Finding, Resolution, View } from './finding.ts';
import { type Entry, type FactIndex, type Index, indexOf } from './index.ts';
import { spanOf } from './moment.ts';

/** Finite, so that what never happens (`Infinity`) stays later than it. */
const endOfTime = Number.MAX_SAFE_INTEGER;

/** The end of the moment looked at; later than every day when the view names none, or one that cannot be read. */
export function instantOf(view: View, index: Index): number {
  if (view.at === undefined) return endOfTime;
  return spanOf(view.at, index.bundle.time_zone)?.high ?? endOfTime;
}

function liveEntries(fact: FactIndex, off: ReadonlySet<Id>, instant: number): Entry[] {
  return fact.entries.filter((entry) => entry.known <= instant && !off.has(entry.claim.source));
}

/** The finding of one fact, without the reasons that need other views. */
function findIn(index: Index, fact: FactIndex, off: ReadonlySet<Id>, instant: number): Finding {
  return findingOf(liveEntries(fact, off, instant), fact.fact, index, instant);
}

/** Whether a reader would see another status, value or answer. The owner of an equal value may differ. */
function reads(finding: Finding, fact: FactIndex): string {
  const value = (id: string | undefined): unknown =>
    id === undefined ? null : fact.byId.get(id)?.claim.value;
  return JSON.stringify([finding.status, value(finding.low), value(finding.high), finding.answers]);
}

/** Leave-one-out, turned round: which of the sources that are off would, alone switched on again, change the finding. */
function withMissing(index: Index, fact: FactIndex, off: ReadonlySet<Id>, instant: number): Finding {
  const finding = findIn(index, fact, off, instant);
  const missing = new Set(
    fact.entries.filter((e) => off.has(e.claim.source) && e.known <= instant).map((e) => e.claim.source),
  );
  if (missing.size === 0) return finding;
  const now = reads(finding, fact);
  const reasons = [...finding.reasons];
  for (const source of [...missing].sort()) {
    const rest = new Set(off);
    rest.delete(source);
    const other = findIn(index, fact, rest, instant);
    if (reads(other, fact) === now) continue;
    reasons.push({
      code: 'without',
      source,
      status: other.status,
      ...(other.low === undefined ? {} : { low: other.low }),
      ...(other.high === undefined ? {} : { high: other.high }),
    });
  }
  return { ...finding, reasons };
}

/** What is known in one view. Unknown ids in `off` are ignored; a moment that cannot be read counts as none. */
export function resolve(bundle: Bundle, view: View): Resolution {
  const index = indexOf(bundle);
  const off = new Set(view.off);
  const instant = instantOf(view, index);
  const findings: Finding[] = [];
  const roots = new Set<string>();
  const unknowns: { fact: Id; why: Resolution['unknowns'][number]['why'] }[] = [];
  for (const fact of index.facts.values()) {
    const finding = withMissing(index, fact, off, instant);
    findings.push(finding);
    for (const { key, claims } of finding.origins) {
      if (key !== 'unstated' && claims.some(({ state }) => state !== 'withdrawn' && state !== 'set-aside'))
        roots.add(key);
    }
    const { status } = finding;
    if (status === 'unreported' || status === 'withdrawn' || status === 'unclear')
      unknowns.push({ fact: fact.fact.id, why: status });
    else if (finding.reasons.some(({ code }) => code === 'said-unclear'))
      unknowns.push({ fact: fact.fact.id, why: 'said-unclear' });
  }
  const live = bundle.sources.filter(
    ({ id }) => !off.has(id) && (index.known.get(id) ?? Infinity) <= instant,
  );
  return {
    story: bundle.story,
    ...(view.at === undefined ? {} : { at: view.at }),
    sources: { live: live.length, all: bundle.sources.length },
    origins: roots.size,
    findings,
    unknowns,
    corrections: correctionsOf(index, findings, instant),
  };
}
