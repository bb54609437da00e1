/** The corrections of a story as entries of a list, before they are put into words: the card at rest counts them. */
import type { Correction, Resolution } from '../../resolver/finding.ts';

type Group = readonly [Correction, ...Correction[]];

/** All acts on one statement are one entry. */
export function correctionGroups({ corrections }: Resolution): readonly Group[] {
  const groups = new Map<string, [Correction, ...Correction[]]>();
  for (const correction of corrections) {
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
