/** Values inside the sentences of an open finding: never without owner and day. */
import type { Fact } from '../../bundle/types.ts';
import type { Reading } from '../../resolver/finding.ts';
import type { Localizer } from '../localizer.ts';
import { fill, type Phrase } from '../phrase.ts';
import { valueWords } from '../values/value.ts';
import { firstClaim, hedgeOf, ownedWho, quotedAnswer } from './reading.ts';

/** Whose and of when, for sentences: "prosecutors, 11 Jan". */
export function whoAndDay(l: Localizer, fact: Fact, reading: Reading): Phrase {
  const said = ownedWho(l, fact, reading);
  const hedge = hedgeOf(l, fact, reading);
  return hedge === undefined ? said : [...said, l.locale.dot, l.locale.hedge[hedge]];
}

/** A value inside a sentence, never without owner and day: "164 (health ministry, 9 January)". */
export function ownedValue(l: Localizer, fact: Fact, reading: Reading): Phrase {
  const claim = firstClaim(l, fact, reading);
  if (claim === undefined) return [];
  const value = valueWords(l, fact, claim);
  return fill(l.locale.owned, { value: quotedAnswer(l, fact, value), who: whoAndDay(l, fact, reading) });
}
