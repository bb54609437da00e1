/** Moves one fact: its unit, its counts, and who vouches for each of its claims. */
import { isMap, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';
import { type Editable, pairOf, rangeOf, scalarIn } from './edits.ts';
import type { Notes, OwnVoice } from './notes.ts';
import { migrateStatements } from './statements.ts';

/** What an editor said of a claim that the first edition took for the outlet's own voice; `undefined` where nobody did. */
export type FirstHand = (claim: OwnVoice) => boolean | undefined;

export function migrateFact(file: Editable, name: string, firstHand: FirstHand, notes: Notes): void {
  const { contents } = file.doc;
  if (!isMap(contents)) return;
  migrateUnit(file, contents, name, notes);
  const counts = pairOf(contents, 'counts')?.value;
  if (isScalar(counts) && counts.value === 'on one day') {
    file.replace(rangeOf(counts) ?? [0, 0], 'each day');
    notes.did(name, 'counts on one day is now each day');
    notes.look(
      name,
      file,
      counts,
      'each day is a series with a figure for each day; a fact about one event has no "counts" at all',
    );
  }
  migrateStatements(file, pairOf(contents, 'statements')?.value, name, notes);
  const claims = pairOf(contents, 'claims')?.value;
  if (!isSeq(claims)) return;
  for (const claim of claims.items) if (isMap(claim)) migrateClaim(file, claim, name, firstHand, notes);
}

function migrateClaim(
  file: Editable,
  claim: YAMLMap,
  name: string,
  firstHand: FirstHand,
  notes: Notes,
): void {
  const saidBy = pairOf(claim, 'said_by');
  if (saidBy !== undefined && scalarIn(claim, 'said_by') === 'unstated') {
    file.remove(claim, saidBy);
    notes.did(
      name,
      `${scalarIn(claim, 'source')}: said_by unstated taken out; without an owner a claim is unattributed`,
    );
    return;
  }
  if (
    saidBy !== undefined ||
    pairOf(claim, 'statement') !== undefined ||
    pairOf(claim, 'first_hand') !== undefined
  )
    return;
  const [at] = rangeOf(claim) ?? [0];
  const own: OwnVoice = {
    file: name,
    line: file.lineOf(at),
    source: scalarIn(claim, 'source') ?? '',
    value: shown(pairOf(claim, 'value')),
    anchor: scalarIn(claim, 'anchor') ?? '',
  };
  notes.own(own);
  const answer = firstHand(own);
  const value = pairOf(claim, 'value') ?? pairOf(claim, 'source');
  if (answer === true && value !== undefined) file.addAfter(claim, value, 'first_hand: true');
  if (answer === undefined && !marked(file, at)) file.addAbove(at, mark);
}

const mark =
  '# first_hand? If the page shows that its outlet saw, counted or holds this, add "first_hand: true"; else delete this line.';

/** Whether the line above carries the mark already, from an earlier run. */
function marked(file: Editable, at: number): boolean {
  const before = file.text.slice(0, at).split('\n');
  return before.at(-2)?.trim() === mark;
}

function shown(pair: Pair | undefined): string {
  const { value } = pair ?? {};
  return isScalar(value) ? String(value.value) : value === undefined ? '' : String(value);
}

/** `unit: days` and `unit_one: day` become the two forms of one unit, in each language. */
function migrateUnit(file: Editable, map: YAMLMap, name: string, notes: Notes): void {
  const one = pairOf(map, 'unit_one');
  const unit = pairOf(map, 'unit');
  const range = rangeOf(unit?.value);
  if (one === undefined || unit === undefined || range === undefined) return;
  const many = textsOf(unit.value);
  const single = textsOf(one.value);
  const forms = (language: string) => {
    const own =
      single.get(language) ?? (single.size === 1 && many.size === 1 ? [...single.values()][0] : undefined);
    const other = many.get(language) ?? '';
    return own === undefined ? other : `{ one: ${own}, other: ${other} }`;
  };
  const all = [...many.keys()];
  file.replace(
    range,
    all.length === 1 && all[0] === ''
      ? forms('')
      : `{ ${all.map((tag) => `${tag}: ${forms(tag)}`).join(', ')} }`,
  );
  file.remove(map, one);
  notes.did(name, 'unit and unit_one are now the forms of one unit');
}

/** A text by its languages; by an empty tag where it has none. As written, quotes included. */
function textsOf(node: unknown): ReadonlyMap<string, string> {
  if (isMap(node)) {
    return new Map(
      node.items.flatMap(({ key, value }) =>
        isScalar(key) && isScalar(value) ? [[String(key.value), quoted(String(value.value))]] : [],
      ),
    );
  }
  return new Map(isScalar(node) ? [['', quoted(String(node.value))]] : []);
}

function quoted(text: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{N} .’°/-]*$/u.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
}
