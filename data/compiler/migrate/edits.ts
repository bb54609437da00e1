/**
 * Changes to the text of a YAML file at the places of its nodes. Everything else stays as it was written: comments,
 * order, quotes, line ends. The parsed document has the places; the text is changed.
 */
import { type Document, isMap, isPair, isScalar, type Pair, parseDocument, type YAMLMap } from 'yaml';

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

type Range = readonly [start: number, end: number];

/** One file while it is being changed. */
export class Editable {
  readonly text: string;
  readonly doc: Document;
  readonly #edits: Edit[] = [];

  constructor(text: string) {
    this.text = text;
    // Everything is text here, so that nothing is written otherwise than it stands.
    this.doc = parseDocument(text, { schema: 'failsafe', customTags: ['null'], prettyErrors: false });
  }

  get broken(): boolean {
    return this.doc.errors.length > 0;
  }

  lineOf(at: number): number {
    return this.text.slice(0, at).split('\n').length;
  }

  replace([from, to]: Range, text: string): void {
    this.#edits.push({ from, to, text });
  }

  insert(at: number, text: string): void {
    this.replace([at, at], text);
  }

  /** Takes a key and its value away: in braces with its comma, else with its lines. */
  remove(map: YAMLMap, pair: Pair): void {
    const [from] = rangeOf(pair.key) ?? [0, 0];
    const to = endOf(pair);
    if (map.flow) {
      const before = /,\s*$/.exec(this.text.slice(0, from));
      if (before !== null) {
        this.replace([from - before[0].length, to], '');
        return;
      }
      const after = /^\s*,\s*/.exec(this.text.slice(to));
      this.replace([from, to + (after?.[0].length ?? 0)], '');
      return;
    }
    const lineStart = this.text.lastIndexOf('\n', from - 1) + 1;
    const next = map.items[map.items.indexOf(pair) + 1];
    if (this.text.slice(lineStart, from).trim() === '') {
      const end = this.text.indexOf('\n', to);
      this.replace([lineStart, end < 0 ? this.text.length : end + 1], '');
    } else if (next !== undefined) {
      // The first key behind a "- ": the next one takes its place.
      this.replace([from, rangeOf(next.key)?.[0] ?? to], '');
    } else this.replace([from, to], '{}');
  }

  /** Adds a key behind another one of the same map. */
  addAfter(map: YAMLMap, pair: Pair, text: string): void {
    if (map.flow) {
      this.insert(endOf(pair), `, ${text}`);
      return;
    }
    const end = this.text.indexOf('\n', endOf(pair));
    const at = end < 0 ? this.text.length : end;
    this.insert(at, `\n${' '.repeat(this.#column(rangeOf(pair.key)?.[0] ?? 0))}${text}`);
  }

  /** Adds a line of its own above the line that something stands on. */
  addAbove(at: number, text: string): void {
    const lineStart = this.text.lastIndexOf('\n', at - 1) + 1;
    const [spaces = ''] = /^ */.exec(this.text.slice(lineStart)) ?? [];
    this.insert(lineStart, `${spaces}${text}\n`);
  }

  #column(at: number): number {
    return at - (this.text.lastIndexOf('\n', at - 1) + 1);
  }

  /** The text with all changes made. */
  toString(): string {
    let text = this.text;
    const ordered = this.#edits.map((edit, i) => ({ edit, i }));
    ordered.sort((a, b) => b.edit.from - a.edit.from || b.i - a.i);
    for (const { edit } of ordered) text = `${text.slice(0, edit.from)}${edit.text}${text.slice(edit.to)}`;
    return text;
  }
}

/** The first and last place of a node in its file. */
export function rangeOf(node: unknown): Range | undefined {
  const range = (node as { range?: readonly number[] | null } | null | undefined)?.range;
  return range ? [range[0] ?? 0, range[1] ?? 0] : undefined;
}

function endOf({ key, value }: Pair): number {
  return (rangeOf(value) ?? rangeOf(key) ?? [0, 0])[1];
}

/** The pair of a key in a map. */
export function pairOf(node: unknown, key: string): Pair | undefined {
  if (!isMap(node)) return undefined;
  return node.items.find((one) => isPair(one) && isScalar(one.key) && one.key.value === key);
}

/** The text of a plain value in a map. */
export function scalarIn(node: unknown, key: string): string | undefined {
  const value = pairOf(node, key)?.value;
  return isScalar(value) && typeof value.value === 'string' ? value.value : undefined;
}

/** The entries of a map whose values are maps, with their keys. */
export function mapEntries(
  node: unknown,
): { readonly id: string; readonly map: YAMLMap; readonly pair: Pair }[] {
  if (!isMap(node)) return [];
  return node.items.flatMap((pair) =>
    isPair(pair) && isScalar(pair.key) && isMap(pair.value)
      ? [{ id: String(pair.key.value), map: pair.value, pair }]
      : [],
  );
}
