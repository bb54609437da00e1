/** Which claim of a fact's file a line belongs to. Looks at lines alone where claims stand as a list of lines, as they nearly always do. */
import { isNode, LineCounter, parseDocument } from 'yaml';

const kept = new Map<string, readonly number[]>();

/** The lines, from 1, on which the claims of this file begin. */
function startsOf(text: string): readonly number[] {
  const before = kept.get(text);
  if (before !== undefined) return before;
  const starts = inLines(text) ?? inTree(text);
  if (kept.size > 100) kept.clear();
  kept.set(text, starts);
  return starts;
}

/** Undefined where they are written in another way than one behind the other, each with a dash. */
function inLines(text: string): readonly number[] | undefined {
  const lines = text.split('\n');
  const head = lines.findIndex((line) => /^claims:\s*(?:#.*)?$/.test(line));
  const first = lines.findIndex((line, at) => at > head && !/^\s*(?:#.*)?$/.test(line));
  const indent = /^( *)- /.exec(lines[first] ?? '')?.[1];
  if (head === -1 || indent === undefined) return undefined;
  const next = lines.findIndex((line, at) => at > head && /^[^\s#-]/.test(line));
  const end = next === -1 ? lines.length : next;
  return lines.flatMap((line, at) =>
    at > head && at < end && line.startsWith(`${indent}- `) ? [at + 1] : [],
  );
}

function inTree(text: string): readonly number[] {
  const lineCounter = new LineCounter();
  const claims = parseDocument(text, { lineCounter, logLevel: 'silent' }).get('claims', true) as
    | { readonly items?: readonly unknown[] }
    | undefined;
  return (claims?.items ?? []).map((one) =>
    isNode(one) && one.range ? lineCounter.linePos(one.range[0]).line : 0,
  );
}

/** Its index; undefined where the line stands before the claims. */
export function claimAtLine(text: string, line: number): number | undefined {
  const at = startsOf(text).findLastIndex((start) => start <= line);
  return at === -1 ? undefined : at;
}
