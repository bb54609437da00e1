/** Every claim that entered, left, changed or moved to another fact between two revisions, one sentence each: for `diff`. */
import type { Claim, Fact } from '../bundle2/types.ts';
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

/** What a claim says, for comparing: without its place in the files. */
function content({ id: _, ...claim }: Claim): string {
  return JSON.stringify(claim);
}

export function claimChanges(before: Localizer, after: Localizer): readonly string[] {
  const { diff } = after.locale;
  const added: { fact: Fact; claim: Claim }[] = [];
  const gone: { fact: Fact; claim: Claim }[] = [];
  const lines: string[] = [];
  const label = (l: Localizer, fact: Fact): Phrase => [ownPiece(l, fact.label)];
  for (const fact of after.bundle.facts) {
    const old = before.lookup.claims(fact.id);
    for (const claim of fact.claims) {
      const was = old.get(claim.id);
      const then = before.lookup.facts.get(fact.id);
      if (was === undefined || then === undefined) added.push({ fact, claim });
      else if (content(was) !== content(claim)) {
        const parts = {
          label: label(after, fact),
          report: report(after, fact, claim),
          from: report(before, then, was),
        };
        lines.push(plain(fill(diff.claimChanged, parts)));
      }
    }
  }
  for (const fact of before.bundle.facts) {
    const now = after.lookup.claims(fact.id);
    for (const claim of fact.claims) if (!now.has(claim.id)) gone.push({ fact, claim });
  }
  for (const { fact, claim } of added) {
    const at = gone.findIndex((one) => one.fact.id !== fact.id && content(one.claim) === content(claim));
    const [from] = at < 0 ? [] : gone.splice(at, 1);
    const parts = { label: label(after, fact), report: report(after, fact, claim) };
    lines.push(
      from === undefined
        ? plain(fill(diff.claim, parts))
        : plain(fill(diff.claimMoved, { ...parts, from: label(before, from.fact) })),
    );
  }
  for (const { fact, claim } of gone) {
    const parts = { label: label(before, fact), report: report(before, fact, claim) };
    lines.push(plain(fill(diff.claimGone, parts)));
  }
  return lines;
}
