/**
 * Brings a sheet into a story: what it asks for as edits, tried on the story's files. What the compiler finds wrong with the
 * result is told by row and column, and then nothing is brought in.
 */
import { isMap, isScalar, isSeq } from 'yaml';
import { type Issue, parseYaml } from '../../compiler/index.ts';
import { applyEdits } from '../edit/apply-edits.ts';
import type { Edit, StoryFiles } from '../edit/edits.ts';
import { newIssues } from '../edit/new-issues.ts';
import { type ImportPlan, planImport } from './plan-import.ts';
import type { Sheet, SheetProblem } from './read-sheet.ts';

export interface ImportedSheet {
  /** Empty when there are problems. */
  readonly edits: readonly Edit[];
  readonly problems: readonly SheetProblem[];
  /** What is correct as written and most likely not what was meant, of rows that the sheet brings. */
  readonly doubts: readonly SheetProblem[];
  readonly counts: ImportPlan['counts'];
}

export interface ImportOptions {
  readonly story: string;
  readonly now: Date;
  /** Add claims that the sheet names and that the story does not have any more. */
  readonly again?: boolean;
}

export function importSheet(
  files: StoryFiles,
  sheet: Sheet,
  { story, now, again = false }: ImportOptions,
): ImportedSheet {
  const { edits, problems, counts, rows } = planImport(files, sheet, again);
  if (problems.length > 0 || edits.length === 0) return { edits: [], problems, doubts: [], counts };
  const applied = applyEdits(files, edits);
  if (applied.problems.length > 0) {
    return {
      edits: [],
      problems: applied.problems.map(({ message }) => ({ row: 1, message })),
      doubts: [],
      counts,
    };
  }
  const fresh = newIssues(files, applied.files, story, now);
  const told = (severity: Issue['severity']) =>
    fresh
      .filter((issue) => issue.severity === severity)
      .map((issue) => problemOf(issue, applied.files, rows));
  const errors = told('error');
  return { edits: errors.length > 0 ? [] : edits, problems: errors, doubts: told('warning'), counts };
}

function problemOf(issue: Issue, files: StoryFiles, rows: ImportPlan['rows']): SheetProblem {
  const { file, line, col, message, expected, nearest, code } = issue;
  const hint =
    nearest !== undefined
      ? `; did you mean ${nearest}?`
      : expected !== undefined
        ? `; expected ${expected}`
        : '';
  const words = `${message}${hint} [${code}]`;
  const fact = /(?:^|\/)facts\/([^/]+)\.yaml$/.exec(file)?.[1];
  const place = fact === undefined ? undefined : placeIn(files.get(`facts/${fact}.yaml`) ?? '', line, col);
  const row = fact === undefined || place === undefined ? 0 : (rows.get(fact)?.[place.index] ?? 0);
  if (row === 0) return { row: 1, message: `${file}:${line}: ${words}` };
  return { row, ...(place?.key === undefined ? {} : { column: place.key }), message: words };
}

/** The claim and the key that a place of a fact's file belongs to. */
function placeIn(
  text: string,
  line: number,
  col: number,
): { readonly index: number; readonly key?: string } | undefined {
  const at =
    text
      .split('\n')
      .slice(0, line - 1)
      .join('\n').length +
    (line > 1 ? 1 : 0) +
    col -
    1;
  const claims: unknown = parseYaml(text).get('claims', true);
  if (!isSeq(claims)) return undefined;
  const startOf = (node: unknown): number => (node as { range?: readonly number[] } | null)?.range?.[0] ?? 0;
  const index = claims.items.findLastIndex((claim) => startOf(claim) <= at);
  const claim = claims.items[index];
  if (index < 0 || !isMap(claim)) return undefined;
  const pair = claim.items.findLast(({ key }) => startOf(key) <= at);
  return { index, ...(isScalar(pair?.key) ? { key: String(pair.key.value) } : {}) };
}
