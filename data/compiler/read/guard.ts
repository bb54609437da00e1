/** Looks at the raw bytes and characters of a file before anything parses them. */
import type { LineCounter } from 'yaml';
import type { Tell } from '../issue.ts';
import type { ReadCode } from './codes.ts';
import { placeOfFile, placeOfRange } from './story-file.ts';

/** Bytes that one file may have. */
export const maxBytes = 128 * 1024;

/** Control characters other than tab and line ends, and the marks that turn the direction of writing around. */
export const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be refused
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/;

/** Half of a character pair, which no text may hold. */
export const halfPair = /\p{Surrogate}/u;

/** How such a character is called in a message. */
export function nameOf(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The text of a file, or `undefined` after telling why it has none that can be used. */
export function textOf(
  content: string | Uint8Array,
  shown: string,
  tell: Tell<ReadCode>,
): string | undefined {
  const size = typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength;
  if (size > maxBytes) {
    tell('file-too-big', placeOfFile(shown), {
      message: `this file has ${Math.ceil(size / 1024)} KiB; the limit is ${maxBytes / 1024} KiB`,
    });
    return undefined;
  }
  let text: string;
  if (typeof content === 'string') text = content.startsWith('\ufeff') ? content.slice(1) : content;
  else {
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    } catch {
      tell('bad-encoding', placeOfFile(shown), {
        message: 'this file is not UTF-8 text; save it again as UTF-8',
      });
      return undefined;
    }
  }
  if (halfPair.test(text)) {
    tell('bad-encoding', placeOfFile(shown), {
      message: 'this file holds half of a character pair; save it again as UTF-8',
    });
    return undefined;
  }
  return text;
}

/** Tells the first forbidden character of a text; whether there was one. */
export function hasForbidden(shown: string, text: string, lines: LineCounter, tell: Tell<ReadCode>): boolean {
  const match = forbidden.exec(text);
  if (match === null) return false;
  tell('forbidden-character', placeOfRange(shown, text, lines, match.index, match.index + 1), {
    message: `an invisible character (${nameOf(match[0])}) stands here; delete it`,
  });
  return true;
}
