/** What is not known, each question once, and why it is open. */

import type { Finding } from '../../resolver/finding.ts';
import type { ListEntry } from '../card-model.ts';
import { textAtRest } from '../finding/finding-text.ts';
import { linesWords } from '../finding/sentence.ts';
import { type Localizer, own, tagged } from '../localizer.ts';
import { memoizePerLocalizer } from '../memo.ts';
import { opening } from '../names/inside.ts';
import { join, type Phrase, sentence } from '../phrase.ts';
import type { Shown } from '../shown.ts';
import { openFacts } from './open-facts.ts';

const entry = memoizePerLocalizer((l, finding: Finding): ListEntry | undefined => {
  const fact = l.lookup.facts.get(finding.fact);
  const text = textAtRest(l, finding);
  if (fact === undefined || text === undefined) return undefined;
  const { stop } = l.locale;
  const said: Phrase = join([linesWords(l, finding), text.note ?? []], l.locale.semicolon);
  return {
    fact: fact.id,
    label: own(l, fact.asks),
    ...tagged(l, fact.asks),
    text: sentence(opening(l, said), stop),
  };
});

export function questions(l: Localizer, shown: Shown): readonly ListEntry[] {
  const findings = new Map(shown.resolution.findings.map((finding) => [finding.fact, finding]));
  return openFacts(l, shown).flatMap((fact) => {
    const finding = findings.get(fact);
    return (finding && entry(l, finding)) ?? [];
  });
}
