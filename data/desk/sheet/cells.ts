/**
 * A claim as the cells of a row, and back. A key of a claim is a column; what is a map in YAML has a column for each of its
 * keys, like `past.on` or `note.ru`; ids that are a list stand in one cell with commas; what is a list of maps is written
 * as in YAML.
 */
import { parseYaml } from '../../compiler/index.ts';
import { keyOrder } from '../edit/key-order.ts';
import { type Entries, isEntries } from '../edit/same-value.ts';
import { flowWords, type Layout } from '../edit/yaml-words.ts';

/** Cells by their columns; empty ones are left out. */
export type Cells = ReadonlyMap<string, string>;

/** A cell that cannot be read, with what is expected in it. */
export class BadCell extends Error {
  readonly column: string;

  constructor(column: string, message: string) {
    super(message);
    this.column = column;
  }
}

const idLists: readonly string[] = ['said_by', 'includes', 'excludes', 'may_include', 'value.possible'];
const flags: readonly string[] = ['first_hand', 'verbatim', 'leads'];
const layout: Layout = { indent: 0, eol: '\n', pad: false, quotes: () => 'PLAIN' };

/** Columns that every sheet has; others are written where a claim needs them. */
export const basicColumns: readonly string[] = [
  ...['claim', 'fact', 'source', 'value', 'printed', 'hedge', 'said_by', 'statement', 'first_hand', 'traced'],
  ...['as_of', 'anchor', 'note'],
];

/** The key of a claim that a column belongs to. */
export function claimKeyOf(column: string): string {
  return column.split('.')[0] ?? column;
}

/** Columns in the order of the keys of a claim. */
export function inOrder(columns: Iterable<string>): readonly string[] {
  const rank = (column: string): number => {
    const at = (keyOrder.claim as readonly string[]).indexOf(claimKeyOf(column));
    return column === 'claim' ? -2 : column === 'fact' ? -1 : at;
  };
  return [...new Set(columns)].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0));
}

export function cellsOf(claim: Entries): Cells {
  const cells = new Map<string, string>();
  const put = (column: string, value: unknown): void => {
    if (isEntries(value) && column !== 'acts') {
      for (const [key, one] of Object.entries(value)) put(`${column}.${key}`, one);
    } else if (Array.isArray(value) && idLists.includes(column) && value.every(isId)) {
      cells.set(column, value.join(', '));
    } else if (Array.isArray(value) || isEntries(value)) cells.set(column, flowWords(value, layout));
    else if (value !== null && value !== undefined) cells.set(column, String(value).trim());
  };
  for (const [key, value] of Object.entries(claim)) put(key, value);
  return cells;
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && /^[^\s,]+$/.test(value);
}

/** The value of one key, from its cells. Throws `BadCell`. */
export function valueFrom(key: string, cells: Cells): unknown {
  const own = cells.get(key);
  const parts = [...cells].filter(([column]) => column.startsWith(`${key}.`));
  const [first] = parts;
  if (own !== undefined && first !== undefined) {
    throw new BadCell(first[0], `only one of the columns "${key}" and "${first[0]}" can be filled in`);
  }
  if (own !== undefined) return cellValue(key, own);
  const map: Record<string, unknown> = {};
  for (const [column] of parts) {
    const name = column.slice(key.length + 1).split('.')[0] ?? '';
    const inner = new Map(
      parts.filter(([one]) => one === `${key}.${name}` || one.startsWith(`${key}.${name}.`)),
    );
    map[name] ??= valueFrom(`${key}.${name}`, inner);
  }
  return map;
}

function cellValue(column: string, text: string): unknown {
  if (idLists.includes(column)) {
    const ids = text.split(/[\s,;]+/).filter((id) => id !== '');
    return column === 'said_by' && ids.length === 1 ? ids[0] : ids;
  }
  if (flags.includes(column)) {
    if (/^(?:true|yes|x)$/i.test(text)) return true;
    throw new BadCell(column, 'expected true, or an empty cell');
  }
  if (column === 'acts' || (column === 'value' && text.startsWith('['))) return yamlValue(column, text);
  const isNumber = (column === 'value' || column === 'rounded_to') && /^(?:0|[1-9]\d{0,14})$/.test(text);
  if (column === 'rounded_to' && !isNumber && Number.isNaN(Number(text))) {
    throw new BadCell(column, 'expected a number');
  }
  return isNumber || column === 'rounded_to' ? Number(text) : text;
}

function yamlValue(column: string, text: string): unknown {
  const doc = parseYaml(`a: ${text}`);
  const value = (doc.toJS() as Entries | null)?.a;
  if (doc.errors.length === 0 && typeof value === 'object' && value !== null) return value;
  const example = column === 'acts' ? '{ on: 2022-01-10, by: police, how: retracted }' : '[fire, flood]';
  throw new BadCell(column, `expected YAML, like ${example}`);
}
