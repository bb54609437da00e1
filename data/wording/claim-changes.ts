/** Every claim that entered, left, changed or moved to another fact between two revisions, one sentence each: for `diff`. */
import type { Claim, Fact } from '../bundle/types.ts';
import { type Placed, pairClaims } from './claim-pairs.ts';
import { outletsOf, quotedAnswer } from './finding/reading.ts';
import { type Localizer, ownPiece } from './localizer.ts';
import { claimVoices } from './names/claim-voices.ts';
import { inside } from './names/inside.ts';
import { listed, voicePiece } from './names/voice.ts';
import { fill, join, type Phrase, plain } from './phrase.ts';
import { dayWords } from './values/day.ts';
import { valueWords } from './values/value.ts';

/** "238 (AP, prosecutors, 16 Aug)". */
function report(l: Localizer, fact: Fact, claim: Claim): Phrase {
  const { locale, lookup } = l;
  const names = listed(
    l,
    claimVoices(l, fact.id, claim.id).map((voice): Phrase => [voicePiece(l, voice)]),
  );
  const day = claim.as_of ?? lookup.statements.get(claim.statement ?? '')?.on;
  const who: readonly Phrase[] = [
    outletsOf(l, [claim]).map((outlet): [string] => [outlet]),
    inside(l, names),
    day === undefined ? [] : [[dayWords(l, day, { short: true })]],
    claim.hedge === undefined ? [] : [locale.hedge[claim.hedge]],
  ];
  return fill(locale.owned, {
    value: quotedAnswer(l, fact, valueWords(l, fact, claim)),
    who: join(who, locale.comma),
  });
}

export function claimChanges(before: Localizer, after: Localizer): readonly string[] {
  const { diff } = after.locale;
  const label = (l: Localizer, { fact }: Placed): Phrase => [ownPiece(l, fact.label)];
  const told = (l: Localizer, { fact, claim }: Placed): Phrase => report(l, fact, claim);
  const { changed, moved, added, gone } = pairClaims(before.bundle, after.bundle);
  const lines: readonly Phrase[] = [
    ...changed.map(({ was, now }) =>
      fill(diff.claimChanged, {
        label: label(after, now),
        report: told(after, now),
        from: told(before, was),
      }),
    ),
    ...added.map((one) => fill(diff.claim, { label: label(after, one), report: told(after, one) })),
    ...moved.map(({ was, now }) =>
      fill(diff.claimMoved, {
        label: label(after, now),
        report: told(after, now),
        from: label(before, was),
      }),
    ),
    ...gone.map((one) => fill(diff.claimGone, { label: label(before, one), report: told(before, one) })),
  ];
  return lines.map(plain);
}
