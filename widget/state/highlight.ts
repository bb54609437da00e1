/** Leads the eye, and the keyboard, to the findings that have just changed. */
import type { FindingText } from '../../data/wording/card-model.ts';

/** How long they are lit, in milliseconds. */
const long = 2500;

export function highlight(root: ShadowRoot, changed: readonly FindingText[]): void {
  const found = changed.flatMap(({ fact }) => root.querySelector(`[data-fact="${CSS.escape(fact)}"]`) ?? []);
  const [first] = found;
  // What was pressed is gone; the focus must not be.
  (first ?? root).querySelector('summary')?.focus({ preventScroll: true });
  first?.scrollIntoView({ block: 'nearest' });
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const lit = { backgroundColor: 'color-mix(in srgb, currentColor 14%, transparent)' };
  for (const one of found) one.animate([lit, { backgroundColor: 'transparent' }], long);
}
