/** Doubts: what the compiler asks an editor to look at again, and where it must keep silent. */
import { describe, expect, test } from 'vitest';
import { codes, day, told, total } from './doubted.ts';

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
