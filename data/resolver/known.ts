/**
 * What one view knows of one fact, worked out once: a toggle touches few facts, and the others keep the very object
 * that they had. Remembers a few views of each fact, for as long as the bundle lives.
 */
import type { Id } from '../bundle/bundle.ts';
import type { Fates } from './fates.ts';
import { findingOf, verdictOf } from './find.ts';
import type { Finding, Reason, Resolution, Status } from './finding.ts';
import type { Entry, FactIndex, Index } from './indexed-claim.ts';
import { type Revision, reasonsOf, revisionsOf, withdrawals } from './reasons.ts';
import type { Verdict } from './verdict.ts';

export interface Known {
  readonly finding: Finding;
  /** Why the fact is not known, if it is not. */
  readonly unknown: Resolution['unknowns'][number]['why'] | undefined;
  /** The origins that say something about it which was not withdrawn. */
  readonly roots: ReadonlySet<string>;
  readonly revisions: readonly Revision[];
}

/** Enough for "off, on again, undo". */
const remembered = 8;

const memory = new WeakMap<FactIndex, Map<string, Known>>();

/** What is known of `fact` at `instant` with the sources in `off` switched off. */
export function knownOf(index: Index, fact: FactIndex, off: ReadonlySet<Id>, instant: number): Known {
  let views = memory.get(fact);
  if (views === undefined) {
    views = new Map();
    memory.set(fact, views);
  }
  const key = keyOf(fact, off, instant);
  const known = views.get(key) ?? lookAt(index, fact, off, instant);
  // What was looked at last stands last, and the first is forgotten.
  views.delete(key);
  views.set(key, known);
  if (views.size > remembered) views.delete(views.keys().next().value ?? key);
  return known;
}

/** All of a view that the finding depends on: whether each source is out, and on; and how many acts have happened. */
function keyOf({ sources, acts }: FactIndex, off: ReadonlySet<Id>, instant: number): string {
  let key = '';
  for (const [id, known] of sources) key += known > instant ? '-' : off.has(id) ? '0' : '1';
  return key + acts.filter((act) => act <= instant).length;
}

function lookAt(index: Index, fact: FactIndex, off: ReadonlySet<Id>, instant: number): Known {
  const verdict = verdictIn(fact, off, instant);
  const { fates, status } = verdict;
  // What the reasons are worked out from must not change until then.
  const switchedOff = new Set(off);
  return {
    finding: findingOf(verdict, fact.fact, () => [
      ...takenBack(verdict, index, fact, instant),
      ...reasonsOf(verdict, fact.fact, index, instant),
      ...missingOf(fact, switchedOff, instant, verdict),
    ]),
    unknown: unknownOf(status, fates),
    roots: rootsOf(fates),
    revisions: revisionsOf(fates, fact.fact),
  };
}

/** What was withdrawn stays withdrawn, though nobody who is on reports it: no toggle takes that out of sight. */
function takenBack({ fates }: Verdict, index: Index, { dead }: FactIndex, instant: number): Reason[] {
  const printed = fates.live.filter(({ claim }) => claim.set_aside === undefined);
  const told = new Set(printed.map(({ statement }) => statement));
  const out = dead.filter(
    ({ known, deadFrom, statement }) => known <= instant && deadFrom <= instant && !told.has(statement),
  );
  return withdrawals(out, index, instant);
}

function verdictIn(fact: FactIndex, off: ReadonlySet<Id>, instant: number): Verdict {
  const live = fact.entries.filter((entry) => entry.known <= instant && !off.has(entry.source.id));
  const gone = fact.dead.some(
    ({ figure, known, deadFrom }) => figure && known <= instant && deadFrom <= instant,
  );
  return verdictOf(live, fact.fact, instant, gone);
}

/** Whether a reader would see the same status, value or answer. The owner of an equal value may differ. */
function readsAlike(a: Verdict, b: Verdict): boolean {
  const same = (x: Entry | undefined, y: Entry | undefined): boolean =>
    x === y || JSON.stringify(x?.claim.value) === JSON.stringify(y?.claim.value);
  return (
    a.status === b.status && same(a.low, b.low) && same(a.high, b.high) && `${a.answers}` === `${b.answers}`
  );
}

/** Leave-one-out, turned round: which of the sources that are off would, alone switched on again, change the finding. */
function missingOf(fact: FactIndex, off: ReadonlySet<Id>, instant: number, verdict: Verdict): Reason[] {
  const reasons: Reason[] = [];
  const rest = new Set(off);
  for (const source of [...fact.sources.keys()].sort()) {
    if (!off.has(source) || (fact.sources.get(source) ?? Infinity) > instant) continue;
    rest.delete(source);
    const other = verdictIn(fact, rest, instant);
    rest.add(source);
    if (readsAlike(other, verdict)) continue;
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

function unknownOf(status: Status, fates: Fates): Known['unknown'] {
  if (status === 'unreported' || status === 'withdrawn' || status === 'unclear') return status;
  return fates.in('unclear').length > 0 ? 'said-unclear' : undefined;
}

function rootsOf(fates: Fates): ReadonlySet<string> {
  const roots = new Set<string>();
  for (const entry of fates.live) {
    const state = fates.stateOf(entry);
    if (state !== 'withdrawn' && state !== 'set-aside' && entry.origin.key !== 'unstated')
      roots.add(entry.origin.key);
  }
  return roots;
}
