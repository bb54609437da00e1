/** Who says it: figures that nobody owns and somebody gives, and voices that rest on each other. */

import type { VoiceKey } from '../../resolver/finding.ts';
import { asList, placeOf } from '../check/checked.ts';
import type { ReportIssue } from '../issue.ts';
import { type Linked, type LinkedClaim, publication } from '../link/linked.ts';
import type { DoubtCode } from './codes.ts';
import { type Figure, figuresOf, valueText, voiceText } from './figures.ts';

export function doubtOwners(linked: Linked, tell: ReportIssue<DoubtCode>): void {
  for (const claims of linked.claims.values()) {
    doubtUnattributed(figuresOf(claims), linked, tell);
    doubtMutual(claims, linked, tell);
  }
}

/**
 * An unattributed figure that is just a speaker's is most likely that speaker's, with the name left out. A page cannot have it
 * from what was said after it came out. Told once for each figure of a fact.
 */
function doubtUnattributed(
  figures: readonly Figure[],
  { zones }: Linked,
  tell: ReportIssue<DoubtCode>,
): void {
  const told = new Set<number>();
  for (const one of figures) {
    if (one.voices.length > 0 || one.n === undefined || one.claim.entry.note !== undefined) continue;
    const { high } = publication(one, zones);
    const isBefore = ({ day }: Figure): boolean => day === undefined || day.low <= high;
    const owner = figures.find((other) => other.voices.length > 0 && other.n === one.n && isBefore(other));
    if (owner === undefined || told.has(one.n)) continue;
    told.add(one.n);
    const saying =
      owner.statement === undefined ? `said_by: ${voiceText(owner)}` : `statement: ${owner.statement.id}`;
    tell('unattributed-equals-speaker', placeOf(one.claim, 'value'), {
      message: `nobody is named for ${valueText(one)} here, and ${voiceText(owner)} gives the same figure by ${owner.source.id}; if the page has it from there, say "${saying}, traced: ${owner.source.id}"`,
      found: valueText(one),
    });
  }
}

/** Two voices of one figure that cite each other: nobody has it at first hand. */
function doubtMutual(claims: readonly LinkedClaim[], linked: Linked, tell: ReportIssue<DoubtCode>): void {
  const { voices } = linked;
  const cited = new Map<VoiceKey, Map<VoiceKey, LinkedClaim>>();
  const cite = (by: VoiceKey, whom: VoiceKey, claim: LinkedClaim) => {
    if (voices.body(by) === voices.body(whom)) return;
    const all = cited.get(by) ?? new Map<VoiceKey, LinkedClaim>();
    if (!all.has(whom)) all.set(whom, claim);
    cited.set(by, all);
  };
  for (const one of claims) {
    const { citing } = one.claim.entry;
    for (const whom of [...asList(citing), ...asList(one.statement?.entry.citing)])
      for (const by of one.voices) cite(by, voices.speaker(whom), one);
    // A page that quotes another outlet rests on it.
    const { outlet, original } = one.source.entry;
    const page: VoiceKey = `outlet:${original?.outlet ?? outlet}`;
    for (const whom of one.voices) if (whom.startsWith('outlet:') && whom !== page) cite(page, whom, one);
  }
  const told = new Set<string>();
  for (const [by, all] of cited) {
    for (const [whom, claim] of all) {
      const back = cited.get(whom)?.get(by);
      const pair = [by, whom].sort().join(' ');
      if (back === undefined || told.has(pair)) continue;
      told.add(pair);
      const [a, b] = [by, whom].map((voice) => voice.replace(/^\w+:/, ''));
      tell('mutual-citing', placeOf(back.claim, 'source'), {
        message: `${b} cites ${a} here, and ${a} cites ${b} by ${claim.source.id}; so nobody has it at first hand, and the card says that`,
        found: back.source.id,
      });
    }
  }
}
