/**
 * What was taken back, lowered or corrected up to a moment, oldest first. Acts and corrected pages do not depend on what
 * is on: a withdrawal cannot be switched off.
 */
import type { Act, Moment } from '../bundle/types.ts';
import type { BundleIndex } from './bundle-index.ts';
import type { Correction, Finding } from './finding.ts';
import { compare } from './indexed-claim.ts';

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
function changesIn({ fact, readings, changes }: Finding, isTotal: boolean): Correction[] {
  return changes.flatMap(({ how, from, to, on }): Correction[] => {
    const [before, after] = [readings[from]?.claims[0], readings[to]?.claims[0]];
    if ((how === 'raised' && isTotal) || before === undefined || after === undefined || on === undefined)
      return [];
    return [{ how, on, fact, from: before, to: after }];
  });
}

export function correctionsOf(
  index: BundleIndex,
  findings: readonly Finding[],
  instant: number,
): readonly Correction[] {
  const changes = findings.flatMap((finding, i) => changesIn(finding, index.facts[i]?.moves === 'total'));
  const corrections = [...actsBy(index, instant), ...changes].map((correction) => ({
    correction,
    when: index.read(correction.on)?.span.high ?? Infinity,
    text: JSON.stringify(correction),
  }));
  return corrections
    .sort((a, b) => compare(a.when, b.when) || compare(a.text, b.text))
    .map(({ correction }) => correction);
}
