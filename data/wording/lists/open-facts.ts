/** The questions of a story that are open, before they are put into words: the card at rest counts them. */
import { isUnknown } from '../../resolver/resolve.ts';
import type { Localizer } from '../localizer.ts';
import { factsShown, type Shown } from '../shown.ts';

/** The facts that are open; not those that only what is switched off answers: that is hidden, not unknown. */
export function openFacts(l: Localizer, shown: Shown): readonly string[] {
  const about = factsShown(l, shown);
  const { resolution, base = resolution } = shown;
  // What is open with everything on are a few facts; the others need not be resolved to be counted.
  const open = base.unknowns.filter(({ fact }) => about.has(fact));
  if (base === resolution) return open.map(({ fact }) => fact);
  const ids = new Set(open.map(({ fact }) => fact));
  return resolution.findings.flatMap(({ fact, status }) => (ids.has(fact) && isUnknown(status) ? fact : []));
}
