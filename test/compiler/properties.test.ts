/** What holds for every input: values mean what they print, and no file can break the compiler. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { compileFiles, type Issue } from '../../data/compiler/index.ts';
import { intervalOf } from '../../data/compiler/link/interval.ts';
import { full } from '../full.ts';
import { now, wholeStory } from './fixture.ts';
import { read, smallFiles } from './small-story.ts';

const runs = { numRuns: full ? 10_000 : 1000 };
/** A thousand compilations take seconds on a busy machine. */
const patient = { timeout: full ? 1_800_000 : 120_000 };
/** A story around a file that is broken on purpose: the smaller, the more often it can be broken. */
const small = smallFiles({ claims: [{ value: 3 }] });
const files = [...wholeStory()].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)] as const);

function separated(n: number, mark: string): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, mark);
}

const n = fc.integer({ min: 1, max: 50_000_000 });
const printed = fc.tuple(n, fc.constantFrom('', ',', ' ', '\u00a0', '\u202f', '’')).map(([value, mark]) => ({
  n: value,
  text: separated(value, mark),
}));

function interval(written: string) {
  const value = read(written);
  if ('code' in value) throw new Error(value.message);
  const found = intervalOf(value, {}, () => ({ low: 0, high: 0 }));
  if (found === undefined) throw new Error('no interval');
  return found;
}

describe('a printed count', patient, () => {
  test('has an interval that contains its number', () => {
    const words = ['', 'about ', 'some ', 'around ', 'at least ', 'up to ', 'at most ', 'no more than '];
    fc.assert(
      fc.property(printed, fc.constantFrom(...words), (number, word) => {
        const { low, high } = interval(`${word}${number.text}`);
        expect(low).toBeLessThanOrEqual(number.n);
        expect(high).toBeGreaterThanOrEqual(number.n);
      }),
      runs,
    );
  });

  test('has an interval next to its number when the words leave it out', () => {
    fc.assert(
      fc.property(printed, (number) => {
        expect(interval(`more than ${number.text}`).low).toBe(number.n + 1);
        expect(interval(`under ${number.text}`).high).toBe(number.n - 1);
        expect(interval(`nearly ${number.text}`).high).toBe(number.n - 1);
      }),
      { numRuns: 300 },
    );
  });

  test('of a range has an interval from end to end', () => {
    const dash = fc.constantFrom('-', '–', '—', '‑', ' to ', ' – ');
    fc.assert(
      fc.property(n, fc.integer({ min: 1, max: 100_000 }), dash, (low, more, between) => {
        expect(interval(`${low}${between}${low + more}`)).toEqual({ low, high: low + more });
      }),
      runs,
    );
  });
});

/** Compiles whatever it is; fails only when that throws, or when an issue points outside the files. */
function survive(
  changed: ReadonlyMap<string, string | Uint8Array>,
  around: Iterable<readonly [string, string]> = small,
): readonly Issue[] {
  const all = new Map<string, string | Uint8Array>([...around, ...changed]);
  const { issues, bundle } = compileFiles(all, 'harbour-fire', { now });
  for (const { file, line, col, endCol, message } of issues) {
    const name = file.slice('harbour-fire/'.length);
    const content = all.get(name) ?? '';
    const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
    const lines = text.split('\n');
    const length = (lines[line - 1] ?? '').length;
    if (line > Math.max(1, lines.length) || col > length + 2 || endCol < col) {
      throw new Error(`${file}:${line}:${col}-${endCol} is no place: ${message}`);
    }
    if (/undefined|\[object|NaN/.test(message)) throw new Error(message);
  }
  expect(bundle === undefined).toBe(issues.some(({ severity }) => severity === 'error'));
  return issues;
}

const name = fc.constantFrom(...small.keys(), 'statements.yaml', 'evidence.lock.yaml');

describe('no file can break the compiler', patient, () => {
  test('made of random bytes', () => {
    fc.assert(
      fc.property(name, fc.uint8Array({ maxLength: 200 }), (file, bytes) => {
        survive(new Map([[file, bytes]]));
      }),
      runs,
    );
  });

  test('made of the characters that YAML uses', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab1:-?,[]{}#&*!|>\'"%@`~ \n\t.é字'), maxLength: 120 });
    fc.assert(
      fc.property(name, text, (file, content) => {
        survive(new Map([[file, content]]));
      }),
      runs,
    );
  });

  test('made of random values', () => {
    const key = fc.constantFrom(
      'title',
      'facts',
      'claims',
      'source',
      'value',
      'statements',
      'withdrawn',
      'answers',
      'kind',
      'x',
    );
    const value = fc.letrec<{ node: unknown }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        fc.oneof(
          fc.constant(null),
          fc.boolean(),
          fc.integer(),
          fc.double(),
          fc.string(),
          fc.constantFrom('count', 'hafenblatt'),
        ),
        fc.array(tie('node'), { maxLength: 4 }),
        fc.dictionary(key, tie('node'), { maxKeys: 6 }),
      ),
    })).node;
    fc.assert(
      fc.property(name, value, (file, tree) => {
        survive(new Map([[file, stringify(tree)]]));
      }),
      runs,
    );
  });

  test('made of a sound one with a slip of the hand', () => {
    const place = fc.tuple(fc.constantFrom(...files), fc.double({ min: 0, max: 1, noNaN: true }));
    const typed = fc.constantFrom(
      '',
      ' ',
      ':',
      ',',
      '"',
      "'",
      '\n',
      '- ',
      '{',
      '}',
      '#',
      '9',
      'x',
      '\t',
      '\u202e',
    );
    fc.assert(
      fc.property(place, fc.nat(3), typed, ([[file, text], share], removed, added) => {
        const at = Math.floor(share * text.length);
        survive(new Map([[file, text.slice(0, at) + added + text.slice(at + removed)]]), files);
      }),
      runs,
    );
  });
});
