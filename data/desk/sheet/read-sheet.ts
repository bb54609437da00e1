/** Reads a sheet: its columns by their names, its rows by their cells. Tells every mistake with its row and column. */
import { CsvError, parse } from 'csv-parse/sync';
import { nearest } from '../../compiler/nearest.ts';
import { keyOrder } from '../edit/key-order.ts';
import { type Cells, claimKeyOf } from './cells.ts';
import { bareCell } from './formula-guard.ts';

export interface SheetProblem {
  /** As the spreadsheet numbers its rows: the headings are row 1. */
  readonly row: number;
  readonly column?: string;
  readonly message: string;
}

export interface Row {
  readonly row: number;
  readonly cells: Cells;
}

export interface Sheet {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly problems: readonly SheetProblem[];
}

const ownColumns: readonly string[] = ['claim', 'fact'];
const keys: readonly string[] = keyOrder.claim;
/** Keys of a claim that can be maps, and so have columns with a point. */
const maps: readonly string[] = [
  'value',
  'denies',
  'corrected',
  'past',
  'stands',
  'note',
  'scope',
  'heard',
  'set_aside',
];

export function readSheet(bytes: Uint8Array): Sheet {
  const text = textOf(bytes);
  if (typeof text !== 'string') return { columns: [], rows: [], problems: [text] };
  let records: string[][];
  try {
    records = parse(text, { bom: true, delimiter: delimiterOf(text), relax_column_count: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = Number(error.records ?? 0) + 1;
    return {
      columns: [],
      rows: [],
      problems: [{ row, message: `this is not correct CSV: ${reasonOf(error)}` }],
    };
  }
  const columns = (records[0] ?? []).map((name) => name.trim());
  const problems = columnProblems(columns);
  const rows = records.slice(1).flatMap((record, i): Row[] => {
    const row = i + 2;
    const values = record.map((value) => bareCell(value.trim()));
    if (values.every((value) => value === '')) return [];
    const extra = values.slice(columns.length).findIndex((value) => value !== '');
    if (extra >= 0) {
      problems.push({
        row,
        message: `there is a cell behind the last column: "${short(values[columns.length + extra] ?? '')}"; is a comma in a text without quotes?`,
      });
    }
    return [
      {
        row,
        cells: new Map(columns.flatMap((column, at) => (values[at] ? [[column, values[at]] as const] : []))),
      },
    ];
  });
  if (records.length === 0)
    problems.push({ row: 1, message: 'the sheet is empty; "export --csv" writes one to begin with' });
  return { columns, rows, problems };
}

function columnProblems(columns: readonly string[]): SheetProblem[] {
  const problems: SheetProblem[] = [];
  for (const [i, column] of columns.entries()) {
    if (column === '') {
      problems.push({
        row: 1,
        column: `column ${i + 1}`,
        message: 'this column has no name; give it one, or take it out',
      });
    } else if (columns.indexOf(column) < i) {
      problems.push({ row: 1, column, message: 'there are two columns of this name; keep one' });
    } else if (!isKnown(column)) {
      const meant = nearest(column, [...ownColumns, ...keys]);
      const hint =
        meant === undefined
          ? `There are: ${[...ownColumns, ...keys].join(', ')}.`
          : `Did you mean "${meant}"?`;
      problems.push({ row: 1, column, message: `there is no such column. ${hint}` });
    }
  }
  for (const column of ['fact', 'source']) {
    if (columns.length > 1 && !columns.includes(column))
      problems.push({ row: 1, column, message: 'this column is missing' });
  }
  if (columns.length === 1)
    problems.push({
      row: 1,
      message: 'there is only one column; are they parted by commas, semicolons or tabs?',
    });
  return problems;
}

function isKnown(column: string): boolean {
  if (ownColumns.includes(column) || keys.includes(column)) return true;
  return (
    column.includes('.') &&
    maps.includes(claimKeyOf(column)) &&
    column.split('.').every((part) => part !== '')
  );
}

function textOf(bytes: Uint8Array): string | SheetProblem {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
  }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    return { row: 1, message: 'this is a workbook, not CSV; save it as "CSV UTF-8"' };
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { row: 1, message: 'this is not UTF-8; save the sheet as "CSV UTF-8"' };
  }
}

/** Spreadsheets part columns by commas, in countries with decimal commas by semicolons, and tabs when copied. */
function delimiterOf(text: string): string {
  const [head = ''] = text.split(/\r?\n/, 1);
  const count = (sign: string): number => head.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function reasonOf({ code, lines }: CsvError): string {
  const line = typeof lines === 'number' ? `, line ${lines}` : '';
  if (code === 'CSV_QUOTE_NOT_CLOSED') return `a quote is opened and not closed${line}`;
  if (code === 'INVALID_OPENING_QUOTE')
    return `a quote stands inside a text that has none at its beginning${line}`;
  return `a quote is followed by something else than the next cell${line}`;
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
