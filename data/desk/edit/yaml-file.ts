/**
 * A YAML file that is being changed. Each change is made in its text, and checked: what is read from the new text must
 * be the old value with that one change, or nothing is changed and a person has to do it.
 */
import { isMap, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import { changed, gone, inserted } from './changed-value.ts';
import { commonEntries, entryKey } from './common-entries.ts';
import { type Entries, isEntries, isSameValue } from './same-value.ts';
import {
  ByHand,
  columnOf,
  dashOf,
  documentValue,
  find,
  readYaml,
  type YamlPath,
  type YamlText,
} from './yaml-place.ts';
import {
  addPair,
  addWritten,
  insertListEntry,
  removeListEntry,
  removePair,
  replaceEntry,
  replaceKey,
  replacePairValue,
  writtenEntry,
} from './yaml-splice.ts';
import { blockWords } from './yaml-words.ts';

export class YamlFile {
  #yaml: YamlText;
  #value: unknown;

  /** Throws `ByHand` for a text that is not correct YAML. */
  constructor(text: string) {
    this.#yaml = readYaml(text);
    this.#value = documentValue(this.#yaml);
  }

  get text(): string {
    return this.#yaml.text;
  }

  /** The plain value of the file, or of what stands at a path. */
  at(path: YamlPath = []): unknown {
    let value = this.#value;
    for (const step of path) {
      if (Array.isArray(value) && typeof step === 'number') value = value[step];
      else if (isEntries(value) && Object.hasOwn(value, step)) value = value[String(step)];
      else return undefined;
    }
    return value;
  }

  /** Writes a value. A map or list that stands there keeps what is the same. `order`: keys in the order that files have them. */
  set(path: YamlPath, value: unknown, order: readonly string[] = []): void {
    const old = this.at(path);
    if (old !== undefined && old !== null && isSameValue(old, value)) return;
    if (isEntries(old) && isEntries(value) && Object.keys(value).length > 0) {
      for (const key of Object.keys(old)) if (!Object.hasOwn(value, key)) this.remove([...path, key]);
      const keys = Object.keys(value);
      for (const key of keys) this.set([...path, key], value[key], keys);
    } else if (Array.isArray(old) && Array.isArray(value) && old.length > 0 && value.length > 0) {
      this.#setList(path, old, value);
    } else this.#write(path, value, order);
  }

  /** Takes away a key with its value, or an entry of a list. The last entry of a list leaves it empty. */
  remove(path: YamlPath): void {
    const parent = find(this.#yaml.doc, path.slice(0, -1))?.node;
    const step = path.at(-1);
    if (isMap(parent) && step !== undefined) {
      const pair = find(this.#yaml.doc, path)?.pair;
      if (pair === undefined) return;
      this.#become(removePair(this.#yaml, parent, pair), changed(this.#value, path, gone));
    } else if (isSeq(parent) && typeof step === 'number') {
      if (parent.items.length === 1) this.#write(path.slice(0, -1), [], []);
      else this.#become(removeListEntry(this.#yaml, parent, step), changed(this.#value, path, gone));
    }
  }

  /** Adds an entry to the list at a path, which need not be there yet. A map is laid out as the entry before it. */
  insert(path: YamlPath, index: number, value: unknown): void {
    const list = find(this.#yaml.doc, path)?.node;
    if (!isSeq(list) || list.items.length === 0) {
      this.#write(path, [value], []);
      return;
    }
    const beside: unknown = list.items[Math.max(0, index - 1)];
    const isTall = isMap(beside) && beside.flow !== true;
    this.#become(
      insertListEntry(this.#yaml, list, index, value, isTall),
      changed(this.#value, path, () => inserted(this.at(path), index, value)),
    );
  }

  /** The text of an entry of a list without brackets, for `insertWritten` in another file. */
  written(path: YamlPath, index: number): string | undefined {
    const list = find(this.#yaml.doc, path)?.node;
    return isSeq(list) && list.flow !== true ? writtenEntry(this.#yaml, list, index) : undefined;
  }

  /** Adds an entry as it was written elsewhere. */
  insertWritten(path: YamlPath, index: number, value: unknown, words: string | undefined): void {
    const list = find(this.#yaml.doc, path)?.node;
    if (words === undefined || !isSeq(list) || list.flow === true || list.items.length === 0) {
      this.insert(path, index, value);
      return;
    }
    const column = ' '.repeat(columnOfList(this.#yaml, list));
    const lines = words.split('\n').join(`${this.#yaml.eol}${column}`);
    this.#become(
      addWritten(this.#yaml, list, index, lines),
      changed(this.#value, path, () => inserted(this.at(path), index, value)),
    );
  }

  /** Writes a map whose order of keys means something. */
  setInOrder(path: YamlPath, value: Entries): void {
    this.set(path, value);
    if (Object.keys((this.at(path) ?? {}) as Entries).join() !== Object.keys(value).join())
      this.#write(path, value, []);
  }

  renameKey(path: YamlPath, key: string): void {
    const { pair, parent } = find(this.#yaml.doc, path) ?? {};
    if (pair === undefined || !isMap(parent)) return;
    const around = path.slice(0, -1);
    const from = String(path.at(-1));
    const next = Object.entries(this.at(around) as Entries).map(([one, value]) => [
      one === from ? key : one,
      value,
    ]);
    this.#become(
      replaceKey(this.#yaml, parent as YAMLMap, pair, key),
      changed(this.#value, around, () => Object.fromEntries(next)),
    );
  }

  #setList(path: YamlPath, old: readonly unknown[], value: readonly unknown[]): void {
    const isOneByOne = old.length === value.length && old.every((one, i) => hasSameId(one, value[i]));
    const common = isOneByOne ? old.map((_, i) => i) : commonEntries(old, value);
    // A list is never empty in between: where nothing stays, its first entry is written over.
    const stays = common.length === 0 ? [0] : common;
    const moves = new Map<string, readonly [value: unknown, words: string | undefined]>();
    for (let i = old.length - 1; i >= 0; i--) {
      if (stays.includes(i)) continue;
      moves.set(entryKey(old[i]), [old[i], this.written(path, i)]);
      this.remove([...path, i]);
    }
    if (common.length === 0) this.set([...path, 0], value[0]);
    for (const [i, one] of value.entries()) {
      const here = this.at([...path, i]);
      const move = moves.get(entryKey(one));
      const stands =
        isOneByOne || isSameValue(here, one) || (hasSameId(here, one) && (one as Entries).id !== undefined);
      if (!stands && move === undefined) this.insert(path, i, one);
      else {
        if (!stands && move !== undefined) this.insertWritten(path, i, ...move);
        this.set([...path, i], one);
      }
    }
  }

  /** Writes a value that replaces everything at a path, or that stands there for the first time. */
  #write(path: YamlPath, value: unknown, order: readonly string[]): void {
    const step = path.at(-1);
    if (step === undefined) {
      this.#writeFile(value);
      return;
    }
    const around = path.slice(0, -1);
    const parent = find(this.#yaml.doc, around)?.node;
    const next = changed(this.#value, path, () => value);
    if (isMap(parent)) {
      const pair = find(this.#yaml.doc, path)?.pair;
      if (pair !== undefined) this.#become(replacePairValue(this.#yaml, parent, pair, value), next);
      else if (parent.items.length === 0 && parent.flow !== true)
        this.#write(around, { [step]: value }, order);
      else
        this.#become(
          addPair(this.#yaml, parent, String(step), value, before(parent, String(step), order)),
          next,
        );
    } else if (isSeq(parent) && typeof step === 'number') {
      this.#become(replaceEntry(this.#yaml, parent, step, value), next);
    } else this.#write(around, { [step]: value }, order);
  }

  /** A file that holds nothing yet, except perhaps comments. */
  #writeFile(value: unknown): void {
    const { text, eol } = this.#yaml;
    if (this.#value !== null && this.#value !== undefined && !isSameValue(this.#value, {}))
      throw new ByHand('the whole file would be replaced');
    const head =
      text.trim() === '{}' || text.trim() === '' ? '' : text.endsWith('\n') ? text : `${text}${eol}`;
    const words = blockWords(value, { indent: 0, eol, pad: false, quotes: () => 'PLAIN' });
    this.#become(`${head}${words}${eol}`, value);
  }

  #become(text: string, expected: unknown): void {
    const yaml = readYaml(text);
    const value = documentValue(yaml);
    if (!isSameValue(value ?? null, expected ?? null)) {
      throw new ByHand(
        'this place is written in a way that cannot be changed here; change it in a text editor',
      );
    }
    this.#yaml = yaml;
    this.#value = value;
  }
}

/** The pair that a new key comes after: the last of those before it in `order`, or the last of all. */
function before(map: YAMLMap, key: string, order: readonly string[]) {
  const rank = order.indexOf(key);
  if (rank < 0) return map.items.at(-1);
  return map.items.findLast((pair) => {
    const at = order.indexOf(String((pair.key as { value?: unknown }).value));
    return at >= 0 && at < rank;
  });
}

/** Two maps that have one id, or both none. */
function hasSameId(a: unknown, b: unknown): boolean {
  return isEntries(a) && isEntries(b) && a.id === b.id;
}

function columnOfList(yaml: YamlText, list: YAMLSeq): number {
  return columnOf(yaml.text, dashOf(list, 0));
}
