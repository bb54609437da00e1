/** Writes plain values as YAML: on one line where they fit, and with quotes only where a text needs them. */
import { isMap, isScalar } from 'yaml';
import { parseYaml } from '../../compiler/index.ts';
import { type Entries, isEntries } from './same-value.ts';
import { ByHand } from './yaml-place.ts';

/** Longer lines are broken into one for each key or entry. */
const MAX_COLUMNS = 120;

/** How a text is quoted in the file. */
export type Quotes = 'PLAIN' | 'QUOTE_SINGLE' | 'QUOTE_DOUBLE';

/** A text, number or flag on one line. `quotes`: how it is quoted although it need not be. `inBraces`: inside { } or [ ]. */
export function scalarWords(value: unknown, inBraces: boolean, quotes: Quotes = 'PLAIN'): string {
  if (typeof value === 'number') {
    if (!readsBackAs(String(value), value, inBraces))
      throw new ByHand(`the number ${value} cannot be written`);
    return String(value);
  }
  if (typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') throw new ByHand(`${JSON.stringify(value) ?? 'nothing'} is not a text`);
  if (quotes === 'PLAIN' && needsNoQuotes(value, inBraces)) return value;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these can only be written as escapes
  const unprintable = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]|\p{Surrogate}/u.test(value);
  if (unprintable || (quotes !== 'QUOTE_SINGLE' && prefersDouble(value, quotes))) {
    return JSON.stringify(value);
  }
  return `'${value.replaceAll("'", "''")}'`;
}

/** Texts that other readers of YAML take for a flag or a number have quotes, as have numbers with commas. */
const lookalike = /^(?:yes|no|y|n|on|off|true|false|null|~|[+-]?[\d.,:_]*[,:_][\d.,:_]*)$/i;

/** Whether a text is read as itself without quotes. */
export function needsNoQuotes(value: string, inBraces: boolean): boolean {
  return !lookalike.test(value) && readsBackAs(value, value, inBraces);
}

function prefersDouble(text: string, quotes: Quotes): boolean {
  return (quotes === 'QUOTE_DOUBLE' || text.includes("'")) && !/["\\]/.test(text);
}

/** Whether characters without quotes are read as the value that is meant. */
function readsBackAs(written: string, value: unknown, inBraces: boolean): boolean {
  if (written === '' || /[\r\n]/.test(written)) return false;
  const doc = parseYaml(inBraces ? `{ a: ${written} }` : `a: ${written}`);
  if (doc.errors.length > 0 || doc.warnings.length > 0 || !isMap(doc.contents)) return false;
  const { items, comment } = doc.contents;
  const [pair] = items;
  return (
    items.length === 1 &&
    !comment &&
    isScalar(pair?.value) &&
    !pair.value.comment &&
    !doc.comment &&
    pair.value.value === value
  );
}

/** A key of a map. */
export function keyWords(key: string, inBraces: boolean): string {
  if (key === '' || /[\r\n]/.test(key)) return JSON.stringify(key);
  const doc = parseYaml(inBraces ? `{ ${key}: 1 }` : `${key}: 1`);
  const only = isMap(doc.contents) && doc.contents.items.length === 1 ? doc.contents.items[0] : undefined;
  const isPlain =
    !/^(?:yes|no|y|n)$/i.test(key) &&
    doc.errors.length === 0 &&
    isScalar(only?.key) &&
    only.key.value === key &&
    isScalar(only.value);
  return isPlain ? key : scalarWords(key, inBraces, 'QUOTE_SINGLE');
}

/** How a value is laid out. */
export interface Layout {
  /** The column of the key or dash that the value belongs to. */
  readonly indent: number;
  readonly eol: string;
  /** Whether brackets have spaces inside, as braces do. */
  readonly pad: boolean;
  /** How the texts of a key are quoted in this file where they need not be. */
  readonly quotes: (key: string) => Quotes;
  /** A map gets a line for each key, however short it is. */
  readonly tall?: boolean;
}

/** A value on one line, as it stands inside braces. `key`: what it stands under. */
export function flowWords(value: unknown, layout: Layout, key?: string): string {
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    const list = value.map((one) => flowWords(one, layout)).join(', ');
    return layout.pad ? `[ ${list} ]` : `[${list}]`;
  }
  if (!isEntries(value)) return scalarWords(value, true, key === undefined ? 'PLAIN' : layout.quotes(key));
  const pairs = Object.entries(value).map(
    ([one, inner]) => `${keyWords(one, true)}: ${flowWords(inner, layout, one)}`,
  );
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

/**
 * What stands behind the colon of a key, or behind a dash: a space and the value, or lines of their own. `used` is how
 * many columns the line has already.
 */
export function yamlValueText(key: string | undefined, value: unknown, used: number, layout: Layout): string {
  const isList = Array.isArray(value);
  if (!isList && !isEntries(value)) {
    return ` ${scalarWords(value, false, key === undefined ? 'PLAIN' : layout.quotes(key))}`;
  }
  const hasEntries = isList && value.some(isEntries);
  const flow = ` ${flowWords(value, layout)}`;
  const isTall = isEntries(value) && (layout.tall === true || isKeyed(value));
  if (!hasEntries && !isTall && used + flow.length <= MAX_COLUMNS) return flow;
  return `${layout.eol}${blockWords(value, { ...layout, indent: layout.indent + 2, tall: false })}`;
}

/** Entries by their ids: each has a line of its own, also the first. */
function isKeyed(value: Entries): boolean {
  const entries = Object.values(value);
  return entries.length > 0 && entries.every(isEntries);
}

/** A list or map with a line for each of its entries, all at one column. */
export function blockWords(value: unknown, layout: Layout): string {
  const { indent, eol } = layout;
  const spaces = ' '.repeat(indent);
  if (Array.isArray(value)) return value.map((one) => `${spaces}- ${entryWords(one, layout)}`).join(eol);
  if (!isEntries(value)) throw new ByHand('only a map or a list can stand on several lines');
  return Object.entries(value)
    .map(([key, one]) => {
      const head = `${spaces}${keyWords(key, false)}:`;
      return `${head}${yamlValueText(key, one, head.length, layout)}`;
    })
    .join(eol);
}

/** What stands behind a dash at the column `indent`. */
export function entryWords(value: unknown, layout: Layout): string {
  if (!isEntries(value)) return Array.isArray(value) ? flowWords(value, layout) : scalarWords(value, false);
  const flow = flowWords(value, layout);
  if (layout.tall !== true && layout.indent + 2 + flow.length <= MAX_COLUMNS) return flow;
  return blockWords(value, { ...layout, indent: layout.indent + 2, tall: false }).trimStart();
}
