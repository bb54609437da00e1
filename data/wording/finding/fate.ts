/** What became of a reading: replaced by what, passed by whom, taken back, left out and why. */

import type { Claim, Fact } from '../../bundle/types.ts';
import type { Finding, Reading } from '../../resolver/finding.ts';
import { type Localizer, ownPiece } from '../localizer.ts';
import { opening } from '../names/inside.ts';
import { fill, type Phrase } from '../phrase.ts';
import { onWords } from '../values/day.ts';
import { endDay } from '../values/moment.ts';
import { valueWords } from '../values/value.ts';
import { ownedValue } from './owned.ts';
import { placesOf } from './places.ts';
import { claimsOf, firstClaim, outletsOf, quotedAnswer } from './reading.ts';

/** The end of a template that names what came instead, where nothing did. */
const successor = /\s*[;:；：؛](?:[^;；؛]*[:：])?\s*\{by\}.*$/u;

/** What it yields to: as the resolver says, else what its own voice says. */
function cause(finding: Finding, reading: Reading): Reading | undefined {
  if (reading.by !== undefined) return finding.readings[reading.by];
  if (reading.why !== 'says-less') return undefined;
  return finding.readings.find(
    ({ state, voices }) => state === 'stands' && voices.some((voice) => reading.voices.includes(voice)),
  );
}

/** Whether one reading is of a later day than another. Without both days nothing can be told. */
function isLater(l: Localizer, one: Reading, other: Reading): boolean {
  if (one.day === undefined || other.day === undefined) return false;
  return Math.floor(endDay(l.bundle, one.day)) > Math.floor(endDay(l.bundle, other.day));
}

/** Empty for what stands, and for what says by itself why it stands behind. */
export function fateWords(l: Localizer, finding: Finding, fact: Fact, reading: Reading): Phrase {
  const { locale } = l;
  const claim = firstClaim(l, fact, reading);
  const { state, why } = reading;
  if (claim === undefined || state === 'stands') return [];
  if (state === 'withdrawn') return [locale.withdrawn];
  if (state === 'corrected') {
    const corrected = claimsOf(l, fact, reading).find((one) => one.corrected !== undefined);
    return corrected === undefined ? [locale.corrected] : pageCorrected(l, fact, corrected);
  }
  if (state === 'left-out')
    return claim.set_aside === undefined ? [] : fill(locale.leftOut, { why: [ownPiece(l, claim.set_aside)] });
  if (why === undefined || why === 'unattributed' || why === 'cites' || why === 'not-known') return [];
  if (why === 'past') {
    const past = claimsOf(l, fact, reading).find((one) => one.past !== undefined)?.past;
    return past === undefined ? [] : fill(locale.gone.past, { reason: [ownPiece(l, past.why)] });
  }
  const by = cause(finding, reading);
  const alone = fill(locale.gone[why].replace(successor, ''), {});
  if (by === undefined) return why === 'says-less' ? [] : alone;
  // What was said before the expectation is not what came of it.
  if (why === 'expected' && !isLater(l, by, reading)) return alone;
  const { of, changes } = placesOf(finding);
  const change = by.state === 'stands' ? changes.get(`${of.get(reading)} ${of.get(by)}`) : undefined;
  const value = ownedValue(l, fact, by);
  return change === undefined || change.how === 'first-denied'
    ? fill(locale.gone[why], { by: value })
    : fill(locale.labelled, { label: [locale.since[change.how]], value });
}

/** "Paper corrected its page on 3 May: it had printed 4. The army had said three." */
export function pageCorrected(l: Localizer, fact: Fact, claim: Claim): Phrase {
  if (claim.corrected === undefined) return [];
  const { on, note } = claim.corrected;
  const words = fill(l.locale.pageCorrected, {
    outlet: outletsOf(l, [claim])[0] ?? '',
    when: onWords(l, on),
    value: quotedAnswer(l, fact, valueWords(l, fact, claim)),
  });
  return note === undefined
    ? opening(l, words)
    : [...opening(l, words), `${l.locale.stop} `, ownPiece(l, note)];
}
