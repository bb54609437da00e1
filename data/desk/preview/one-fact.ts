/** The story with one fact alone: what the card beside a claim shows. */
import type { Bundle, Id } from '../../bundle/types.ts';

export function onlyFact(bundle: Bundle, id: Id): Bundle | undefined {
  const fact = bundle.facts.find((one) => one.id === id);
  if (fact === undefined) return undefined;
  const { sections: _, ...rest } = bundle;
  return { ...rest, lead: 1, facts: [fact] };
}
