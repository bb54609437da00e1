/**
 * The facts that one fact is compared with: wider ones, parts, and what its values are said to contain. What an edit of a
 * fact changes on the card, it changes within its family.
 */
import type { Bundle, Fact, Id } from '../../bundle/types.ts';

function named({ part_of, claims }: Fact): readonly Id[] {
  return [
    ...(part_of === undefined ? [] : [part_of]),
    ...claims.flatMap(({ includes = [], excludes = [], may_include = [], parts }) => [
      ...includes,
      ...excludes,
      ...may_include,
      ...(parts?.facts ?? []),
    ]),
  ];
}

/** These facts and their families, those that the bundle does not have included. */
export function familyOf(bundle: Bundle, facts: Iterable<Id>): ReadonlySet<Id> {
  const near = new Map<Id, Set<Id>>();
  const join = (a: Id, b: Id): void => {
    near.set(a, (near.get(a) ?? new Set()).add(b));
  };
  for (const fact of bundle.facts) {
    for (const other of named(fact)) {
      join(fact.id, other);
      join(other, fact.id);
    }
  }
  const family = new Set(facts);
  // A set that grows while it is walked.
  for (const id of family) for (const other of near.get(id) ?? []) family.add(other);
  return family;
}
