/** What a sheet asks for: which claims of a story change, move to another fact or are added, as edits. */

import { factOf } from '../../compiler/index.ts';
import { nearest } from '../../compiler/nearest.ts';
import type { ClaimRef, Edit, StoryFiles } from '../edit/edits.ts';
import { isEntries, isSameValue } from '../edit/same-value.ts';
import { BadCell, type Cells, claimKeyOf, valueFrom } from './cells.ts';
import { claimsIn, type NamedClaim } from './claim-digest.ts';
import type { Row, Sheet, SheetProblem } from './read-sheet.ts';

export interface ImportPlan {
  readonly edits: readonly Edit[];
  readonly problems: readonly SheetProblem[];
  readonly counts: {
    readonly added: number;
    readonly changed: number;
    readonly moved: number;
    readonly same: number;
  };
  /** By fact: the row that each claim of its file comes from, when the edits are made; 0 where none does. */
  readonly rows: ReadonlyMap<string, readonly number[]>;
}

/** `again`: claims that the sheet names and that the story does not have any more are added. */
export function planImport(files: StoryFiles, sheet: Sheet, again: boolean): ImportPlan {
  const claims = claimsIn(files);
  const problems: SheetProblem[] = [...sheet.problems];
  const rows = new Map<string, number[]>();
  for (const name of files.keys()) {
    const fact = factOf(name);
    if (fact !== undefined)
      rows.set(
        fact,
        claims.filter((one) => one.fact === fact).map(() => 0),
      );
  }
  const taken = new Map<NamedClaim, number>();
  const changes: Edit[] = [];
  const moves: { readonly from: NamedClaim; readonly to: string; readonly row: number }[] = [];
  const adds: { readonly edit: Edit; readonly fact: string; readonly row: number }[] = [];
  let same = 0;
  const open: Row[] = [];
  for (const row of problems.length > 0 ? [] : sheet.rows) {
    const fact = row.cells.get('fact');
    if (fact === undefined || !rows.has(fact)) {
      problems.push(missingFact(row.row, fact, [...rows.keys()]));
      continue;
    }
    if (!row.cells.has('source'))
      problems.push({
        row: row.row,
        column: 'source',
        message: 'this cell is empty; every claim has a source',
      });
    const name = row.cells.get('claim');
    const claim = name === undefined ? undefined : claims.find((one) => one.name === name);
    if (claim === undefined) {
      if (name === undefined || again) open.push(row);
      else
        problems.push({
          row: row.row,
          column: 'claim',
          message: `the story has no claim ${name} any more: it was changed or taken away since the sheet was made. Export it again; or empty this cell, or add --again, to add the claim`,
        });
      continue;
    }
    const first = taken.get(claim);
    if (first !== undefined) {
      problems.push({
        row: row.row,
        column: 'claim',
        message: `row ${first} has this claim already; empty the cell for a new one`,
      });
      continue;
    }
    taken.set(claim, row.row);
    const set = trying(row, problems, () => changesIn(claim, row.cells, sheet.columns)) ?? {};
    const known = rows.get(claim.fact);
    if (known !== undefined) known[claim.index] = row.row;
    if (Object.keys(set).length > 0)
      changes.push({ do: 'change-claim', fact: claim.fact, claim: refOf(claim), set });
    if (claim.fact !== fact) moves.push({ from: claim, to: fact, row: row.row });
    else if (Object.keys(set).length === 0) same++;
  }
  for (const row of open) {
    const fact = row.cells.get('fact') ?? '';
    const cells = new Map([...row.cells].filter(([column]) => column !== 'claim' && column !== 'fact'));
    const there = claims.find(
      (one) => one.fact === fact && !taken.has(one) && isSameValue([...one.cells].sort(), [...cells].sort()),
    );
    if (there !== undefined) {
      taken.set(there, row.row);
      same++;
      continue;
    }
    const claim = trying(row, problems, () => claimFrom(cells));
    if (claim !== undefined) adds.push({ edit: { do: 'add-claim', fact, claim }, fact, row: row.row });
  }
  // From the end, so that the claims before one that moves keep their places.
  moves.sort((a, b) => b.from.index - a.from.index);
  for (const { from, to, row } of moves) {
    rows.get(from.fact)?.splice(from.index, 1);
    rows.get(to)?.push(row);
  }
  for (const { fact, row } of adds) rows.get(fact)?.push(row);
  const moved: readonly Edit[] = moves.map(({ from, to }) => ({
    do: 'move-claim',
    from: from.fact,
    claim: { index: from.index, source: sourceAfter(changes, from) },
    to,
  }));
  return {
    edits: problems.length > 0 ? [] : [...changes, ...moved, ...adds.map(({ edit }) => edit)],
    problems: problems.sort((a, b) => a.row - b.row),
    counts: { added: adds.length, changed: changes.length, moved: moves.length, same },
    rows,
  };
}

function missingFact(row: number, fact: string | undefined, facts: readonly string[]): SheetProblem {
  if (fact === undefined)
    return { row, column: 'fact', message: 'this cell is empty; every claim stands in a fact' };
  const meant = nearest(fact, facts);
  return {
    row,
    column: 'fact',
    message: `there is no fact "${fact}".${meant === undefined ? '' : ` Did you mean ${meant}?`}`,
  };
}

/** The keys that the row has other cells for. Columns that the sheet does not have change nothing. */
function changesIn(claim: NamedClaim, cells: Cells, columns: readonly string[]): Record<string, unknown> {
  const set: Record<string, unknown> = {};
  const keys = new Set(columns.filter((column) => column !== 'claim' && column !== 'fact').map(claimKeyOf));
  for (const key of keys) {
    const isOwn = (column: string): boolean => claimKeyOf(column) === key;
    const old = [...claim.cells].filter(([column]) => isOwn(column));
    const next = [...cells].filter(([column]) => isOwn(column));
    const kept = old.filter(([column]) => !columns.includes(column));
    const all = new Map([...next, ...kept]);
    if (isSameValue([...all].sort(), [...old].sort())) continue;
    set[key] = all.size === 0 ? null : replacing(claim.claim[key], valueFrom(key, all));
  }
  return set;
}

/** A map that takes the place of another one: what only the old one has is taken away. */
function replacing(old: unknown, next: unknown): unknown {
  if (!isEntries(old) || !isEntries(next)) return next;
  const gone = Object.keys(old).filter((key) => !Object.hasOwn(next, key));
  const inner = Object.entries(next).map(([key, one]) => [key, replacing(old[key], one)] as const);
  return { ...Object.fromEntries(inner), ...Object.fromEntries(gone.map((key) => [key, null])) };
}

function claimFrom(cells: Cells): Record<string, unknown> {
  const keys = new Set([...cells.keys()].map(claimKeyOf));
  const own = (key: string) => new Map([...cells].filter(([column]) => claimKeyOf(column) === key));
  return Object.fromEntries([...keys].map((key) => [key, valueFrom(key, own(key))]));
}

function trying<T>({ row }: Row, problems: SheetProblem[], read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof BadCell)) throw error;
    problems.push({ row, column: error.column, message: error.message });
    return undefined;
  }
}

function refOf({ index, claim }: NamedClaim): ClaimRef {
  return { index, source: String(claim.source) };
}

function sourceAfter(changes: readonly Edit[], { fact, index, claim }: NamedClaim): string {
  for (const edit of changes) {
    if (edit.do !== 'change-claim' || edit.fact !== fact || edit.claim.index !== index) continue;
    return String(edit.set.source ?? claim.source);
  }
  return String(claim.source);
}
