/**
 * A digest of what an editor signs: the part of the bundle that a fact's finding is made of, and the finding in the states
 * that readers come to. Whether an anchor's evidence is locked is no part of it: that changes nothing that is said.
 */
import { createHash } from 'node:crypto';
import type { Bundle, Claim, Fact, Id } from '../../bundle/types.ts';
import type { View } from '../../resolver/finding.ts';
import { resolve } from '../../resolver/resolve.ts';

/** With everything on, and without each group. Other views, and earlier moments, follow from the same part of the bundle. */
function viewsOf({ groups = [] }: Bundle): readonly View[] {
  return [{}, ...groups.map(({ id }) => ({ withoutGroups: [id] }))];
}

function listed(ids: Id | readonly Id[] | undefined): readonly Id[] {
  return ids === undefined ? [] : typeof ids === 'string' ? [ids] : ids;
}

/** Everything of the bundle that a fact names, at any remove. */
function partOf(bundle: Bundle, fact: Fact): unknown {
  const { claims } = fact;
  const statementIds = new Set(claims.flatMap(({ statement }) => statement ?? []));
  const statements = bundle.statements.filter(({ id }) => statementIds.has(id));
  const acts = [...statements, ...claims].flatMap((one) => one.acts ?? []);
  const sourceIds = new Set([
    ...claims.flatMap(({ source, traced, past }) => [source, traced, past?.source]),
    ...acts.map(({ source }) => source),
  ]);
  const sources = bundle.sources.filter(({ id }) => sourceIds.has(id));
  const outletNames = new Set(sources.flatMap(({ outlet, original }) => [outlet, original?.outlet]));
  const outlets = bundle.outlets?.filter(({ name }) => outletNames.has(name)) ?? [];
  const named = (claim: Claim): readonly Id[] => [
    ...listed(claim.said_by),
    ...listed(claim.citing),
    ...(claim.denies !== undefined && 'voice' in claim.denies ? [claim.denies.voice] : []),
  ];
  const speakerIds = new Set([
    ...claims.flatMap(named),
    ...statements.flatMap(({ said_by, citing }) => [...listed(said_by), ...listed(citing)]),
    ...acts.map(({ by }) => by),
    ...outlets.flatMap(({ part_of }) => listed(part_of)),
  ]);
  const byId = new Map(bundle.speakers.map((speaker) => [speaker.id, speaker]));
  // A set that grows while it is walked: the whole chain of `part_of`.
  for (const id of speakerIds) for (const wider of listed(byId.get(id)?.part_of)) speakerIds.add(wider);
  const speakers = bundle.speakers.filter(
    ({ id, name }) => speakerIds.has(id) || (typeof name === 'string' && outletNames.has(name)),
  );
  return {
    fact,
    statements,
    sources,
    outlets,
    speakers,
    offsets: bundle.offsets,
    newsrooms: bundle.newsrooms,
  };
}

/** 32 hexadecimal digits; `undefined` for a fact that the bundle does not have. */
export function signedDigest(bundle: Bundle, id: Id): string | undefined {
  const fact = bundle.facts.find((one) => one.id === id);
  if (fact === undefined) return undefined;
  const findings = viewsOf(bundle).map((view) =>
    resolve(bundle, view).findings.find((one) => one.fact === id),
  );
  const text = JSON.stringify({ part: partOf(bundle, fact), findings }, (key, value) =>
    key === 'evidence' ? undefined : value,
  );
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
