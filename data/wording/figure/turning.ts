/** The rows of a long series that are shown first: its ends, what was taken back, what stands, and the greatest steps. */
import type { Fact } from '../../bundle/types.ts';
import { reach } from './bars.ts';
import type { CountRow } from './count-row.ts';

const MOST_ROWS = 6;

/** Places in `rows`, in order; all of them where they are few. What stands or was taken back is never left out. */
export function turningPoints(
  fact: Fact,
  rows: readonly Pick<CountRow, 'claim' | 'state'>[],
): readonly number[] {
  const all = rows.map((_, at) => at);
  if (rows.length <= MOST_ROWS) return all;
  const kept = new Set(
    all.filter((at) => at === 0 || at === rows.length - 1 || rows[at]?.state !== 'earlier'),
  );
  const step = (at: number): number =>
    Math.abs((reach(fact, rows[at]?.claim.value) ?? 0) - (reach(fact, rows[at - 1]?.claim.value) ?? 0));
  const rest = all.filter((at) => !kept.has(at)).sort((a, b) => step(b) - step(a) || a - b);
  for (const at of rest) if (kept.size < MOST_ROWS) kept.add(at);
  return all.filter((at) => kept.has(at));
}
