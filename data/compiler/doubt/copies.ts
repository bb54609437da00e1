/** A copy that departs from its siblings: a slip of the copyist, which must not be put in the original's mouth. */
import { placeOf } from '../check/checked.ts';
import type { ReportIssue } from '../issue.ts';
import type { Linked } from '../link/linked.ts';
import type { DoubtCode } from './codes.ts';
import { canBeOneFigure, type Figure, figuresOf, sameVoice, valueText } from './figures.ts';

export function doubtCopies(linked: Linked, tell: ReportIssue<DoubtCode>): void {
  for (const claims of linked.claims.values()) {
    const figures = figuresOf(claims);
    for (const one of figures) {
      const original = one.source.entry.original?.outlet;
      if (original === undefined) continue;
      const others = figures.filter((other) => other !== one && isSibling(one, other, original));
      if (others.length === 0 || others.some((other) => canBeOneFigure(one, other))) continue;
      const [first] = others;
      // The copy may print another figure of the same page, and its own sibling lines say which.
      const own = figures.some(
        (other) =>
          other !== one &&
          other.source === one.source &&
          others.some((sibling) => canBeOneFigure(other, sibling)),
      );
      if (first === undefined || own) continue;
      tell('copy-departs', placeOf(one.claim, 'value'), {
        message: `${one.source.id} is a ${one.source.entry.original?.how} of ${original} and prints ${valueText(one)}, where ${first.source.id} has ${valueText(first)}`,
        found: valueText(one),
        nearest: valueText(first),
      });
    }
  }
}

/** Another page of the same piece, for the same day, and of the same voice as far as both name one. */
function isSibling(one: Figure, other: Figure, original: string): boolean {
  const { source } = other;
  if (source.id === one.source.id || (source.entry.original?.outlet ?? source.entry.outlet) !== original)
    return false;
  if (!sameVoice(one, other) && one.voices.length > 0 && other.voices.length > 0) return false;
  return one.asOf === other.asOf && one.source.entry.published === source.entry.published;
}
