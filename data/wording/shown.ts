/** What a card shows: one view of the story, what it resolves to, and what it is compared with. */
import type { Id } from '../bundle/types.ts';
import type { Finding, Resolution, View } from '../resolver/finding.ts';
import type { Localizer } from './localizer.ts';

export interface Shown {
  readonly resolution: Resolution;
  /** What is off. Absent: nothing. */
  readonly view?: View;
  /** The same moment with nothing off: what "was" is measured against. Absent: nothing is off. */
  readonly base?: Resolution;
  /** The only sources of this card. Absent: all of the story. The view has all others off. */
  readonly limit?: readonly Id[];
}

/** The sources that the card is about. */
export function sourcesShown(
  { bundle }: Localizer,
  { limit }: Pick<Shown, 'limit'>,
): Localizer['bundle']['sources'] {
  return limit === undefined ? bundle.sources : bundle.sources.filter(({ id }) => limit.includes(id));
}

/** The facts that the card is about: limited to some sources, only what they speak of. */
export function factsShown({ bundle }: Localizer, { limit }: Shown): ReadonlySet<Id> {
  const facts = bundle.facts.filter(
    ({ claims }) => limit === undefined || claims.some(({ source }) => limit.includes(source)),
  );
  return new Set(facts.map(({ id }) => id));
}

/** Their findings, in the story's order. */
export function findingsShown(l: Localizer, shown: Shown): readonly Finding[] {
  const facts = factsShown(l, shown);
  return shown.resolution.findings.filter(({ fact }) => facts.has(fact));
}

/** The finding about the same fact with everything on. */
export function baseFinding({ base, resolution }: Shown, { fact }: Finding, at: number): Finding | undefined {
  if (base === undefined || base === resolution) return undefined;
  const same = base.findings[at];
  return same?.fact === fact ? same : base.findings.find((one) => one.fact === fact);
}
