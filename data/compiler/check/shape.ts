/**
 * Holds one part of a file against its shape and turns what zod found into issues with a code, a place and a fix.
 * Knows nothing of what the values mean.
 */
import type { z } from 'zod';
import type { Tell } from '../issue.ts';
import { nearest } from '../nearest.ts';
import type { Path, StoryFile } from '../read/story-file.ts';
import { type CheckCode, checkCodes } from './codes.ts';

type Mistake = z.core.$ZodIssue;

const types: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys and values',
  record: 'a map of keys and values',
};

/** The value in the shape asked for, or `undefined` after telling everything that is wrong with it. */
export function shaped<T extends z.ZodType>(
  shape: T,
  value: unknown,
  file: StoryFile,
  path: Path,
  tell: Tell<CheckCode>,
): z.output<T> | undefined {
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  for (const mistake of result.error.issues) report(mistake, [], value, shape);
  return undefined;

  function report(mistake: Mistake, prefix: Path, root: unknown, within: z.ZodType): void {
    const local = [...prefix, ...mistake.path];
    const where = [...path, ...local];
    const found = at(root, local);
    switch (mistake.code) {
      case 'invalid_union': {
        const branch = mistake.errors.find(
          (errors) => !errors.some((one) => one.code === 'invalid_type' && one.path.length === 0),
        );
        if (branch !== undefined && branch.length > 0) {
          for (const one of branch) report(one, local, root, within);
          return;
        }
        break;
      }
      case 'unrecognized_keys':
        for (const key of mistake.keys) unknownKey(key, found, where, keysOf(within, local));
        return;
      case 'invalid_key':
        for (const one of mistake.issues) report(one as Mistake, local, root, within);
        return;
      case 'invalid_value': {
        const words = mistake.values.map(String);
        if (found === undefined) break;
        tell('wrong-word', file.at(where), {
          message: `${quoted(found)} is none of the words that ${name(where)} can have`,
          found: written(found),
          expected: list(words),
          nearest: nearest(String(found), words),
        });
        return;
      }
      default:
    }
    if (found === undefined || found === null) {
      tell('missing-key', file.at(found === null ? where : where.slice(0, -1), 'key'), {
        message: found === null ? `${name(where)} has no value` : `${name(where)} is missing`,
        expected: expectation(mistake),
      });
      return;
    }
    const [word = '', ...rest] = mistake.message.split('|');
    const code: CheckCode = Object.hasOwn(checkCodes, word) ? (word as CheckCode) : 'wrong-type';
    const place =
      mistake.path.length > 0 && at(root, local) !== undefined ? file.at(where) : file.at(where, 'key');
    tell(code, place, {
      message: sentence(code, where, found),
      found: written(found),
      expected: rest.length > 0 ? rest.join('|') : expectation(mistake),
    });
  }

  function unknownKey(key: string, found: unknown, where: Path, known: readonly string[]): void {
    const place = file.at([...where, key], 'key');
    // `{ value: 7,939 }` and `{ anchor: one, two }`: inside braces a comma ends the value.
    if (at(found, [key]) === null && /[\s\d]/.test(key)) {
      tell('comma-in-braces', place, {
        message: `inside { } the comma before "${key}" ends the value; put the whole value in quotes`,
        found: key,
      });
      return;
    }
    const meant = nearest(key, known);
    tell('unknown-key', place, {
      message: `"${key}" is not a key of ${where.length === 0 ? 'this file' : 'this entry'}`,
      found: key,
      expected: list(known),
      nearest: meant,
    });
  }
}

function sentence(code: CheckCode, where: Path, found: unknown): string {
  switch (code) {
    case 'bad-id':
      return `${quoted(found)} is not a slug`;
    case 'bad-moment':
      return `${quoted(found)} is not a date that can be read`;
    case 'long-text':
      return `${name(where)} is too long`;
    case 'empty-text':
    case 'empty-list':
      return `${name(where)} is empty`;
    case 'line-break':
      return `${name(where)} runs over several lines`;
    case 'bad-number':
      return `${quoted(found)} is out of bounds for ${name(where)}`;
    case 'wrong-type':
      return `${name(where)} is of the wrong kind`;
    default:
      return `${quoted(found)} cannot be used as ${name(where)}`;
  }
}

function expectation(mistake: Mistake): string | undefined {
  if (mistake.code === 'invalid_type') return types[mistake.expected] ?? mistake.expected;
  if (mistake.code === 'invalid_value') return list(mistake.values.map(String));
  const [, words] = mistake.message.split('|');
  return words;
}

/** The value at a path of plain values; `undefined` where nothing stands. */
function at(value: unknown, path: Path): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<PropertyKey, unknown>)[step];
  }
  return here;
}

/** The keys that the object at a path of the shape may have. */
function keysOf(shape: z.ZodType, path: Path): string[] {
  let here: unknown = shape;
  for (const step of path)
    here = typeof step === 'number' ? inner(here) : (keyShape(here)?.[String(step)] ?? inner(here));
  return Object.keys(keyShape(here) ?? {});
}

interface Def {
  readonly shape?: Readonly<Record<string, unknown>>;
  readonly innerType?: unknown;
  readonly options?: readonly unknown[];
  readonly element?: unknown;
  readonly valueType?: unknown;
}

function def(shape: unknown): Def {
  return (shape as { def?: Def } | undefined)?.def ?? {};
}

/** The keys of an object, looking through `optional` and through the branches of a union. */
function keyShape(shape: unknown): Readonly<Record<string, unknown>> | undefined {
  const { shape: keys, innerType, options } = def(shape);
  if (keys !== undefined) return keys;
  if (innerType !== undefined) return keyShape(innerType);
  for (const option of options ?? []) {
    const found = keyShape(option) ?? keyShape(def(option).element);
    if (found !== undefined) return found;
  }
  return undefined;
}

function inner(shape: unknown): unknown {
  const { innerType, element, valueType } = def(shape);
  return element ?? valueType ?? (innerType === undefined ? shape : inner(innerType));
}

function name(path: Path): string {
  const key = path.findLast((step) => typeof step === 'string');
  return key === undefined ? 'this file' : `"${String(key)}"`;
}

export function written(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

export function quoted(value: unknown): string {
  const text = written(value);
  return typeof value === 'object' ? 'this' : `"${text.length > 60 ? `${text.slice(0, 59)}…` : text}"`;
}

export function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
