/**
 * Who prints something: outlets, each named once. Printing is not saying, so their number is never the number of
 * origins.
 */
import type { Finding, Origin } from '../../resolver/finding.ts';
import type { Entry } from '../../resolver/indexed-claim.ts';
import { entriesOf, type Voice } from '../voice.ts';

/** The names of the outlets that print these claims, each once, in the order of the claims. */
export function outletsOf(entries: readonly Entry[]): readonly string[] {
  return [...new Set(entries.map(({ source }) => source.outlet))];
}

/**
 * The outlets among them that print the very value of `entry`: a form that stands elsewhere ("at least 225") is ascribed
 * to nobody else, so that every count of printers on a card is the same.
 */
export function printersOf(entries: readonly Entry[], { claim }: Entry): readonly string[] {
  const printed = JSON.stringify(claim.value);
  return outletsOf(entries.filter((one) => JSON.stringify(one.claim.value) === printed));
}

export function originOf(finding: Finding, claim: string): Origin | undefined {
  return finding.origins.find(({ claims }) => claims.some(({ id }) => id === claim));
}

/** The claims that say what `claim` says, by the same origin: itself and its repeats. */
export function standing(voice: Voice, finding: Finding, claim: string): readonly Entry[] {
  const origin = originOf(finding, claim);
  const ids = (origin?.claims ?? []).filter(({ state }) => state === 'current' || state === 'repeat');
  const stated = ids.filter(({ id, state }) => id === claim || state === 'repeat').map(({ id }) => id);
  return entriesOf(voice, finding.fact, stated);
}

/** Whether nobody who prints this value names its owner, so that the owner is known only by tracing. */
export function onlyTraced(entries: readonly Entry[]): boolean {
  return entries.length > 0 && entries.every(({ claim }) => claim.traced !== undefined);
}
