/**
 * What was taken back, lowered or corrected up to a moment, oldest first. Acts and corrected pages do not depend on what
 * is on: a withdrawal cannot be switched off.
 */
import type { Act, Moment } from '../bundle/types.ts';
import type { BundleIndex, FactIndex } from './bundle-index.ts';
import type { Correction } from './finding.ts';
import { compare, type WorkingChange } from './indexed-claim.ts';

const told: ReadonlySet<Act['how']> = new Set(['retracted', 'deleted', 'corrected', 'reinstated', 'denied']);

/** Acts by the moment that was looked at last: toggling asks for the same again and again. */
const lasts = new WeakMap<BundleIndex, { readonly instant: number; readonly acts: readonly Correction[] }>();

function actsBy(index: BundleIndex, instant: number): readonly Correction[] {
  const last = lasts.get(index);
  if (last?.instant === instant) return last.acts;
  const endOf = (moment: Moment): number => index.read(moment)?.span.high ?? Infinity;
  const acts: Correction[] = [];
  const statements = new Map<string, Set<string>>();
  for (const { fact, claims } of index.facts) {
    for (const { claim, statement, knownFrom } of claims) {
      if (knownFrom > instant) continue;
      if (statement?.acts !== undefined)
        statements.set(statement.id, (statements.get(statement.id) ?? new Set()).add(fact.id));
      for (const { act, place, from } of index.actsOf(claim.acts))
        if (from <= instant && told.has(act.how))
          acts.push({ how: 'act', on: act.on, claim: claim.id, act: place, facts: [fact.id] });
      if (claim.corrected !== undefined && endOf(claim.corrected.on) <= instant)
        acts.push({ how: 'page', on: claim.corrected.on, fact: fact.id, claim: claim.id });
    }
  }
  for (const { id, acts: list } of index.bundle.statements) {
    const facts = statements.get(id);
    if (facts === undefined) continue;
    for (const { act, place, from } of index.actsOf(list))
      if (from <= instant && told.has(act.how))
        acts.push({ how: 'act', on: act.on, statement: id, act: place, facts: [...facts] });
  }
  lasts.set(index, { instant, acts });
  return acts;
}

/** A total that grows is not corrected; every other change of a voice's own firm value is. */
export function correctionsIn(
  changes: readonly WorkingChange[],
  { fact, moves }: FactIndex,
): readonly Correction[] {
  return changes.flatMap(({ how, from, to, on }): Correction[] => {
    const [before, after] = [from.claims[0]?.claim.id, to.claims[0]?.claim.id];
    if (
      (how === 'raised' && moves === 'total') ||
      before === undefined ||
      after === undefined ||
      on === undefined
    )
      return [];
    return [{ how, on, fact: fact.id, from: before, to: after }];
  });
}

/** Acts, corrected pages and the changes of every fact, oldest first. */
export function correctionsOf(
  index: BundleIndex,
  changes: readonly Correction[],
  instant: number,
): readonly Correction[] {
  const all = [...actsBy(index, instant), ...changes].map((correction) => ({
    correction,
    when: index.read(correction.on)?.span.high ?? Infinity,
  }));
  const text = ({ correction }: (typeof all)[number]): string => JSON.stringify(correction);
  return all
    .sort((a, b) => compare(a.when, b.when) || compare(text(a), text(b)))
    .map(({ correction }) => correction);
}
