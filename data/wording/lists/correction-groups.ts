/** The corrections of a story as entries of a list, before they are put into words: the card at rest counts them. */
import type { Correction } from '../../resolver/finding.ts';
import type { Localizer } from '../localizer.ts';
import { factsShown, type Shown } from '../shown.ts';

type Group = readonly [Correction, ...Correction[]];

/** All acts on one statement are one entry. */
export function correctionGroups(l: Localizer, shown: Shown): readonly Group[] {
  const about = factsShown(l, shown);
  const groups = new Map<string, [Correction, ...Correction[]]>();
  for (const correction of shown.resolution.corrections) {
    if (!(correction.how === 'act' ? correction.facts : [correction.fact]).some((fact) => about.has(fact)))
      continue;
    const key =
      correction.how === 'act'
        ? `act ${correction.statement ?? ''} ${correction.claim ?? ''}${correction.statement === undefined ? correction.facts.join() : ''}`
        : correction.how === 'page'
          ? `page ${correction.fact} ${correction.claim}`
          : `${correction.how} ${correction.fact} ${correction.from} ${correction.to}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [correction]);
    else group.push(correction);
  }
  return [...groups.values()];
}
