/** Doubts about what events seem to have passed although no rule says so, and about wholes that their parts outgrow. */
import { describe, expect, test } from 'vitest';
import { codes, day, told, total } from './doubted.ts';

const answers = { eggs: 'Eggs', milk: 'Milk' };
const speakers = { institute: {}, agency: {} };

describe('what looks passed', () => {
  test('who did not know is asked about once somebody knows', () => {
    const [issue, ...more] = told({
      fact: { kind: 'answer', answers },
      speakers,
      claims: [
        ['alpha', 2, { value: 'unclear', said_by: 'institute', as_of: day(2) }],
        ['beta', 9, { value: 'eggs', said_by: 'agency', as_of: day(9) }],
      ],
    });
    expect(more).toEqual([]);
    expect(issue).toMatchObject({
      code: 'looks-passed',
      message: expect.stringMatching(/institute.*agency/),
    });
  });

  test('who does not know although others say that they do is believed', () => {
    const claims = [
      ['alpha', 2, { value: 'eggs', said_by: 'agency', as_of: day(2) }],
      ['beta', 9, { value: 'unclear', said_by: 'institute', as_of: day(9) }],
    ] as const;
    expect(codes({ fact: { kind: 'answer', answers }, speakers, claims })).toEqual([]);
  });

  const statements = {
    first: {
      said_by: 'institute',
      on: day(2),
      acts: { on: day(6), by: 'institute', how: 'retracted', source: 'gamma' },
    },
  };
  const taken = ['alpha', 2, { value: 'eggs', statement: 'first' }] as const;
  const milk = ['gamma', 6, { value: 'milk', said_by: 'institute', as_of: day(6) }] as const;
  const fact = { kind: 'answer', answers, statements };

  test('what one voice took back is asked about where another had said it as well', () => {
    const too = ['beta', 3, { value: 'eggs', said_by: 'agency', as_of: day(3) }] as const;
    const [issue, ...more] = told({ fact, speakers, claims: [taken, too, milk] });
    expect(more).toEqual([]);
    expect(issue).toMatchObject({
      code: 'looks-passed',
      message: expect.stringMatching(/agency.*institute.*taken back on 2030-05-06/),
    });
  });

  test('a total is asked about when several pages print less since, without saying whose it is', () => {
    const last = ['alpha', 2, { value: 275, said_by: 'agency', as_of: day(2) }] as const;
    const since = (page: string, value: number) => [page, 12, { value, as_of: day(12) }] as const;
    const asked = (...claims: readonly (readonly [string, number, object])[]) =>
      codes({ fact: total, speakers, claims: [last, ...claims] as never }).includes('looks-passed');
    expect(asked(since('beta', 260), since('gamma', 260))).toBe(true);
    expect(asked(since('beta', 260))).toBe(false);
    expect(asked(since('beta', 290), since('gamma', 290))).toBe(false);
    const earlier = ['delta', 1, { value: 260, said_by: 'agency', as_of: day(1) }] as const;
    expect(asked(earlier, since('beta', 260), since('gamma', 260))).toBe(false);
  });

  test('what somebody says since, or says that it stands, is not asked about', () => {
    const since = ['beta', 9, { value: 'eggs', said_by: 'agency', as_of: day(9) }] as const;
    expect(codes({ fact, speakers, claims: [taken, since, milk] })).toEqual([]);
    const stands = { value: 'eggs', said_by: 'agency', as_of: day(3), stands: 'It has its own samples.' };
    expect(codes({ fact, speakers, claims: [taken, ['beta', 3, stands], milk] })).toEqual([]);
  });
});

describe('a part above its whole', () => {
  const facts = { dead: total, abroad: { ...total, part_of: 'dead' } };
  const first = ['alpha', 2, { fact: 'dead', value: 30, said_by: 'agency', as_of: day(2) }] as const;
  const part = (value: number, on: number) =>
    [`p${on}`, on, { fact: 'abroad', value, said_by: 'agency', as_of: day(on) }] as const;

  test('is no wonder where somebody else had given a larger whole by then', () => {
    const larger = (on: number) =>
      ['beta', on, { fact: 'dead', value: 60, said_by: 'institute', as_of: day(on) }] as const;
    expect(codes({ facts, speakers, claims: [first, larger(8), part(50, 9)] })).toEqual([]);
    expect(codes({ facts, speakers, claims: [first, part(50, 9), larger(20)] })).toContain(
      'part-outgrows-whole',
    );
  });

  test('is told once for each whole that its voice has not gone on with', () => {
    const outgrown = codes({ facts, speakers, claims: [first, part(40, 5), part(50, 9), part(55, 12)] });
    expect(outgrown).toEqual(['part-outgrows-whole']);
  });
});
