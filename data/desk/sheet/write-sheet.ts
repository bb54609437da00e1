/** Writes all claims of a story as a sheet: CSV as RFC 4180 has it, in UTF-8 with the mark that spreadsheets look for. */
import { stringify } from 'csv-stringify/sync';
import type { StoryFiles } from '../edit/edits.ts';
import { basicColumns, inOrder } from './cells.ts';
import { claimsIn } from './claim-digest.ts';
import { guardCell } from './formula-guard.ts';

export function writeSheet(files: StoryFiles): string {
  const claims = claimsIn(files);
  const columns = inOrder([...basicColumns, ...claims.flatMap(({ cells }) => [...cells.keys()])]);
  const rows = claims.map(({ name, fact, cells }) =>
    columns.map((column) => {
      if (column === 'claim') return name;
      return guardCell(column === 'fact' ? fact : (cells.get(column) ?? ''));
    }),
  );
  return stringify([columns, ...rows], { bom: true, record_delimiter: '\r\n' });
}
