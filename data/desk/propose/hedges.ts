/** Reads from the words of a sentence how far the page itself holds back: "reportedly", "an estimated", "expected". */
import type { Hedge } from '../../bundle/types.ts';
import type { ReadingLanguage } from './languages/language.ts';
import type { Proposal } from './proposal.ts';

/** A word farther than this from the marked ones belongs to something else. */
const MAX_DISTANCE = 90;

/** `found` has offsets into `text`. */
export function hedgeAt(
  text: string,
  { kind, start, end }: Pick<Proposal, 'kind' | 'start' | 'end'>,
  language: ReadingLanguage,
): Hedge | undefined {
  if (kind !== 'count' && kind !== 'date') return undefined;
  const clause = clauseAround(text, start, end);
  let nearest: { distance: number; hedge: Hedge } | undefined;
  for (const [pattern, hedge] of language.hedges) {
    const match = pattern.exec(clause.text);
    if (match === null) continue;
    const at = clause.start + match.index;
    const distance = at < start ? start - at : at - end;
    if (distance < MAX_DISTANCE && (nearest === undefined || distance < nearest.distance))
      nearest = { distance, hedge };
  }
  if (nearest !== undefined) return nearest.hedge;
  return kind === 'date' && language.future.test(clause.text) ? 'expected' : undefined;
}

/** From a break before the marked words to the first behind them. A comma is none: "10,000, an estimate, were held". */
function clauseAround(text: string, start: number, end: number): { text: string; start: number } {
  const from =
    Math.max(
      ...[
        '; ',
        ', although ',
        ', while ',
        ', but ',
        '. ',
        ', obwohl ',
        ', während ',
        ', aber ',
        ', но ',
        ', хотя ',
        ', а ',
      ].map((mark) => text.lastIndexOf(mark, start)),
    ) + 1;
  const behind = text.slice(end);
  const stop = behind.search(/; |, (?:although|while|but|obwohl|während|aber|но|хотя|а) /u);
  return { text: text.slice(from, stop < 0 ? text.length : end + stop), start: from };
}
