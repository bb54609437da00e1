/** How many claims stand behind a finding, and from how many origins: what invites the reader to open it. */
import type { Finding, Origin } from '../../resolver/finding.ts';
import { fill, join, type Phrase, small } from '../phrase.ts';
import { counted, type Voice } from '../voice.ts';

/**
 * "7 claims from 4 origins in all · owner not stated: 2 · set aside: 1": what opens a finding. What nobody owns is from none of
 * these origins, and what is set aside speaks for none.
 */
export function behind(voice: Voice, finding: Finding): Phrase {
  const { strings } = voice;
  let owned = 0;
  let ownerless = 0;
  let aside = 0;
  let roots = 0;
  for (const origin of finding.origins) {
    const compared = comparedOf(origin);
    aside += origin.claims.length - compared;
    if (origin.key === 'unstated') ownerless += compared;
    else if (compared > 0) {
      owned += compared;
      roots += 1;
    }
  }
  const all = owned + ownerless + aside;
  if (all === 0) return [];
  const apart = (label: string, n: number): Phrase =>
    n === 0 || n === all
      ? []
      : fill(strings.labelled, { label: small([label], voice.language), value: voice.number.format(n) });
  const claims = counted(voice, strings.claims, owned === 0 ? all : owned);
  const origins = counted(voice, strings.origins, roots);
  return join(
    [
      roots === 0 ? claims : fill(strings.claimsFromOrigins, { claims, origins }),
      apart(strings.noOwner, roots === 0 ? 0 : ownerless),
      apart(strings.state['set-aside'], aside),
    ],
    strings.dot,
  );
}

/** How many claims of an origin are not set aside. */
export function comparedOf({ claims }: Origin): number {
  return claims.filter(({ state }) => state !== 'set-aside').length;
}
