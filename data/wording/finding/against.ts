/**
 * Values that contradict the one that leads but are no end of the range, because nobody's name stands behind them. The
 * reader sees them on lines of their own: "422", beneath it "nearly 400" and "more than 450".
 */
import type { Fact } from '../../bundle/bundle.ts';
import { compatible } from '../../resolver/compatible.ts';
import type { Finding } from '../../resolver/finding.ts';
import type { Entry } from '../../resolver/indexed-claim.ts';
import { plain } from '../phrase.ts';
import { valueWords } from '../values/value.ts';
import { entriesOf, entryOf, type Voice } from '../voice.ts';

/** The claims for each such value, the lowest first; of more than two values the lowest and the highest. */
export function against(voice: Voice, finding: Finding, fact: Fact): readonly (readonly Entry[])[] {
  const leads = entryOf(voice, finding.fact, finding.low ?? '');
  if (leads === undefined || finding.low !== finding.high) return [];
  const groups = new Map<string, Entry[]>();
  for (const entry of entriesOf(voice, finding.fact, finding.current)) {
    if (compatible(entry, leads)) continue;
    const value = plain(valueWords(voice, fact, entry.claim));
    const group = groups.get(value);
    if (group === undefined) groups.set(value, [entry]);
    else group.push(entry);
  }
  const low = ([entry]: readonly Entry[]): number => entry?.interval?.low ?? 0;
  const inOrder = [...groups.values()].sort((a, b) => low(a) - low(b));
  return inOrder.length > 2 ? [inOrder.slice(0, 1), inOrder.slice(-1)].flat() : inOrder;
}
