/** What is not known, and why it is open. */
import type { Finding, Resolution } from '../../resolver/finding.ts';
import { kept } from '../kept.ts';
import { capital, type Phrase } from '../phrase.ts';
import { factOf, own, tagged, type Voice } from '../voice.ts';
import { headline } from './headline.ts';
import { doubt, why } from './why.ts';

export interface Unknown {
  readonly fact: string;
  readonly asks: string;
  readonly lang?: string;
  readonly why: Phrase;
}

const because = kept((voice, finding: Finding): Phrase => {
  switch (finding.status) {
    case 'unreported':
      return capital(headline(voice, finding)[0]?.owner ?? [], voice.language);
    case 'withdrawn':
      return why(voice, finding, 1)[0] ?? [];
    default:
      return doubt(voice, finding);
  }
});

/** What was found to be unknown comes before what merely nobody gives any more. */
const order: readonly string[] = ['said-unclear', 'unclear', 'unreported', 'withdrawn'];

/** What a reader switched off is hidden, not unknown. */
function hidden({ status, reasons }: Finding): boolean {
  return status === 'unreported' && reasons.some(({ code }) => code === 'without');
}

export function unknowns(voice: Voice, resolution: Resolution): readonly Unknown[] {
  const findings = new Map(resolution.findings.map((finding) => [finding.fact, finding]));
  const sorted = [...resolution.unknowns].sort((a, b) => order.indexOf(a.why) - order.indexOf(b.why));
  return sorted.flatMap(({ fact: id }) => {
    const finding = findings.get(id);
    const fact = finding && factOf(voice, finding);
    if (finding === undefined || fact === undefined || hidden(finding)) return [];
    return {
      fact: id,
      asks: own(voice, fact.asks),
      ...tagged(voice, fact.asks),
      why: because(voice, finding),
    };
  });
}
