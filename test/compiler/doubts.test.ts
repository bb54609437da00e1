/** Doubts: what the compiler asks an editor to look at again, and where it must keep silent. */
import { describe, expect, test } from 'vitest';
import { compileFiles } from '../../data/compiler/index.ts';
import { codes, day, type Line, told, total } from './doubted.ts';

describe('the casebook', () => {
  test('a background figure that was passed long ago looks passed', () => {
    const found = told({
      fact: total,
      speakers: { ministry: {} },
      claims: [
        ['alpha', 2, { value: 131, said_by: 'ministry', as_of: day(2) }],
        ['beta', 9, { value: 188, said_by: 'ministry', as_of: day(9) }],
        ['late', 30, { value: 131 }],
        ['later', 31, { value: 131, said_by: 'ministry' }],
      ],
    });
    expect(found.filter(({ code }) => code === 'looks-passed')).toHaveLength(2);
    expect(found.find(({ code }) => code === 'unattributed-equals-speaker')?.message).toContain('ministry');
  });

  test('a reading that nobody in particular has overtaken looks passed', () => {
    expect(
      codes({
        fact: { counts: 'at one time' },
        speakers: { police: {} },
        claims: [
          ['alpha', 2, { value: 31, said_by: 'police', as_of: day(2) }],
          ['beta', 28, { value: 2, as_of: day(28) }],
          ['gamma', 30, { value: 'none' }],
        ],
      }),
    ).toEqual(['looks-passed', 'no-day-in-moving-fact']);
  });

  test('a later expectation against a report is told', () => {
    expect(
      codes({
        fact: { kind: 'date' },
        speakers: { ministry: {} },
        claims: [
          ['alpha', 15, { value: 'by 2030-05-15', said_by: 'ministry', as_of: day(15) }],
          [
            'beta',
            16,
            { value: '2030-05-16 to 2030-05-19', said_by: 'ministry', as_of: day(16), hedge: 'expected' },
          ],
        ],
      }),
    ).toEqual(['expected-after-report']);
  });

  test('slips of the hand are asked about, the worst first', () => {
    const found = told({
      fact: total,
      speakers: { army: {}, ministry: {} },
      claims: [
        ['alpha', 2, { value: 154, said_by: 'army', as_of: day(2), anchor: 'toll rises to 145' }],
        ['beta', 2, { value: 1540, said_by: 'ministry', as_of: day(2), anchor: 'at least 154 dead' }],
        ['gamma', 3, { value: 154, said_by: 'army', as_of: day(3), anchor: 'toll rises to 154' }],
        ['gamma', 3, { value: 154, said_by: 'army', as_of: day(3), anchor: 'toll rises to 154' }],
      ],
    });
    expect(found.map(({ code }) => code)).toEqual([
      'value-not-in-anchor',
      'value-not-in-anchor',
      'far-from-neighbours',
      'same-line-twice',
    ]);
    expect(found[0]).toMatchObject({ nearest: '145' });
    expect(found[1]?.message).toContain('154');
    expect(found[2]).toMatchObject({ nearest: '154' });
  });

  test('a part above its whole on a later day is told', () => {
    const [issue, ...more] = told({
      facts: { dead: {}, children: { part_of: 'dead' } },
      speakers: { hospital: {} },
      claims: [
        ['alpha', 1, { fact: 'dead', value: 30, said_by: 'hospital', as_of: day(1) }],
        ['beta', 3, { fact: 'children', value: 33, said_by: 'hospital', as_of: day(3) }],
      ],
    });
    expect(more).toEqual([]);
    expect(issue).toMatchObject({
      code: 'part-outgrows-whole',
      message: expect.stringMatching(/33.*dead.*30/),
    });
  });

  test('an unattributed figure that equals a speaker’s is told', () => {
    expect(
      codes({
        fact: total,
        speakers: { police: {} },
        claims: [
          ['alpha', 2, { value: 12, said_by: 'police', as_of: day(2) }],
          ['beta', 2, { value: 12, as_of: day(2) }],
        ],
      }),
    ).toEqual(['unattributed-equals-speaker']);
  });

  test('two papers that quote each other are told once', () => {
    expect(
      codes({
        speakers: { 'alpha-paper': { name: 'alpha' }, 'beta-paper': { name: 'beta' } },
        claims: [
          ['alpha', 4, { value: 40, said_by: 'beta-paper' }],
          ['beta', 4, { value: 40, said_by: 'alpha-paper' }],
        ],
      }),
    ).toEqual(['mutual-citing']);
  });

  test('a copy that departs from its original is the copyist’s', () => {
    expect(
      codes({
        fact: total,
        speakers: { minister: {} },
        sources: { copyist: { original: { outlet: 'agency', how: 'rewrite' } } },
        claims: [
          ['agency', 5, { value: 60, said_by: 'minister', as_of: day(5) }],
          ['wire-copy', 5, { value: 60, said_by: 'minister', as_of: day(5) }],
          ['copyist', 5, { value: 6000, as_of: day(5) }],
        ],
      }),
    ).toEqual(['far-from-neighbours', 'copy-departs']);
  });
});

