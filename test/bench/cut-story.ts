/** Cuts a story down to the sources that say most, so that stories of unlike size can be compared. */
import type { Bundle } from '../../data/bundle/types.ts';

/** The bundle with only those `count` sources that make the most claims, and what they speak about. */
export function cutStory(bundle: Bundle, count: number): Bundle {
  const said = new Map(bundle.sources.map(({ id }) => [id, 0]));
  for (const { claims } of bundle.facts)
    for (const { source } of claims) said.set(source, (said.get(source) ?? 0) + 1);
  const kept = new Set(
    [...said]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, count)
      .map(([id]) => id),
  );
  const facts = bundle.facts
    .map((fact) => ({ ...fact, claims: fact.claims.filter(({ source }) => kept.has(source)) }))
    .filter(({ claims }) => claims.length > 0);
  const printed = new Set(facts.flatMap(({ claims }) => claims.map(({ statement }) => statement)));
  return {
    ...bundle,
    sources: bundle.sources.filter(({ id }) => kept.has(id)),
    statements: bundle.statements.filter(({ id }) => printed.has(id)),
    facts,
  };
}
