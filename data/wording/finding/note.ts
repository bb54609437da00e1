/** The one note under a finding at rest: what a reader must not miss, the gravest first. */

import type { Fact } from '../../bundle/types.ts';
import type { Finding, Reading } from '../../resolver/finding.ts';
import { type Localizer, ownPiece } from '../localizer.ts';
import { opening } from '../names/inside.ts';
import { fill, type Phrase } from '../phrase.ts';
import { onWords } from '../values/day.ts';
import { actsAtRest, outletsThatRan, takenBackNote, toldActs, withdrawal } from './acts.ts';
import { deniedValue } from './line.ts';
import { firstClaim, hedgedWho, ownedWho, quotedAnswer, readingValue } from './reading.ts';

/** "The northern army denied it on 3 May." With its hedge, without the full stop. */
export function denialWords(l: Localizer, finding: Finding, fact: Fact, reading: Reading): Phrase {
  const { locale } = l;
  const claim = firstClaim(l, fact, reading);
  if (claim === undefined) return [];
  const who = hedgedWho(l, fact, reading);
  const when = reading.day === undefined ? [] : onWords(l, reading.day, { short: true });
  // "It" is what the one line says.
  const [line] = finding.lines;
  const isOnly = finding.lines.length === 1 && !line?.denial && line?.readings.includes(reading.by ?? -1);
  if (isOnly) return opening(l, trim(fill(locale.deniesIt, { who, when })));
  const denied = deniedValue(l, fact, claim);
  const target = reading.by === undefined ? undefined : finding.readings[reading.by];
  const value = denied.length > 0 || target === undefined ? denied : readingValue(l, fact, target);
  return opening(l, trim(fill(locale.denies, { who, value: quotedAnswer(l, fact, value), when })));
}

/** Without a blank at the end, where a day is not known. */
function trim(phrase: Phrase): Phrase {
  const last = phrase.at(-1);
  return last === ' ' ? phrase.slice(0, -1) : phrase;
}

/** "Expected for 10 May (mayor, 2 May); nobody has said since that it came." Without the full stop. */
export function expectedWords(l: Localizer, fact: Fact, reading: Reading): Phrase {
  const { locale } = l;
  const form = firstClaim(l, fact, reading)?.value?.form;
  // "Expected for by 10 May" is no English; a colon joins what begins with a word of its own.
  const template = form === 'on' || form === 'between' ? locale.expectedDay : locale.expectedAnswer;
  const value = quotedAnswer(l, fact, readingValue(l, fact, reading));
  return opening(l, fill(template, { value, who: ownedWho(l, fact, reading) }));
}

export function noteOf(l: Localizer, finding: Finding, fact: Fact): Phrase | undefined {
  const told = toldActs(l, finding);
  const [gone] = told
    .filter((one) => withdrawal(one) !== undefined)
    .sort((a, b) => outletsThatRan(l, b).length - outletsThatRan(l, a).length);
  if (gone !== undefined) return takenBackNote(l, fact, gone);
  // Who gives an answer of its own is seen to contradict.
  const speak = finding.lines.flatMap(({ readings }) =>
    readings.flatMap((at) => finding.readings[at]?.voices ?? []),
  );
  const denial = finding.readings.find(
    ({ state, why, voices }) =>
      state === 'behind' && why === 'denial' && !voices.some((voice) => speak.includes(voice)),
  );
  if (denial !== undefined) return denialWords(l, finding, fact, denial);
  const [disowned] = told.filter(({ acts }) => acts.some(({ how }) => how === 'denied'));
  if (disowned !== undefined) return actsAtRest(l, disowned);
  if (finding.status === 'unreported') {
    const expected = finding.readings.find(({ why }) => why === 'expected');
    if (expected !== undefined) return expectedWords(l, fact, expected);
  }
  if (finding.judged && fact.status !== undefined)
    return fill(l.locale.judgement, { why: [ownPiece(l, fact.status.why)] });
  const [other] = told;
  return other === undefined ? undefined : actsAtRest(l, other);
}
