/** The questions of a story that are open, before they are put into words: the card at rest counts them. */
import type { Localizer } from '../localizer.ts';
import { factsShown, type Shown } from '../shown.ts';

/** The facts that are open; not those that only what is switched off answers: that is hidden, not unknown. */
export function openFacts(l: Localizer, shown: Shown): readonly string[] {
  const { resolution, base } = shown;
  const about = factsShown(l, shown);
  const open = resolution.unknowns.flatMap(({ fact }) => (about.has(fact) ? [fact] : []));
  if (base === undefined || base === resolution) return open;
  const before = new Set(base.unknowns.map(({ fact }) => fact));
  return open.filter((fact) => before.has(fact));
}
