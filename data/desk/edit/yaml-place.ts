/** Where things stand in the text of a YAML file: nodes by their paths, ends of values, lines and columns. */
import { type Document, isMap, isPair, isScalar, isSeq, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { parseYaml } from '../../compiler/index.ts';

/** Keys and indexes from the top of a file down to a value. */
export type Path = readonly (string | number)[];

/** A text that is correct YAML, with what was read from it. */
export interface YamlText {
  readonly text: string;
  readonly doc: Document;
  /** The line end that the file uses. */
  readonly eol: string;
}

/** Something in a file that a program cannot change without a risk; a person has to. */
export class ByHand extends Error {}

/** Texts that were read last: the same file is read again with every key that an editor presses. Nobody changes a document. */
const kept = new Map<string, YamlText>();
const MAX_KEPT = 24;

/** Throws `ByHand` for a text that is not correct YAML. */
export function readYaml(text: string): YamlText {
  const read = kept.get(text) ?? parsed(text);
  kept.delete(text);
  kept.set(text, read);
  for (const [oldest] of kept) {
    if (kept.size <= MAX_KEPT) break;
    kept.delete(oldest);
  }
  return read;
}

function parsed(text: string): YamlText {
  const doc = parseYaml(text, true);
  const [mistake] = doc.errors;
  if (mistake !== undefined) {
    const line = text.slice(0, mistake.pos[0]).split('\n').length;
    throw new ByHand(`line ${line} is not correct YAML; mend it in a text editor, "check" says how`);
  }
  return { text, doc, eol: text.includes('\r\n') ? '\r\n' : '\n' };
}

/** The plain value of a document. */
export function plainValue({ doc }: YamlText): unknown {
  return doc.toJS({ maxAliasCount: 0 }) as unknown;
}

export interface Found {
  readonly node: unknown;
  /** The key that the node stands under, in a map. */
  readonly pair?: Pair;
  /** The map or list around it. */
  readonly parent?: YAMLMap | YAMLSeq;
}

/** What stands at a path; nothing where the path leads nowhere. */
export function find(doc: Document, path: Path): Found | undefined {
  let found: Found = { node: doc.contents };
  for (const step of path) {
    const { node } = found;
    if (isMap(node)) {
      const pair = pairOf(node, String(step));
      if (pair === undefined) return undefined;
      found = { node: pair.value, pair, parent: node };
    } else if (isSeq(node) && typeof step === 'number' && step < node.items.length) {
      found = { node: node.items[step], parent: node };
    } else return undefined;
  }
  return found;
}

/** The pair of a key in a map. */
function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isPair(pair) && isScalar(pair.key) && String(pair.key.value) === key);
}

/** The first character of a node, from the start of the file. */
export function startOf(node: unknown): number {
  const start = (node as { range?: readonly number[] | null } | null)?.range?.[0];
  if (start === undefined) throw new ByHand('this part of the file has no place in its text');
  return start;
}

/** Just behind the last character of a node: without what follows on its line, and without line ends. */
export function endOf({ text }: YamlText, node: unknown): number {
  if ((isMap(node) || isSeq(node)) && node.flow !== true) {
    const last: unknown = node.items.at(-1);
    if (isPair(last)) return pairEnd({ text } as YamlText, last);
    if (last !== undefined) return endOf({ text } as YamlText, last);
  }
  let end = (node as { range?: readonly number[] | null } | null)?.range?.[1] ?? startOf(node);
  if (isScalar(node) && node.type?.startsWith('BLOCK')) while (/[\r\n]/.test(text[end - 1] ?? '')) end--;
  return end;
}

/** Just behind a pair: its value, or its colon where it has none. */
export function pairEnd(yaml: YamlText, { key, value }: Pair): number {
  return value === null || isImplicit(value) ? colonEnd(yaml, key) : endOf(yaml, value);
}

/** A value that is left out: nothing behind the colon. */
export function isImplicit(node: unknown): boolean {
  return node === null || (isScalar(node) && node.range?.[0] === node.range?.[1]);
}

/** Just behind the colon of a key. */
export function colonEnd({ text }: YamlText, key: unknown): number {
  const end = (key as { range?: readonly number[] | null }).range?.[1] ?? 0;
  const colon = /^[ \t]*:/.exec(text.slice(end));
  if (colon === null) throw new ByHand('a key without a colon behind it; write it in another way');
  return end + colon[0].length;
}

/** The start of the line that a character stands on. */
export function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** The end of the line that a character stands on, before its line end. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  if (end < 0) return text.length;
  return text[end - 1] === '\r' ? end - 1 : end;
}

/** The start of the next line; the end of the text behind the last. */
export function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

export function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}

/** The dash of an entry of a list that is not in brackets. */
export function dashOf(list: YAMLSeq, index: number): number {
  const token = list.srcToken;
  const items = token !== undefined && 'items' in token ? token.items : [];
  const dash = items[index]?.start.find(({ type }) => type === 'seq-item-ind');
  if (dash === undefined) throw new ByHand('an entry of a list without a dash; write it in another way');
  return dash.offset;
}
