/**
 * Turns what the YAML parser stumbled over into what the author did: most often a quote, a space, an indentation or a
 * bracket. The parser sees where it stopped; the slip is there or on the line before.
 */
import type { YAMLError } from 'yaml';
import { indentAdvice, looseDashAdvice, strayClaimAdvice } from './indent-advice.ts';
import { type Advice, keyLine, type TextLine } from './line.ts';

const byCode: Partial<Record<YAMLError['code'], string>> = {
  BLOCK_IN_FLOW: 'a text with ": " in it needs quotes around all of it',
  BAD_INDENT: 'wrong indentation: this line is indented differently from its neighbours',
  BAD_SCALAR_START: 'a text cannot begin with this character; put the whole text in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'a text with ": " in it needs quotes around all of it',
  MULTILINE_IMPLICIT_KEY: 'a key and its ":" must stand on one line; is a ":" or a quote missing?',
  MISSING_CHAR: 'something is missing here: a closing quote, bracket or brace, or a ":" after a key',
  TAB_AS_INDENT: 'wrong indentation: a tab stands before this line; use spaces',
  NON_STRING_KEY: 'a key must be a plain word',
  KEY_OVER_1024_CHARS: 'a key is longer than 1,024 characters; is a ":" missing?',
  BAD_DQ_ESCAPE: 'this backslash is not an escape; use single quotes, or write it twice',
};

/** What the author most likely did. `index` is the line of the mistake in `lines`, which are the lines of the file. */
export function adviceFor({ code, message }: YAMLError, lines: readonly TextLine[], index: number): Advice {
  if (code === 'TAB_AS_INDENT' || /^ *\t/.test(lines[index]?.text ?? ''))
    return { message: byCode.TAB_AS_INDENT ?? message, alone: true };
  return (
    spaceAdvice(lines, index) ??
    quoteAdvice(message, lines, index) ??
    dashAdvice(lines[index]) ??
    bracketAdvice(code, lines, index) ??
    strayClaimAdvice(lines, index) ??
    looseDashAdvice(lines, index) ??
    indentAdvice(lines, index) ??
    colonAdvice(code, lines[index]) ?? {
      message: byCode[code] ?? `this is not correct YAML: ${message}`,
      ...(code === 'BAD_INDENT' && { alone: true as const }),
    }
  );
}

/** A space that is none for YAML, pasted where one must stand: it looks the same, and hides the key before it. */
function spaceAdvice(lines: readonly TextLine[], index: number): Advice | undefined {
  for (const { text, start } of lines.slice(Math.max(0, index - 1), index + 2)) {
    const [, before = '', space = ''] =
      /^(\s*(?:- )?[\w-]+:| *)([\u00a0\u2000-\u200a\u202f\u205f\u3000])/.exec(text) ?? [];
    if (space === '') continue;
    const code = space.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return {
      message: `a special space (U+${code}${space === '\u00a0' ? ', the no-break space' : ''}) stands here; put a plain one in its place`,
      at: start + before.length,
      alone: true,
    };
  }
  return undefined;
}

/** A text that begins with a quote ends at the next one, and what follows is lost; or a quote is never closed. */
function quoteAdvice(message: string, lines: readonly TextLine[], index: number): Advice | undefined {
  if (/Missing closing ['"]quote/.test(message)) {
    const quote = message.includes("'quote") ? "'" : '"';
    const open = lines.slice(0, index + 1).findLast(({ text }) => text.split(quote).length % 2 === 0);
    if (open === undefined) return undefined;
    return {
      message: 'a quote that begins here is not closed',
      at: open.start + open.text.lastIndexOf(quote),
    };
  }
  const line = lines[index];
  const [, , , , value = ''] = keyLine.exec(line?.text ?? '') ?? [];
  if (line === undefined || !message.includes('Unexpected scalar') || !/^["']/.test(value)) return undefined;
  const single = value.startsWith("'");
  const inner = single && value.endsWith("'") ? value.slice(1, -1) : value;
  return {
    message: 'the second quote ends the text, and what follows has no place; put all of it in quotes',
    nearest: `'${inner.replaceAll("''", "'").replaceAll("'", "''")}'`,
  };
}

/** `-{ source: a }`: a dash without its space begins a word, not an entry. */
function dashAdvice(line: TextLine | undefined): Advice | undefined {
  const [, spaces = '', rest] = /^( *)-([{["']?\w.*: .*|[{[].*)$/.exec(line?.text ?? '') ?? [];
  if (line === undefined || rest === undefined) return undefined;
  return {
    message: 'a space is missing after the "-" that begins this entry',
    at: line.start + spaces.length,
    alone: true,
  };
}

function bracketAdvice(
  code: YAMLError['code'],
  lines: readonly TextLine[],
  index: number,
): Advice | undefined {
  if (code !== 'BAD_INDENT' && code !== 'MISSING_CHAR') return undefined;
  for (let i = index; i >= Math.max(0, index - 3); i--) {
    const { text, start } = lines[i] ?? { text: '', start: 0 };
    for (const [open, close] of ['{}', '[]'] as const) {
      if (open === undefined || close === undefined) continue;
      if (text.split(open).length <= text.split(close).length) continue;
      return {
        message: `a "${open}" that begins here is not closed with "${close}"`,
        at: start + text.indexOf(open),
      };
    }
  }
  return undefined;
}

function colonAdvice(code: YAMLError['code'], line: TextLine | undefined): Advice | undefined {
  if (code !== 'MULTILINE_IMPLICIT_KEY' && code !== 'MISSING_CHAR') return undefined;
  const [, key, value] = /^ *(?:- +)*([\w-]+):(?=[^\s:])(.*)$/.exec(line?.text ?? '') ?? [];
  if (key !== undefined) return { message: 'a space is missing after the ":"', nearest: `${key}: ${value}` };
  if (line === undefined || line.text.includes(':')) return undefined;
  return {
    message: 'a ":" is missing after the key on this line',
    at: line.start + line.text.search(/[^\s-]/),
  };
}
