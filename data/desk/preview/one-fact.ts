/** The story with one fact alone: what the card beside a claim shows. */
import type { Bundle, Id } from '../../bundle/types.ts';

const made = new WeakMap<Bundle, Map<Id, Bundle>>();

/** The same object for the same story, so that what is worked out about it is worked out once. */
export function onlyFact(bundle: Bundle, id: Id): Bundle | undefined {
  const known = made.get(bundle) ?? new Map<Id, Bundle>();
  made.set(bundle, known);
  const there = known.get(id);
  const fact = bundle.facts.find((one) => one.id === id);
  if (there !== undefined || fact === undefined) return there;
  const { sections: _, ...rest } = bundle;
  const only = { ...rest, lead: 1, facts: [fact] };
  known.set(id, only);
  return only;
}
