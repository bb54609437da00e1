/** The bundle of a story: exact bytes, whatever the order of keys, files and claims. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import type { Bundle } from '../../data/bundle/types.ts';
import { type CompiledStory, compileFiles, storedForm } from '../../data/compiler/index.ts';
import { seed } from '../seed.ts';
import { now, wholeStory } from './fixture.ts';
import { claimsOf, compileSmall } from './small-story.ts';

const whole = compileFiles(wholeStory(), 'harbour-fire', { now });

/** The files as plain values. */
const trees = [...wholeStory()].map(
  ([name, bytes]) => [name, parse(new TextDecoder().decode(bytes))] as const,
);

/** Keys whose order means something, or whose entries are lists in order. */
const ordered = new Set(['answers', 'facts', 'acts', 'exclusive']);

/** The same values with the keys of every map, and the claims of every fact, in another order. */
function shuffled(value: unknown, turn: (length: number) => number, key = ''): unknown {
  if (Array.isArray(value)) {
    const items = value.map((one) => shuffled(one, turn));
    return ordered.has(key) ? items : mixed(items, turn);
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, one]) => [name, shuffled(one, turn, name)] as const);
  return Object.fromEntries(ordered.has(key) ? entries : mixed(entries, turn));
}

function mixed<T>(list: readonly T[], turn: (length: number) => number): T[] {
  const rest = [...list];
  const result: T[] = [];
  while (rest.length > 0) result.push(...rest.splice(turn(rest.length), 1));
  return result;
}

function compileShuffled(numbers: readonly number[]): CompiledStory {
  let next = 0;
  const turn = (length: number) => (numbers[next++ % numbers.length] ?? 0) % length;
  const files = mixed(trees, turn).map(([name, tree]) => [name, stringify(shuffled(tree, turn))] as const);
  return compileFiles(new Map(files), 'harbour-fire', { now });
}

describe('the bytes of a bundle', () => {
  test('are the same for ever, for the same files', () => {
    expect(whole.issues).toEqual([]);
    expect(whole.revision).toBe('abf0c64cf4125bb64821e71f');
    expect(whole.bytes).toEqual(storedForm(whole.bundle as Bundle).bytes);
  });

  test('do not depend on the order of keys, claims or files', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 40 }), (numbers) => {
        const other = compileShuffled(numbers);
        expect(other.issues).toEqual([]);
        expect(other.revision).toBe(whole.revision);
      }),
      { numRuns: 300, seed },
    );
  });

  test('do not depend on how letters are composed, or on spaces around a text', () => {
    const files = new Map(
      [...wholeStory()].map(
        ([name, bytes]) => [name, new TextDecoder().decode(bytes).normalize('NFD')] as const,
      ),
    );
    expect(compileFiles(files, 'harbour-fire', { now }).revision).toBe(whole.revision);
  });

  test('change with the evidence of a claim', () => {
    const files = wholeStory();
    const lock =
      'morning-post: { text: 00000000000000000000000000000000, anchors: { before five: { at: 1, sentence: 00000000000000000000000000000000 } } }';
    files.set('evidence.lock.yaml', Buffer.from(lock));
    expect(compileFiles(files, 'harbour-fire', { now }).revision).not.toBe(whole.revision);
  });
});

describe('claims', () => {
  test('are ordered by the day they are about, and numbered within their source', () => {
    const claims = claimsOf(
      compileSmall({
        claims: [
          { value: 3, as_of: '2026-01-02' },
          { value: 2, as_of: '2026-01-01' },
          { value: 1, as_of: '2025-12-31' },
        ],
      }),
    );
    expect(claims.map(({ id, value }) => [id, value])).toEqual([
      ['a', { form: 'exact', n: 1 }],
      ['a~2', { form: 'exact', n: 2 }],
      ['a~3', { form: 'exact', n: 3 }],
    ]);
  });

  test('have no key without a value', () => {
    for (const claim of claimsOf(compileSmall({ claims: [{ value: 3 }] }))) {
      expect(Object.keys(claim)).toEqual(['id', 'source', 'value', 'said_by', 'anchor']);
    }
  });
});

test('keeps a bare date a text and a bare number a number', () => {
  const [claim] = claimsOf(compileSmall({ kind: 'date', claims: [{ value: '2022-01-09' }] }));
  expect(claim?.value).toEqual({ form: 'on', date: '2022-01-09' });
});

test('gives no bundle for a story with an error, and one for a story with warnings', () => {
  const files = wholeStory();
  files.set(
    'speakers.yaml',
    Buffer.from(`${new TextDecoder().decode(files.get('speakers.yaml'))}port: { name: Port }\n`),
  );
  const warned = compileFiles(files, 'harbour-fire', { now });
  expect(warned.issues.map(({ severity }) => severity)).toEqual(['warning']);
  expect(warned.bundle).toBeDefined();
  files.set('story.yaml', Buffer.from('title: ['));
  expect(compileFiles(files, 'harbour-fire', { now })).not.toHaveProperty('bundle');
});
