/** Doubts that are left out because no editor could act on them, and the one line for what nothing refers to. */
import { describe, expect, test } from 'vitest';
import { compileFiles } from '../../data/compiler/index.ts';
import { codes, day, type Line, total } from './doubted.ts';

describe('what no editor could mend', () => {
  const police = { police: {} };
  const owned = (n: number, asOf: number, more: object = {}): Line => [
    `p${asOf}`,
    asOf,
    { value: n, said_by: 'police', as_of: day(asOf), ...more },
  ];

  test('a page has no figure from what was said after it came out', () => {
    const early: Line = ['early', 2, { value: 12, as_of: day(2) }];
    expect(codes({ fact: {}, speakers: police, claims: [early, owned(12, 9)] })).toEqual([]);
    expect(codes({ fact: {}, speakers: police, claims: [early, owned(12, 2)] })).toEqual([
      'unattributed-equals-speaker',
    ]);
  });

  test('several pages with one figure that nobody owns are told once', () => {
    const pages = ['a', 'b', 'c'].map((page): Line => [page, 3, { value: 12, as_of: day(3) }]);
    expect(codes({ fact: {}, speakers: police, claims: [owned(12, 2), ...pages] })).toEqual([
      'unattributed-equals-speaker',
    ]);
  });

  test('a word for a size, and a claim with a note, need no day', () => {
    const missing = (keys: object): string[] =>
      codes({
        fact: total,
        speakers: police,
        claims: [owned(12, 2), ['late', 3, { value: 40, said_by: 'police', ...keys }]],
      });
    expect(missing({})).toContain('no-day-in-moving-fact');
    expect(missing({ value: 'dozens' })).toEqual([]);
    expect(missing({ note: 'The page gives no day.' })).not.toContain('no-day-in-moving-fact');
  });

  test('a total that is only expected falls nowhere and passes nothing', () => {
    const expected = owned(90, 2, { hedge: 'expected' });
    expect(codes({ fact: total, speakers: police, claims: [expected, owned(40, 9)] })).toEqual([]);
  });

  test('a floor that holds the newer total was not passed', () => {
    const claims = (value: unknown): readonly Line[] => [
      ['p1', 2, { value, said_by: 'army', as_of: day(2) }],
      owned(238, 20),
    ];
    const speakers = { ...police, army: {} };
    expect(codes({ fact: total, speakers, claims: claims('more than 200') })).toEqual([]);
    expect(codes({ fact: total, speakers, claims: claims(200) })).toEqual(['looks-passed']);
  });

  test('whoever passed on a figure goes with its voice without a word', () => {
    const told = (more: object): string[] =>
      codes({
        fact: { counts: 'at one time' },
        speakers: { ...police, insurer: {} },
        claims: [
          ['p1', 2, { value: 916, said_by: 'insurer', as_of: day(2), ...more }],
          owned(916, 2),
          owned(550, 9),
        ],
      });
    expect(told({})).toContain('line-replaced');
    expect(told({ citing: 'police' })).toEqual([]);
  });
});

test('what nothing refers to is told last, in one line', () => {
  const files = new Map([
    ['story.yaml', 'title: T\nlanguage: en\ntime_zone: UTC\nstate: open\nlead: 1\nfacts: [it]\n'],
    [
      'sources.yaml',
      'a: { outlet: A, published: 2030-05-01, language: en }\nb: { outlet: B, published: 2030-05-01, language: en }\nc: { outlet: C, published: 2030-05-01, language: en }\n',
    ],
    ['speakers.yaml', 'x: { name: X }\n'],
    [
      'facts/it.yaml',
      'asks: Was it?\nlabel: It\nkind: answer\nanswers: { yes: Yes, no: No }\nclaims: [{ source: a, value: yes, anchor: it was }]\n',
    ],
  ]);
  const { issues } = compileFiles(files, 'test', { now: new Date('2030-06-30') });
  expect(issues.map(({ code }) => code)).toEqual(['yes-and-no-not-exclusive', 'not-used']);
  expect(issues[1]?.message).toBe('nothing refers to 2 sources (b, c) and the speaker "x"');
});
