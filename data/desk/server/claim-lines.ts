/** Which claim of a fact's file a line belongs to. */
import { isNode, LineCounter, parseDocument } from 'yaml';

const kept = new Map<string, readonly number[]>();

/** The lines, from 1, on which the claims of this file begin. */
function startsOf(text: string): readonly number[] {
  const before = kept.get(text);
  if (before !== undefined) return before;
  const lineCounter = new LineCounter();
  const claims = parseDocument(text, { lineCounter, logLevel: 'silent' }).get('claims', true) as
    | { readonly items?: readonly unknown[] }
    | undefined;
  const starts = (claims?.items ?? []).map((one) =>
    isNode(one) && one.range ? lineCounter.linePos(one.range[0]).line : 0,
  );
  if (kept.size > 100) kept.clear();
  kept.set(text, starts);
  return starts;
}

/** Its index; undefined where the line stands before the claims. */
export function claimAtLine(text: string, line: number): number | undefined {
  const at = startsOf(text).findLastIndex((start) => start <= line);
  return at === -1 ? undefined : at;
}
