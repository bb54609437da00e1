/** One file of a story after reading: its plain values, and where each of them stands. */
import {
  type Document,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type LineCounter,
  type Pair,
  type YAMLMap,
} from 'yaml';
import type { Place } from '../issue.ts';

/** Keys and indexes from the top of a file down to a value. */
export type Path = readonly PropertyKey[];

export interface StoryFile {
  /** Path inside the story's folder, like `facts/killed.yaml`. */
  readonly name: string;
  /** Path as issues print it. */
  readonly displayPath: string;
  /** The values of the file; `undefined` when it could not be read. Maps are plain objects. */
  readonly tree: unknown;
  /** The place of the value at a path, or of its key. Where nothing stands, the nearest thing around it. */
  at(path: Path, part?: 'value' | 'key'): Place;
  /** The characters of a plain value, exactly as written. */
  source(path: Path): string | undefined;
}

/** The place of a whole file, for a mistake that stands on no line of it. */
/** The fact that a file of a story's folder is about, `killed` for `facts/killed.yaml`; undefined for any other file. */
export function factOf(name: string): string | undefined {
  return /^facts\/([^/]+)\.yaml$/.exec(name)?.[1];
}

export function placeOfFile(displayPath: string): Place {
  return { file: displayPath, line: 1, col: 1, endCol: 1, excerpt: '' };
}

/** The place of the characters from `start` up to `end`; on the first line only, when they run over several. */
export function placeOfRange(
  displayPath: string,
  text: string,
  lines: LineCounter,
  start: number,
  end: number,
): Place {
  const { line, col } = lines.linePos(Math.min(start, text.length));
  const from = lines.lineStarts[Math.max(0, line - 1)] ?? 0;
  let to = text.indexOf('\n', from);
  if (to < 0) to = text.length;
  if (to > from && text[to - 1] === '\r') to--;
  const stop = Math.max(start + 1, Math.min(end, to));
  return {
    file: displayPath,
    line: Math.max(1, line),
    col: Math.max(1, col),
    endCol: Math.max(1, col) + (stop - start),
    excerpt: text.slice(from, Math.min(to, from + 500)),
  };
}

/** What stands at a path, and the key that it stands under. */
interface Found {
  readonly node: unknown;
  readonly pair?: Pair;
  readonly whole: boolean;
}

/** Maps that were looked into, so that a look-up does not take longer the more keys there are. */
const looked = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  let pairs = looked.get(map);
  if (pairs === undefined) {
    const made = new Map<string, Pair>();
    for (const one of map.items) {
      const key = isPair(one) && isScalar(one.key) ? String(one.key.value) : '';
      if (!made.has(key)) made.set(key, one);
    }
    pairs = made;
    looked.set(map, pairs);
  }
  return pairs;
}

function find(doc: Document, path: Path): Found {
  let node: unknown = doc.contents;
  let pair: Pair | undefined;
  for (const step of path) {
    if (isMap(node)) {
      const next = pairsOf(node).get(String(step));
      if (next === undefined) return { node, ...(pair && { pair }), whole: false };
      pair = next;
      node = next.value;
    } else if (isSeq(node) && typeof step === 'number' && step < node.items.length) {
      pair = undefined;
      node = node.items[step];
    } else return { node, ...(pair && { pair }), whole: false };
  }
  return { node, ...(pair && { pair }), whole: true };
}

function rangeOf(node: unknown): readonly [number, number] | undefined {
  const range = (node as { range?: readonly number[] | null } | null)?.range;
  return range ? [range[0] ?? 0, range[1] ?? 0] : undefined;
}

/** Makes the two look-ups of a StoryFile for a parsed document. */
export function locator(
  displayPath: string,
  text: string,
  lines: LineCounter,
  doc: Document,
): Pick<StoryFile, 'at' | 'source'> {
  const placeOf = (range: readonly [number, number] | undefined) =>
    range === undefined
      ? placeOfFile(displayPath)
      : placeOfRange(displayPath, text, lines, range[0], Math.max(range[1], range[0] + 1));
  return {
    at(path, part = 'value') {
      const { node, pair, whole } = find(doc, path);
      // A value that is not there, and a map that misses something, are best displayPath by their key.
      const byKey =
        pair !== undefined && (part === 'key' || !whole || isEmpty(node) || isMap(node) || isSeq(node));
      const range = (byKey ? rangeOf(pair.key) : undefined) ?? rangeOf(node) ?? rangeOf(pair?.key);
      const [first] = part === 'key' && !byKey && isMap(node) ? node.items : [];
      if (first !== undefined) return placeOf(rangeOf(first.key) ?? range);
      return placeOf(range);
    },
    source(path) {
      const { node, whole } = find(doc, path);
      return whole && isScalar(node) ? node.source : undefined;
    },
  };
}

function isEmpty(node: unknown): boolean {
  return node === null || (isScalar(node) && node.value === null);
}
