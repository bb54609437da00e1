/** A finding as one paragraph that can be pasted elsewhere without losing whose figure it is and of when. */

import { fill, join, type Phrase, plain } from './phrase.ts';
import type { FindingSaid, Sheet } from './sheet.ts';
import type { Voice } from './voice.ts';

export function quoteOf(voice: Voice, sheet: Sheet, finding: FindingSaid): string {
  const { strings } = voice;
  const lines = finding.says.map(
    ({ value, owner }): Phrase => (owner.length === 0 ? value : fill(strings.owned, { value, owner })),
  );
  const [why = []] = finding.why;
  return plain(
    fill(strings.quote, {
      asks: [finding.asks],
      says: join(lines, strings.semicolon),
      status: [finding.statusWord],
      why: why.length === 0 ? [] : [' ', ...why],
      title: [sheet.title],
      day: [sheet.day],
    }),
  );
}
