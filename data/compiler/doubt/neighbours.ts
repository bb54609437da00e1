/** A figure five or ten times those beside it: most often a digit too many, or another unit. */
import { placeOf } from '../check/checked.ts';
import type { ReportIssue } from '../issue.ts';
import type { Linked } from '../link/linked.ts';
import type { DoubtCode } from './codes.ts';
import { type Figure, figuresOf, sameVoice } from './figures.ts';

const far = 5;
const dayMs = 24 * 3_600_000;

export function doubtNeighbours(linked: Linked, tell: ReportIssue<DoubtCode>): void {
  for (const fact of linked.facts.values()) {
    if (fact.head.kind !== 'count') continue;
    const figures = figuresOf(linked.claims.get(fact.id) ?? []).filter(({ n }) => n !== undefined && n > 0);
    for (const one of figures) {
      const { n = 0, claim } = one;
      const beside = figures.filter(
        (other) => other !== one && isNeighbour(one, other, fact.head.counts !== undefined),
      );
      // Where the others are as far apart, none of them is the odd one.
      const sizes = beside.map((other) => other.n ?? n);
      if (Math.max(...sizes) >= far * Math.min(...sizes)) continue;
      const ratios = beside.map((other) => n / (other.n ?? n));
      // One other voice that says otherwise is a dispute; two, or the same voice, make this one look odd.
      const enough = beside.length > 1 || beside.some((other) => sameVoice(one, other));
      const above = ratios.every((ratio) => ratio >= far);
      if (!enough || (!above && !ratios.every((ratio) => ratio <= 1 / far))) continue;
      // Of two groups that far apart the larger is most likely right.
      const allies = figures.filter((other) => other !== one && (other.n ?? 0) === n).length;
      if (allies > 0) continue;
      const nearest =
        beside.map((other) => other.n ?? n).sort((a, b) => Math.abs(a - n) - Math.abs(b - n))[0] ?? n;
      const ratio = above ? n / nearest : nearest / n;
      const times = ratio.toLocaleString('en', { maximumFractionDigits: ratio < 10 ? 1 : 0 });
      tell('far-from-neighbours', placeOf(claim, 'value'), {
        message: `${n} is ${above ? `${times} times` : `${times} times less than`} what the claims beside it give (${nearest})`,
        found: String(n),
        ...(isTen(ratio) ? { nearest: String(nearest) } : {}),
      });
    }
  }
}

/** Of one day or the next where the count moves, and of one group. */
function isNeighbour(a: Figure, b: Figure, moves: boolean): boolean {
  if (a.source.id === b.source.id && a.claim.entry.anchor === b.claim.entry.anchor) return false;
  if (!moves) return true;
  const [x, y] = [a.day, b.day];
  if (x === undefined || y === undefined) return a.statement !== undefined && a.statement === b.statement;
  return x.low - dayMs <= y.high && y.low - dayMs <= x.high;
}

function isTen(ratio: number): boolean {
  return [10, 100, 1000].some((power) => Math.abs(ratio - power) < 1e-9);
}
