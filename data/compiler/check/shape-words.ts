/** Messages about a wrong shape. */
import type { z } from 'zod';
import type { Path } from '../read/read-story.ts';
import type { CheckCode } from './codes.ts';

const types: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys and values',
  record: 'a map of keys and values',
};

/** What is wrong with `found`, the value or key at `where`. */
export function shapeMessage(code: CheckCode, where: Path, found: unknown): string {
  switch (code) {
    case 'bad-id':
      return `${quoted(found)} is not a slug`;
    case 'bad-moment':
      return /^\d{4}-\d{2}-\d{2}$/.test(String(found))
        ? `${quoted(found)} is not in the calendar`
        : `${quoted(found)} is not a date that can be read`;
    case 'bad-language':
      return `${quoted(found)} is not a language tag`;
    case 'bad-time-zone':
      return `${quoted(found)} is not a time zone`;
    case 'bad-currency':
      return `${quoted(found)} is not a currency`;
    case 'text-fragment':
      return 'this address leads to a passage; only that of the page belongs here';
    case 'bad-url':
      return `${quoted(found)} is not an address that readers can open`;
    case 'bad-number':
      return `${quoted(found)} is out of bounds for ${keyName(where)}`;
    case 'long-text':
      return `${keyName(where)} is too long`;
    case 'empty-text':
    case 'empty-list':
      return `${keyName(where)} is empty`;
    case 'line-break':
      return `${keyName(where)} runs over several lines`;
    case 'wrong-type':
      return `${keyName(where)} is of the wrong kind`;
    default:
      return `${quoted(found)} cannot be used as ${keyName(where)}`;
  }
}

/** What should stand there: our own words after the "|", else what zod asked for. */
export function expectation(mistake: z.core.$ZodIssue): string | undefined {
  const [, ...own] = mistake.message.split('|');
  if (own.length > 0) return own.join('|');
  if (mistake.code === 'invalid_type') return types[mistake.expected] ?? mistake.expected;
  if (mistake.code === 'invalid_value') return listWords(mistake.values.map(String));
  return undefined;
}

/** The innermost key of a path, in quotes. */
export function keyName(path: Path): string {
  const key = path.findLast((step) => typeof step === 'string');
  const last = path.at(-1);
  const entry = typeof last === 'number' ? `entry ${last + 1} of ` : '';
  return key === undefined ? 'this file' : `${entry}"${String(key)}"`;
}

/** A value as it could stand in the file. */
export function toYamlText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

export function quoted(value: unknown): string {
  const text = toYamlText(value);
  return typeof value === 'object' ? 'this' : `"${text.length > 60 ? `${text.slice(0, 59)}…` : text}"`;
}

export function listWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
