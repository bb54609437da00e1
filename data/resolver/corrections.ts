/**
 * What was taken back, lowered or corrected up to a moment, oldest first. Acts and corrected pages do not depend on what
 * is on: a withdrawal cannot be switched off.
 */
import type { Act } from '../bundle/types.ts';
import type { BundleIndex, FactIndex } from './bundle-index.ts';
import type { Correction } from './finding.ts';
import { groupBy, sortedBy, type WorkingChange } from './model.ts';

type Acted = Extract<Correction, { readonly how: 'act' }>;

/** A total that grows is not corrected; every other change of a voice's own firm value is. */
export function correctionsIn(
  changes: readonly WorkingChange[],
  { fact, moves }: FactIndex,
): readonly Correction[] {
  return changes.flatMap(({ how, from, to, on }): Correction[] => {
    const [before, after] = [from.claims[0]?.claim.id ?? '', to.claims[0]?.claim.id ?? ''];
    const isGrowth = how === 'raised' && moves === 'total';
    return isGrowth || on === undefined ? [] : [{ how, on, fact: fact.id, from: before, to: after }];
  });
}

/** Acts, corrected pages and the changes of every fact, oldest first. */
export function correctionsOf(
  index: BundleIndex,
  changes: readonly Correction[],
  instant: number,
): readonly Correction[] {
  const told = (acts: readonly Act[] | undefined, of: Pick<Acted, 'statement' | 'claim'>, facts: string[]) =>
    index
      .actsOf(acts)
      .filter(({ act, from }) => act.how !== 'doubted' && from <= instant)
      .map(({ act, place }): Correction => ({ how: 'act', on: act.on, ...of, act: place, facts }));
  const known = index.facts.flatMap(({ claims }) => claims.filter(({ knownFrom }) => knownFrom <= instant));
  const onClaims = known.flatMap(({ claim: { id: claim, acts, corrected }, fact: { id: fact } }) => [
    ...told(acts, { claim }, [fact]),
    ...(corrected === undefined || index.endOf(corrected.on) > instant
      ? []
      : [{ how: 'page' as const, on: corrected.on, fact, claim }]),
  ]);
  const byStatement = groupBy(
    known.filter(({ statement }) => statement?.acts !== undefined),
    ({ statement }) => statement,
  );
  const onStatements = [...byStatement].flatMap(([statement, claims]) =>
    told(statement?.acts, { statement: statement?.id ?? '' }, [
      ...new Set(claims.map(({ fact }) => fact.id)),
    ]),
  );
  return sortedBy([...onClaims, ...onStatements, ...changes], (correction) => [
    index.endOf(correction.on),
    JSON.stringify(correction),
  ]);
}
