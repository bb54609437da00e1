/**
 * From a bundle and a view to what is known. Pure, deterministic and independent of order: the compiler, the Worker and
 * the browser run this one function and get the same bytes. It never averages, never scores, never invents a value.
 */
import type { Bundle, Id } from './bundle.ts';
import { correctionsOf } from './corrections.ts';
import { findingOf, type Verdict, verdictOf } from './find.ts';
import type { Finding, Reason, Resolution, View } from './finding.ts';
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

function verdictIn(fact: FactIndex, off: ReadonlySet<Id>, instant: number): Verdict {
  return verdictOf(liveEntries(fact, off, instant), fact.fact, instant);
}

/** Whether a reader would see another status, value or answer. The owner of an equal value may differ. */
function reads({ status, low, high, answers }: Verdict): string {
  return JSON.stringify([status, low?.claim.value, high?.claim.value, answers]);
}

/** Leave-one-out, turned round: which of the sources that are off would, alone switched on again, change the finding. */
function missingOf(fact: FactIndex, off: ReadonlySet<Id>, instant: number, verdict: Verdict): Reason[] {
  const missing = new Set(
    fact.entries.filter((e) => off.has(e.claim.source) && e.known <= instant).map((e) => e.claim.source),
  );
  if (missing.size === 0) return [];
  const now = reads(verdict);
  const reasons: Reason[] = [];
  const rest = new Set(off);
  for (const source of [...missing].sort()) {
    rest.delete(source);
    const other = verdictIn(fact, rest, instant);
    rest.add(source);
    if (reads(other) === now) continue;
    reasons.push({
      code: 'without',
      source,
      status: other.status,
      ...(other.low === undefined ? {} : { low: other.low.claim.id }),
      ...(other.high === undefined ? {} : { high: other.high.claim.id }),
    });
  }
  return reasons;
}

function findIn(index: Index, fact: FactIndex, off: ReadonlySet<Id>, instant: number): Finding {
  const verdict = verdictIn(fact, off, instant);
  const finding = findingOf(verdict, fact.fact, index, instant);
  const missing = missingOf(fact, off, instant, verdict);
  return missing.length === 0 ? finding : { ...finding, reasons: [...finding.reasons, ...missing] };
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
    const finding = findIn(index, fact, off, instant);
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
