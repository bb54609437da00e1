/**
 * Holds one part of a file against its shape and turns what zod found into issues with a code, a place and a fix.
 * Knows nothing of what the values mean.
 */
import type { z } from 'zod';
import type { ReportIssue } from '../issue.ts';
import { nearest } from '../nearest.ts';
import type { Path, StoryFile } from '../read/read-story.ts';
import { type CheckCode, checkCodes } from './codes.ts';
import { meantCurrency, meantLanguage, meantMoment, meantZone, withoutFragment } from './meant.ts';
import { allowedKeys, describeKey } from './shape-keys.ts';
import { expectation, keyName, listWords, quoted, shapeMessage, toYamlText } from './shape-words.ts';

type Mistake = z.core.$ZodIssue;

/** What was most likely meant, for the codes where that can be guessed. */
const meant: Partial<Record<CheckCode, (found: string) => string | undefined>> = {
  'bad-moment': meantMoment,
  'bad-language': meantLanguage,
  'bad-time-zone': meantZone,
  'bad-currency': meantCurrency,
  'text-fragment': withoutFragment,
};

/** Unknown keys of one entry that are reported. */
const MAX_UNKNOWN_KEYS = 100;

/** The value in the shape asked for, or `undefined` after reporting everything that is wrong with it. */
export function shaped<T extends z.ZodType>(
  shape: T,
  value: unknown,
  file: StoryFile,
  path: Path,
  report: ReportIssue<CheckCode>,
): z.output<T> | undefined {
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  const told = new Set<string>();
  const once: ReportIssue<CheckCode> = (code, place, words) => {
    const message = typeof words === 'function' ? '' : words.message;
    const key = `${code} ${place.line}:${place.col} ${message}`;
    if (!told.has(key)) report(code, place, words);
    told.add(key);
  };
  new Translation(shape, value, file, path, once).all(result.error.issues);
  return undefined;
}

class Translation {
  readonly #shape: z.ZodType;
  readonly #root: unknown;
  readonly #file: StoryFile;
  readonly #path: Path;
  readonly #report: ReportIssue<CheckCode>;
  /** Keys that an unknown key was most likely meant to be; they are not told as missing too. */
  readonly #meant = new Set<string>();

  constructor(shape: z.ZodType, root: unknown, file: StoryFile, path: Path, report: ReportIssue<CheckCode>) {
    this.#shape = shape;
    this.#root = root;
    this.#file = file;
    this.#path = path;
    this.#report = report;
  }

  all(mistakes: readonly Mistake[], prefix: Path = []): void {
    const unknownFirst = [...mistakes].sort(
      (a, b) => Number(b.code === 'unrecognized_keys') - Number(a.code === 'unrecognized_keys'),
    );
    for (const mistake of unknownFirst) this.#one(mistake, [...prefix, ...mistake.path]);
  }

  #one(mistake: Mistake, local: Path): void {
    const where = [...this.#path, ...local];
    const found = at(this.#root, local);
    if (mistake.code === 'invalid_union') {
      // The branch of the right kind knows best what is wrong inside.
      const right = mistake.errors.find(
        (errors) =>
          errors.length > 0 && !errors.some((one) => one.code === 'invalid_type' && one.path.length === 0),
      );
      if (right !== undefined) {
        this.all(right, local);
        return;
      }
    }
    if (mistake.code === 'unrecognized_keys') {
      for (const key of mistake.keys.slice(0, MAX_UNKNOWN_KEYS)) this.#unknownKey(key, found, local);
      return;
    }
    if (mistake.code === 'invalid_key') {
      this.#badKey(mistake.issues[0]?.message ?? '', where);
      return;
    }
    if (found === undefined || found === null) {
      this.#missing(mistake, found, local);
      return;
    }
    if (mistake.code === 'invalid_value') {
      const words = mistake.values.map(String);
      this.#report('wrong-word', this.#file.at(where), {
        message: `${quoted(found)} is none of the words that ${keyName(where)} can have`,
        found: toYamlText(found),
        expected: listWords(words),
        nearest: nearest(String(found), words),
      });
      return;
    }
    const code = codeOf(mistake.message);
    this.#report(code, this.#file.at(where), {
      message: shapeMessage(code, where, found),
      found: toYamlText(found),
      expected: expectation(mistake),
      nearest: meant[code]?.(String(found)) ?? bracketed(mistake, found),
    });
  }

  #missing(mistake: Mistake, found: null | undefined, local: Path): void {
    const where = [...this.#path, ...local];
    if (this.#meant.has(JSON.stringify(where))) return;
    this.#report('missing-key', this.#file.at(found === null ? where : where.slice(0, -1), 'key'), {
      message: found === null ? `${keyName(where)} has no value` : `${keyName(where)} is missing`,
      expected: describeKey(this.#shape, local) ?? expectation(mistake),
    });
  }

  /** A key of a map whose keys the editor chooses: an id, a language, a unit. */
  #badKey(message: string, where: Path): void {
    const key = String(where.at(-1));
    const code = codeOf(message);
    this.#report(code, this.#file.at(where, 'key'), {
      message: shapeMessage(code, where, key),
      found: key,
      expected: message.split('|')[1],
    });
  }

  #unknownKey(key: string, found: unknown, local: Path): void {
    const where = [...this.#path, ...local];
    const place = this.#file.at([...where, key], 'key');
    // `{value:14}`: without a space after the colon all of it is one key.
    const [, glued = '', rest = ''] = at(found, [key]) === null ? (/^(\w+):(\S.*)$/.exec(key) ?? []) : [];
    if (allowedKeys(this.#shape, local).includes(glued)) {
      this.#meant.add(JSON.stringify([...where, glued]));
      this.#report('unknown-key', place, {
        message: `a space is missing after "${glued}:"`,
        found: key,
        nearest: `${glued}: ${rest}`,
      });
      return;
    }
    // `{ value: 7,939 }` and `{ anchor: one, two }`: inside braces a comma ends the value.
    if (at(found, [key]) === null && /[\s\d]/.test(key)) {
      this.#report('comma-in-braces', place, {
        message: `inside { } the comma before "${key}" ends the value; put the whole value in quotes`,
        found: key,
      });
      return;
    }
    const known = allowedKeys(this.#shape, local);
    const meant = nearest(key, known);
    if (meant !== undefined) this.#meant.add(JSON.stringify([...where, meant]));
    this.#report('unknown-key', place, {
      message: `"${key}" is not a key of ${where.length === 0 ? 'this file' : 'this entry'}`,
      found: key,
      expected: listWords(known),
      nearest: meant,
    });
  }
}

/** `facts: a, b` without brackets is one text for YAML. */
function bracketed(mistake: Mistake, found: unknown): string | undefined {
  if (mistake.code !== 'invalid_type' || mistake.expected !== 'array' || typeof found !== 'string')
    return undefined;
  const parts = found.split(',').map((part) => part.trim());
  return parts.every((part) => /^[\w.-]+$/.test(part)) ? `[${parts.join(', ')}]` : undefined;
}

function codeOf(message: string): CheckCode {
  const [word = ''] = message.split('|');
  return Object.hasOwn(checkCodes, word) ? (word as CheckCode) : 'wrong-type';
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
