/** Acts on a statement where a finding is open: who gave it, in whose name, and all that was done to it since. */
import type { Fact } from '../../bundle/types.ts';
import { type Localizer, ownPiece } from '../localizer.ts';
import { listed } from '../names/voice.ts';
import { fill, type Phrase, sentence } from '../phrase.ts';
import { onOrSameDay, onWords } from '../values/day.ts';
import { actClauses, sentences, speaker } from './act-clauses.ts';
import { statedOn, type ToldActs, toldValue, withdrawal } from './acts.ts';
import { saidByOf } from './reading.ts';

/** In a figure: "Information ministry in the name of the health ministry, taken back the same day". */
export function givenAndTaken(l: Localizer, told: ToldActs, who: Phrase): Phrase {
  const { locale } = l;
  const cited = told.statement?.citing;
  const given = cited === undefined ? who : fill(locale.inName, { who, cited: speaker(l, cited) });
  const act = withdrawal(told);
  if (act === undefined) return given;
  const when = onOrSameDay(l, act.on, statedOn(told), { short: true });
  return fill(locale.took[act.how as 'retracted' | 'deleted' | 'corrected'], { value: given, when });
}

/** What the editor notes on the acts, one sentence each. */
export function actNotes(l: Localizer, { acts }: ToldActs): readonly Phrase[] {
  return acts.flatMap(({ note }) =>
    note === undefined ? [] : [sentence([ownPiece(l, note)], l.locale.stop)],
  );
}

/** All of it: "164, given by information in the name of health on 9 May. Information took it back the same day. …" */
export function toldWhole(l: Localizer, fact: Fact, told: ToldActs): Phrase {
  const { locale } = l;
  const by = saidByOf(l, told.claim);
  const who = listed(
    l,
    by.map((id) => speaker(l, id)),
    9,
  );
  const on = statedOn(told);
  const when = on === undefined ? [] : onWords(l, on);
  const value = toldValue(l, fact, told);
  const cited = told.statement?.citing;
  const given =
    cited === undefined
      ? fill(locale.given, { value, who, when })
      : fill(locale.posted, { value, who, cited: speaker(l, cited), when });
  return sentences(l, [given, ...actClauses(l, told.acts, on)]);
}
