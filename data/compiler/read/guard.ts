/** Looks at the raw bytes and characters of a file before anything parses them. */
import type { LineCounter } from 'yaml';
import type { ReportIssue } from '../issue.ts';
import type { ReadCode } from './codes.ts';
import { placeOfFile, placeOfRange } from './story-file.ts';

/** Bytes that a file may have: far more than anybody writes by hand, and what the parser reads in a moment. */
export function maxBytes(name: string): number {
  return (name.endsWith('.lock.yaml') ? 1024 : 256) * 1024;
}

/** Control characters other than tab and line ends, and the marks that turn the direction of writing around. */
export const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be refused
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/;

/** Half of a character pair, which no text may hold. */
export const halfPair = /\p{Surrogate}/u;

/** The name of such a character in a message. */
export function charName(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The text of a file, or `undefined` after reporting why it cannot be used. */
export function decodeText(
  content: string | Uint8Array,
  displayPath: string,
  report: ReportIssue<ReadCode>,
): string | undefined {
  const size = typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength;
  const limit = maxBytes(displayPath);
  if (size > limit) {
    report('file-too-big', placeOfFile(displayPath), {
      message: `this file has ${Math.ceil(size / 1024)} KiB; the limit is ${limit / 1024} KiB`,
    });
    return undefined;
  }
  let text: string;
  if (typeof content === 'string') text = content.startsWith('\ufeff') ? content.slice(1) : content;
  else {
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    } catch {
      report('bad-encoding', placeOfFile(displayPath), {
        message: 'this file is not UTF-8 text; save it again as UTF-8',
      });
      return undefined;
    }
  }
  if (halfPair.test(text)) {
    report('bad-encoding', placeOfFile(displayPath), {
      message: 'this file holds half of a character pair; save it again as UTF-8',
    });
    return undefined;
  }
  return text;
}

/** Tells the first forbidden character of a text; whether there was one. */
export function hasForbidden(
  displayPath: string,
  text: string,
  lines: LineCounter,
  report: ReportIssue<ReadCode>,
): boolean {
  const match = forbidden.exec(text);
  if (match === null) return false;
  report('forbidden-character', placeOfRange(displayPath, text, lines, match.index, match.index + 1), {
    message: `an invisible character (${charName(match[0])}) stands here; delete it`,
  });
  return true;
}

/** Brackets that may be open at the same time. More cost the parser seconds, and no text needs them. */
const MAX_OPEN_BRACKETS = 100;

/** Characters that separate lines, entries, lists and maps. Each costs the parser time. */
const parting: ReadonlySet<number> = new Set([...'\n,:[]{}"-?&*!|>'].map((char) => char.charCodeAt(0)));

/** The signs that a file may have: as many as a file of the largest size that is written by hand. */
function maxParting(name: string): number {
  return name.endsWith('.lock.yaml') ? 60_000 : 30_000;
}

/** Tells a text that would keep the parser busy for long: nested or cut up beyond all reason; whether it is. */
export function exceedsComplexity(
  displayPath: string,
  text: string,
  lines: LineCounter,
  report: ReportIssue<ReadCode>,
): boolean {
  const limit = maxParting(displayPath);
  let signs = 0;
  let open = 0;
  let deep = /(?:[-?:] ){20}/.exec(text)?.index ?? -1;
  for (let i = 0; i < text.length && deep < 0; i++) {
    const char = text.charCodeAt(i);
    if (!parting.has(char)) continue;
    signs++;
    if (char === 0x5b || char === 0x7b) open++;
    else if ((char === 0x5d || char === 0x7d) && open > 0) open--;
    if (open > MAX_OPEN_BRACKETS) deep = i;
  }
  if (deep >= 0) {
    report('too-deep', placeOfRange(displayPath, text, lines, deep, deep + 1), {
      message: 'lists or maps are nested too deeply up to here',
    });
    return true;
  }
  if (signs <= limit) return false;
  report('file-too-big', placeOfFile(displayPath), {
    message: `this file has ${signs} line ends, commas, colons, brackets and other signs of YAML; the limit is ${limit}`,
  });
  return true;
}