describe('the number of an anchor', () => {
  test.each<[language: string, value: unknown, anchor: string]>([
    ['en', 7939, '7,939 people'],
    ['en', 8000, 'eight thousand people'],
    ['en', 8000, '8 thousand'],
    ['en', 7, 'blocked for almost a week'],
    ['en', 3.5, '3½ days'],
    ['en', 13, '11 tugs and two more'],
    ['en', 16, 'sixteen were hurt at 2:16 p.m.'],
    ['en', 164, 'in 2022 as many as 164'],
    ['en', 250, 'killed'],
    ['en', 1, 'a sailor'],
    ['ru', 8000, '8 тыс. человек'],
    ['ru', 5, 'пятеро из 18'],
    ['ru', 3393, '3 тысячи 393 силовика'],
    ['kk', 4353, '4 мың 353 адам'],
    ['en', 1200500, '1 million 200,500'],
    ['de', 12, 'ein Dutzend der 40'],
    ['de', 1500000, '1,5 Mio. Menschen'],
    ['de', 1500000, '1,5 Millionen Menschen'],
    ['tr', 4353, '4 bin 353 kişinin'],
    ['tr', 2353120, '2 milyon 353 bin 120 kişi'],
    ['en', 123456, '1,23,456 people'],
    ['en', 12000000, '1 crore 20 lakh voters'],
    ['ja', 550000000, '5億5,000万ドル'],
    ['fr', 2000, '2 000 personnes'],
    ['ar', 123, '١٢٣ شخصا'],
    ['ja', 916000000, '9億1600万ドル'],
    ['zh', 30000, '3万人'],
    ['kk', 10000, '10 мың адам'],
    ['ka', 5, 'ხუთი 18-დან'],
  ])('in %s may be %s in “%s”', (language, value, anchor) => {
    expect(codes({ sources: { a: { language } }, claims: [['a', 1, { value, anchor }]] })).toEqual([]);
  });

  test.each<[value: unknown, anchor: string]>([
    [154, 'toll rises to 145'],
    [31, '13 patients'],
    [9, 'eight officers'],
    ['26–30', 'between 36 and 40'],
    [700, 'some 7,000'],
  ])('is not %s in “%s”', (value, anchor) => {
    expect(codes({ claims: [['a', 1, { value, anchor }]] })).toEqual(['value-not-in-anchor']);
  });
});

describe('two figures of one statement', () => {
  const pair = (a: unknown, b: unknown, more: object = {}) =>
    codes({
      fact: { statements: { s: { said_by: 'police', on: day(1) } } },
      speakers: { police: {} },
      claims: [
        ['alpha', 2, { value: a, statement: 's' }],
        ['beta', 2, { value: b, statement: 's', ...more }],
      ],
    }).filter((code) => code === 'one-statement-two-values');

  test.each([
    [164, 165],
    [225, 227],
    [916, 918],
    [30, 300],
  ])('%s and %s are told, also where a note stands', (a, b) => {
    expect(pair(a, b)).toHaveLength(1);
    expect(pair(a, b, { note: 'In the headline.' })).toHaveLength(1);
  });

  test.each([
    [164, 'about 160'],
    [916, 916.5],
    [6340, 6300],
    [164, 'more than 160'],
  ])('%s and %s are one', (a, b) => {
    expect(pair(a, b)).toEqual([]);
  });

  test('are not told where the editor says that they count other people', () => {
    expect(pair(230, 211, { scope: 'in the city' })).toEqual([]);
    expect(pair(230, 211, { set_aside: 'A misprint.' })).toEqual([]);
  });
});

describe('yes and no', () => {
  const answers = (answers: object, more: object = {}) =>
    codes({ fact: { kind: 'answer', answers, ...more }, claims: [['a', 1, { value: 'a' }]] });

  test.each([
    [{ a: 'Yes', b: 'No' }],
    [{ a: { en: 'Yes, it was', de: 'Ja' }, b: 'No' }],
    [{ a: 'Да', b: 'Нет' }],
  ])('of %j are to exclude each other', (list) => {
    expect(answers(list)).toEqual(['yes-and-no-not-exclusive']);
    expect(answers(list, { exclusive: 'all' })).toEqual([]);
    expect(answers(list, { exclusive: ['a', 'b'] })).toEqual([]);
  });

  test('are not seen in other answers', () => {
    expect(answers({ a: 'The wind', b: 'No wind' })).toEqual([]);
  });
});

describe('neighbours', () => {
  const army = { army: {}, city: {}, un: {} };
  test('that are as far apart from each other make nobody the odd one', () => {
    expect(
      codes({
        speakers: army,
        claims: [
          ['a', 1, { value: 100, said_by: 'army' }],
          ['b', 1, { value: 600, said_by: 'city' }],
          ['c', 1, { value: 3500, said_by: 'un' }],
        ],
      }),
    ).toEqual([]);
  });

  test('of two parties alone are a dispute, and no slip', () => {
    expect(
      codes({
        speakers: army,
        claims: [
          ['a', 1, { value: 2, said_by: 'army' }],
          ['b', 1, { value: 500, said_by: 'city' }],
        ],
      }),
    ).toEqual([]);
  });

  test('of another day are none while a count moves', () => {
    expect(
      codes({
        fact: total,
        speakers: army,
        claims: [
          ['a', 1, { value: 10, said_by: 'army', as_of: day(1) }],
          ['b', 1, { value: 11, said_by: 'city', as_of: day(1) }],
          ['c', 20, { value: 400, said_by: 'un', as_of: day(20) }],
        ],
      }),
    ).not.toContain('far-from-neighbours');
  });
});

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
