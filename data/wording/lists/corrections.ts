/** What was taken back, lowered or corrected, oldest first: all acts on one statement are one entry. */

import type { Claim, Fact, Id } from '../../bundle/types.ts';
import type { Correction, Resolution } from '../../resolver/finding.ts';
import type { ListEntry } from '../card-model.ts';
import { toldActs, toldValue } from '../finding/acts.ts';
import { pageCorrected } from '../finding/fate.ts';
import { quotedAnswer } from '../finding/reading.ts';
import { actNotes, toldWhole } from '../finding/told-whole.ts';
import { type Localizer, own, ownPiece, tagged } from '../localizer.ts';
import { claimVoices } from '../names/claim-voices.ts';
import { inside, opening } from '../names/inside.ts';
import { listed, voicePiece } from '../names/voice.ts';
import { fill, join, type Phrase, sentence } from '../phrase.ts';
import type { Shown } from '../shown.ts';
import { dayWords } from '../values/day.ts';
import { valueWords } from '../values/value.ts';
import { correctionGroups } from './correction-groups.ts';

type Acts = Extract<Correction, { how: 'act' }>;

function factsOf(l: Localizer, ids: readonly Id[]): readonly Fact[] {
  return ids.flatMap((id) => l.lookup.facts.get(id) ?? []);
}

/** "164, posted by … . Also said: Killed in Almaty: 103." */
function acts(l: Localizer, resolution: Resolution, correction: Acts): Phrase {
  const { locale } = l;
  const told = factsOf(l, correction.facts).flatMap((fact) => {
    const finding = resolution.findings.find((one) => one.fact === fact.id);
    const key = correction.statement ?? `claim ${correction.claim}`;
    const one = finding && toldActs(l, finding).find((all) => all.key === key);
    return one === undefined ? [] : [{ fact, told: one }];
  });
  const [first, ...more] = told;
  if (first === undefined) return [];
  const whole = join([toldWhole(l, first.fact, first.told), ...actNotes(l, first.told)], ' ');
  const values = more.map((one) =>
    fill(locale.labelled, { label: [ownPiece(l, one.fact.label)], value: toldValue(l, one.fact, one.told) }),
  );
  return values.length === 0
    ? whole
    : [...whole, ' ', ...fill(locale.alsoSays, { values: join(values, locale.semicolon) })];
}

function change(l: Localizer, fact: Fact, correction: Exclude<Correction, { how: 'act' | 'page' }>): Phrase {
  const claims = l.lookup.claims(fact.id);
  const [from, to] = [claims.get(correction.from), claims.get(correction.to)];
  if (from === undefined || to === undefined) return [];
  const value = (claim: Claim): Phrase => quotedAnswer(l, fact, valueWords(l, fact, claim));
  const who = listed(
    l,
    claimVoices(l, fact.id, to.id).map((voice): Phrase => [voicePiece(l, voice)]),
  );
  return opening(
    l,
    fill(l.locale.changes[correction.how], { who: inside(l, who), from: value(from), to: value(to) }),
  );
}

function textOf(l: Localizer, resolution: Resolution, correction: Correction): Phrase {
  if (correction.how === 'act') return acts(l, resolution, correction);
  const fact = l.lookup.facts.get(correction.fact);
  if (fact === undefined) return [];
  if (correction.how !== 'page') return change(l, fact, correction);
  const claim = l.lookup.claims(fact.id).get(correction.claim);
  return claim === undefined ? [] : pageCorrected(l, fact, claim);
}

export function corrections(l: Localizer, shown: Shown): readonly ListEntry[] {
  const { resolution } = shown;
  return correctionGroups(l, shown).map(([first]): ListEntry => {
    const [fact] = factsOf(l, first.how === 'act' ? first.facts : [first.fact]);
    return {
      ...(fact === undefined ? {} : { fact: fact.id, ...tagged(l, fact.label) }),
      day: dayWords(l, first.on, { short: true }),
      label: fact === undefined ? '' : own(l, fact.label),
      text: sentence(textOf(l, resolution, first), l.locale.stop),
    };
  });
}
