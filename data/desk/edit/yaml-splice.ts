/**
 * The smallest changes to the text of a YAML file: one key or entry added, replaced, renamed or taken away, at the
 * places that the parsed document names. All other characters stay: comments, order, quotes, line ends.
 */
import { isMap, isScalar, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { isEntries } from './same-value.ts';
import {
  ByHand,
  colonEnd,
  columnOf,
  dashOf,
  endOf,
  isImplicit,
  lineEnd,
  lineStart,
  nextLine,
  pairEnd,
  startOf,
  type YamlText,
} from './yaml-place.ts';
import { ownQuotes, usualQuotes } from './yaml-quotes.ts';
import {
  blockWords,
  entryWords,
  flowWords,
  keyWords,
  type Layout,
  type Quotes,
  scalarWords,
  yamlValueText,
} from './yaml-words.ts';

function spliced({ text }: YamlText, from: number, to: number, words: string): string {
  return `${text.slice(0, from)}${words}${text.slice(to)}`;
}

/** Whether brackets have spaces inside in this file, as far as one shows. */
function isPadded(text: string): boolean {
  return /\[ \S/.test(text);
}

function layoutAt(yaml: YamlText, indent: number, tall = false): Layout {
  const quotes = (key: string) => usualQuotes(yaml.doc, key);
  return { indent, eol: yaml.eol, pad: isPadded(yaml.text), quotes, tall };
}

const isFlow = (node: YAMLMap | YAMLSeq): boolean => node.flow === true;

/** Adds a line behind the one that a character stands on, also where the text ends without a line end. */
function lineBehind(yaml: YamlText, at: number, words: string): string {
  const end = lineEnd(yaml.text, at);
  return spliced(yaml, end, end, `${yaml.eol}${words}`);
}

/** Adds a pair to a map: behind `after`, or first. */
export function addPair(yaml: YamlText, map: YAMLMap, key: string, value: unknown, after?: Pair): string {
  const [first] = map.items;
  if (isFlow(map)) {
    const words = `${keyWords(key, true)}: ${flowWords(value, layoutAt(yaml, 0), key)}`;
    if (after !== undefined) {
      const at = pairEnd(yaml, after);
      return spliced(yaml, at, at, `, ${words}`);
    }
    if (first === undefined) return spliced(yaml, startOf(map), endOf(yaml, map), `{ ${words} }`);
    const at = startOf(first.key);
    return spliced(yaml, at, at, `${words}, `);
  }
  if (first === undefined) throw new ByHand('a map without a key cannot be added to');
  const indent = columnOf(yaml.text, startOf(first.key));
  const beside: unknown = (after ?? first).value;
  const isTall = isMap(beside) && beside.flow !== true;
  const words = blockWords({ [key]: value }, layoutAt(yaml, indent, isTall));
  if (after !== undefined) return lineBehind(yaml, pairEnd(yaml, after), words);
  const at = startOf(first.key);
  return spliced(yaml, at, at, `${words.trimStart()}${yaml.eol}${' '.repeat(indent)}`);
}

/** Takes a pair away: in braces with its comma, else with its lines and the comment behind it. */
export function removePair(yaml: YamlText, map: YAMLMap, pair: Pair): string {
  const { text } = yaml;
  const index = map.items.indexOf(pair);
  const before = map.items[index - 1];
  const next = map.items[index + 1];
  const from = startOf(pair.key);
  const end = pairEnd(yaml, pair);
  if (isFlow(map)) {
    if (before !== undefined) return spliced(yaml, pairEnd(yaml, before), end, '');
    if (next !== undefined) return spliced(yaml, from, startOf(next.key), '');
    return spliced(yaml, startOf(map), endOf(yaml, map), '{}');
  }
  const start = lineStart(text, from);
  if (text.slice(start, from).trim() === '' && map.items.length > 1) {
    return spliced(yaml, start, nextLine(text, end), '');
  }
  // The first key behind a dash: the next one takes its place.
  if (next !== undefined) return spliced(yaml, from, startOf(next.key), '');
  return spliced(yaml, from, end, '{}');
}

/** Writes another value for a key. */
export function replacePairValue(yaml: YamlText, map: YAMLMap, pair: Pair, value: unknown): string {
  const { value: node } = pair;
  if (isFlow(map)) {
    if (isImplicit(node)) throw new ByHand('a key without a value in braces; give it one');
    return spliced(yaml, startOf(node), endOf(yaml, node), inlineWords(yaml, node, value, keyOf(pair)));
  }
  const indent = columnOf(yaml.text, startOf(pair.key));
  const colon = colonEnd(yaml, pair.key);
  if (isScalarOnLine(node) && !isCollection(value)) {
    return spliced(
      yaml,
      startOf(node),
      endOf(yaml, node),
      scalarWords(value, false, quotesOf(yaml, node, false, keyOf(pair))),
    );
  }
  const words =
    foldedWords(yaml, node, value, indent) ??
    yamlValueText(keyOf(pair), value, colon - lineStart(yaml.text, colon), layoutAt(yaml, indent));
  const end = pairEnd(yaml, pair);
  // A comment behind an old value on one line stays on the line of its key.
  const behind = yaml.text.slice(end, lineEnd(yaml.text, end));
  if (/^[\r\n]/.test(words) && behind.trim() !== '') {
    return spliced(yaml, colon, lineEnd(yaml.text, end), `${behind}${words}`);
  }
  return spliced(yaml, colon, end, words);
}

/** Writes another value for an entry of a list. */
export function replaceEntry(yaml: YamlText, list: YAMLSeq, index: number, value: unknown): string {
  const node: unknown = list.items[index];
  const from = startOf(node);
  if (isFlow(list)) return spliced(yaml, from, endOf(yaml, node), inlineWords(yaml, node, value));
  if (isScalarOnLine(node) && !isCollection(value)) {
    return spliced(yaml, from, endOf(yaml, node), scalarWords(value, false, quotesOf(yaml, node, false)));
  }
  const dash = columnOf(yaml.text, dashOf(list, index));
  return spliced(yaml, from, endOf(yaml, node), entryWords(value, layoutAt(yaml, dash)));
}

/** Gives a pair another key. */
export function replaceKey(yaml: YamlText, map: YAMLMap, pair: Pair, key: string): string {
  const end = (pair.key as { range: readonly number[] }).range[1] ?? 0;
  return spliced(yaml, startOf(pair.key), end, keyWords(key, isFlow(map)));
}

/** Adds an entry to a list at `index`. `tall`: a map gets a line for each key. */
export function insertListEntry(
  yaml: YamlText,
  list: YAMLSeq,
  index: number,
  value: unknown,
  tall: boolean,
): string {
  const { items } = list;
  if (isFlow(list)) {
    const words = flowWords(value, layoutAt(yaml, 0));
    if (items.length === 0) throw new ByHand('an empty list in brackets cannot be added to');
    if (index < items.length) {
      const at = startOf(items[index]);
      return spliced(yaml, at, at, `${words}, `);
    }
    const at = endOf(yaml, items.at(-1));
    return spliced(yaml, at, at, `, ${words}`);
  }
  const column = columnOf(yaml.text, dashOf(list, 0));
  return addWritten(yaml, list, index, `- ${entryWords(value, layoutAt(yaml, column, tall))}`);
}

/** Adds an entry that is written already, from its dash on, to a list without brackets. */
export function addWritten(yaml: YamlText, list: YAMLSeq, index: number, words: string): string {
  const spaces = ' '.repeat(columnOf(yaml.text, dashOf(list, 0)));
  const before: unknown = list.items[index - 1];
  if (before !== undefined) return lineBehind(yaml, endOf(yaml, before), `${spaces}${words}`);
  const at = dashOf(list, 0);
  return spliced(yaml, at, at, `${words}${yaml.eol}${spaces}`);
}

/** Takes an entry out of a list that has others. */
export function removeListEntry(yaml: YamlText, list: YAMLSeq, index: number): string {
  const { text } = yaml;
  const { items } = list;
  const node: unknown = items[index];
  if (isFlow(list)) {
    const next: unknown = items[index + 1];
    if (index > 0) return spliced(yaml, endOf(yaml, items[index - 1]), endOf(yaml, node), '');
    return spliced(yaml, startOf(node), startOf(next), '');
  }
  const start = lineStart(text, dashOf(list, index));
  if (text.slice(start, dashOf(list, index)).trim() !== '')
    throw new ByHand('a list in a list; write it in another way');
  return spliced(yaml, start, nextLine(text, endOf(yaml, node)), '');
}

/** The text of an entry from its dash to its end, its later lines as far in as if the dash stood in the first column. */
export function writtenEntry(yaml: YamlText, list: YAMLSeq, index: number): string {
  const dash = dashOf(list, index);
  const column = columnOf(yaml.text, dash);
  const end = lineEnd(yaml.text, endOf(yaml, list.items[index]));
  const [first = '', ...rest] = yaml.text.slice(dash, end).split(/\r?\n/);
  return [
    first,
    ...rest.map((line) => (line.slice(0, column).trim() === '' ? line.slice(column) : line)),
  ].join('\n');
}

/** Words for a value that stands inside braces, in place of an older one. */
function inlineWords(yaml: YamlText, node: unknown, value: unknown, key?: string): string {
  if (isCollection(value)) return flowWords(value, layoutAt(yaml, 0));
  return scalarWords(value, true, quotesOf(yaml, node, true, key));
}

function keyOf({ key }: Pair): string {
  return String((key as { value?: unknown }).value);
}

function isCollection(value: unknown): boolean {
  return Array.isArray(value) || isEntries(value);
}

function isScalarOnLine(node: unknown): boolean {
  return isScalar(node) && !isImplicit(node) && !node.type?.startsWith('BLOCK');
}

/** The quotes of a text that needs none: they are how its author writes, here or under this key. */
function quotesOf({ doc }: YamlText, node: unknown, inBraces: boolean, key?: string): Quotes {
  if (isScalar(node) && node.type === 'PLAIN' && typeof node.value === 'string') return 'PLAIN';
  const own = ownQuotes(node, inBraces);
  return own === 'PLAIN' && key !== undefined ? usualQuotes(doc, key, node) : own;
}

/** A text that stood folded over several lines stays so, where the new one is long as well. */
function foldedWords(yaml: YamlText, node: unknown, value: unknown, indent: number): string | undefined {
  if (!isScalar(node) || node.type !== 'BLOCK_FOLDED' || typeof value !== 'string') return undefined;
  if (!/^\S+(?: \S+)+$/.test(value) || value.length < 60) return undefined;
  const old = yaml.text.slice(startOf(node), endOf(yaml, node)).split(/\r?\n/);
  const width = Math.max(80, ...old.map((line) => line.length));
  const lines: string[] = [];
  for (const word of value.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`${' '.repeat(indent + 2)}${word}`);
  }
  return ` >-${yaml.eol}${lines.join(yaml.eol)}`;
}
