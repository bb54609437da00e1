/** Finds the line that is indented wrongly. The parser often stumbles only over the sound line below it. */
import { type Advice, keyLine, type TextLine } from './line.ts';

/** A line with a key. */
interface KeyLine {
  readonly line: TextLine;
  /** The column that its key begins at, after any dashes. */
  readonly column: number;
  /** The column of its first dash. */
  readonly dash: number | undefined;
  /** Something stands after its colon. */
  readonly finished: boolean;
}

function keyOf(line: TextLine | undefined): KeyLine | undefined {
  const match = keyLine.exec(line?.text ?? '');
  if (line === undefined || match === null) return undefined;
  const [, spaces = '', dashes = '', , value = ''] = match;
  return {
    line,
    column: spaces.length + dashes.length,
    dash: dashes === '' ? undefined : spaces.length,
    finished: value.replace(/(?:^| )#.*$/, '').trim() !== '',
  };
}

/** A key that stands deeper than the finished one above it, or at a depth that no line above it has. */
export function indentAdvice(lines: readonly TextLine[], index: number): Advice | undefined {
  for (const i of [index, index + 1]) {
    const own = keyOf(lines[i]);
    const before = lines.slice(0, i).filter(({ text }) => text.trim() !== '' && !/^\s*#/.test(text));
    const above = keyOf(before.at(-1));
    if (own === undefined || above === undefined || own.column === above.column) continue;
    if (own.column > above.column && above.finished) {
      // The line above may be the one that slipped to the left, out of its entry.
      const earlier = keyOf(before.at(-2));
      const slipped =
        above.dash === undefined &&
        earlier !== undefined &&
        (earlier.column === own.column || (earlier.column === above.column && !earlier.finished));
      return slipped ? report(above, 'too few') : report(own, 'too many');
    }
    if (own.column > above.column) continue;
    const known = new Set(before.map((line) => keyOf(line)?.column));
    const withinDash = above.dash !== undefined && own.dash === undefined && own.column > above.dash;
    if (withinDash || !known.has(own.column)) return report(own, 'too few');
  }
  return undefined;
}

function report({ line, column, dash }: KeyLine, how: 'too many' | 'too few'): Advice {
  const begins = dash ?? column;
  return {
    message: `wrong indentation: ${spaces(begins)} before this line, ${how}; line up the keys of one entry, and the dashes of one list`,
    at: line.start + begins,
    alone: true,
  };
}

function spaces(n: number): string {
  return n === 0 ? 'no space' : n === 1 ? '1 space' : `${n} spaces`;
}

/** An entry of a list that stands further left than those before it. */
export function looseDashAdvice(lines: readonly TextLine[], index: number): Advice | undefined {
  const line = lines[index];
  const column = line?.text.search(/^ *- /) === 0 ? line.text.indexOf('-') : -1;
  if (line === undefined || column < 0) return undefined;
  const before = lines.slice(0, index).findLast(({ text }) => /^ *- /.test(text));
  if (before === undefined || before.text.indexOf('-') <= column) return undefined;
  return report({ line, column, dash: column, finished: true }, 'too few');
}

/** A list entry where no list is: most often a claim that was added at the end of the file, below the statements. */
export function strayClaimAdvice(lines: readonly TextLine[], index: number): Advice | undefined {
  const line = lines[index];
  if (line === undefined || !/^ *- /.test(line.text)) return undefined;
  const tops = lines.slice(0, index).flatMap(({ text }) => /^(\w+):/.exec(text)?.[1] ?? []);
  if (tops.at(-1) !== 'statements') return undefined;
  return {
    message: tops.includes('claims')
      ? 'a claim cannot stand under "statements:"; move it up, to the end of the list under "claims:"'
      : 'a claim cannot stand under "statements:"; claims belong under a line "claims:"',
    at: line.start + line.text.search(/-/),
    alone: true,
  };
}
