/** Within one origin: what repeats what, what replaces what, and what stands side by side. */
import { describe, expect, it } from 'vitest';
import type { Claim, Fact, Statement, Value } from '../../data/bundle/bundle.ts';
import type { ClaimState, Finding } from '../../data/resolver/finding.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { dozens, question, story, tells, toll } from './stories.ts';

const post: Statement = { id: 'post', said_by: 'ministry', on: '2022-01-09' };
const other: Statement = { id: 'other', said_by: 'ministry', on: '2022-01-12' };
const on = (day: string): Partial<Claim> => ({ said_by: 'ministry', as_of: `2022-01-${day}` });
const several = { ...question, several: true } as const;

function find(fact: Omit<Fact, 'claims'>, ...claims: readonly Claim[]): Finding {
  const [finding] = resolve(story(fact, claims, { statements: [post, other] }), { off: [] }).findings;
  if (finding === undefined) throw new Error('the story has one fact');
  return finding;
}

function states(fact: Omit<Fact, 'claims'>, ...claims: readonly Claim[]): Record<string, ClaimState> {
  const { origins } = find(fact, ...claims);
  return Object.fromEntries(origins.flatMap((one) => one.claims.map(({ id, state }) => [id, state])));
}

const range = (low: number, high: number): Value => ({ form: 'range', low, high });

describe('one statement', () => {
  it('is repeated by whoever prints it, whatever day they put to it', () => {
    const claims = [
      tells('a', 100, { statement: 'post', as_of: '2022-01-08' }),
      tells('b', 100, { statement: 'post', as_of: '2022-01-10' }),
    ];
    expect(states(toll, ...claims)).toEqual({ a: 'current', b: 'repeat' });
  });

  it('is not repeated by a later one with the same number', () => {
    const same = { a: 'history', b: 'current' };
    expect(states(toll, tells('a', 100, on('09')), tells('b', 100, on('12')))).toEqual(same);
    expect(states(toll, tells('a', 100, { statement: 'post' }), tells('b', 100, on('12')))).toEqual(same);
    const both = [tells('a', 100, { statement: 'post' }), tells('b', 100, { statement: 'other' })];
    expect(states(toll, ...both)).toEqual(same);
  });

  it('is not repeated by a number that cannot be the same', () => {
    expect(states(toll, tells('a', 100, on('09')), tells('b', 150, on('09')))).toEqual({
      a: 'current',
      b: 'current',
    });
  });
});

describe('two forms of one day', () => {
  const state = (a: Value | number, b: Value | number): ClaimState | undefined =>
    states(toll, tells('a', a, on('09')), tells('b', b, on('09'))).b;

  it('are repeats where they meet', () => {
    expect(state(13, range(12, 14))).toBe('repeat');
    expect(state({ form: 'at-least', n: 100 }, { form: 'over', n: 90 })).toBe('repeat');
    expect(state(range(12, 14), { form: 'at-least', n: 12 })).toBe('repeat');
    expect(state({ form: 'about', n: 100 }, range(100, 120))).toBe('repeat');
  });

  it('are repeats where one range lies in the other, and two readings where they overlap in part', () => {
    expect(state(range(13, 14), range(12, 15))).toBe('repeat');
    expect(state(range(12, 14), range(12, 15))).toBe('repeat');
    expect(state(range(12, 14), range(13, 16))).toBe('current');
  });

  it('are two readings where each bounds the value on another side', () => {
    expect(state({ form: 'at-most', n: 200 }, { form: 'at-least', n: 100 })).toBe('current');
    expect(state({ form: 'under', n: 200 }, { form: 'over', n: 100 })).toBe('current');
    expect(state(range(12, 14), { form: 'at-least', n: 13 })).toBe('current');
  });

  it('are two things where one is a number and the other says that it is not known', () => {
    expect(state(12, { form: 'unclear' })).toBe('unclear');
    expect(state({ form: 'unclear' }, { form: 'unclear' })).toBe('unclear');
    const twice = find(
      toll,
      tells('a', { form: 'unclear' }, on('09')),
      tells('b', { form: 'unclear' }, on('09')),
    );
    expect(twice.status).toBe('unclear');
  });
});

describe('a round number', () => {
  const standing = (...values: readonly (number | Value)[]): string | undefined =>
    find(toll, ...values.map((value, i) => tells('abc'[i] ?? '', value, { statement: 'post' }))).low;
  const about = (n: number): Value => ({ form: 'about', n });

  it('that lost its "about" comes after the form that kept it', () => {
    expect(standing(2000, about(2000))).toBe('b');
    expect(standing(50, about(50))).toBe('b');
    expect(states(toll, tells('a', 2000, on('09')), tells('b', about(2000), on('09')))).toEqual({
      a: 'repeat',
      b: 'current',
    });
  });

  it('keeps its place where it is odd, where nobody says "about", or where that is about another', () => {
    expect(standing(164, about(164))).toBe('a');
    expect(standing(45, about(45))).toBe('a');
    expect(standing(2000, { form: 'at-least', n: 2000 })).toBe('a');
    expect(standing(2000, about(2010), { form: 'at-least', n: 1900 })).toBe('a');
  });
});

describe('a later word of the same origin', () => {
  it('takes the place of the one before, and of no other', () => {
    const finding = find(toll, tells('c', 10, on('06')), tells('b', 20, on('07')), tells('a', 30, on('08')));
    expect(finding.reasons).toEqual([
      { code: 'later', claims: ['b'], by: 'a' },
      { code: 'later', claims: ['c'], by: 'b' },
    ]);
  });

  it('without a number takes the place of another without one, not of a number', () => {
    const few: Value = { form: 'vague', word: 'several', low: 3, high: 9 };
    expect(states(toll, tells('a', 26, on('06')), tells('b', dozens, on('09')))).toEqual({
      a: 'current',
      b: 'word',
    });
    expect(states(toll, tells('a', dozens, on('06')), tells('b', few, on('09')))).toEqual({
      a: 'history',
      b: 'current',
    });
  });

  it('that it is not known after all takes the place of a number', () => {
    const finding = find(toll, tells('a', 26, on('06')), tells('b', { form: 'unclear' }, on('09')));
    expect([finding.status, finding.current]).toEqual(['unclear', []]);
    expect(finding.origins[0]?.claims).toEqual([
      { id: 'b', state: 'unclear' },
      { id: 'a', state: 'history' },
    ]);
  });
});

describe('where several answers may hold', () => {
  const three = {
    ...several,
    answers: [...(question.answers ?? []), { id: 'maybe', label: 'Maybe' }],
  };
  const both = (...answers: readonly string[]): Value => ({ form: 'answer', answers });

  it('fewer of them repeat, others stand beside', () => {
    expect(states(three, tells('a', both('yes', 'no'), on('06')), tells('b', 'no', on('09')))).toEqual({
      a: 'current',
      b: 'repeat',
    });
    const overlap = find(
      three,
      tells('a', both('yes', 'no'), on('06')),
      tells('b', both('no', 'maybe'), on('06')),
    );
    expect(overlap.current).toHaveLength(2);
    expect(overlap.answers).toEqual(['yes', 'no', 'maybe']);
  });

  it('"not known" is repeated by "not known"', () => {
    const unclear: Value = { form: 'unclear' };
    const finding = find(three, tells('a', unclear, on('06')), tells('b', unclear, on('09')));
    expect([finding.status, finding.reasons]).toEqual([
      'unclear',
      [{ code: 'said-unclear', claims: ['a', 'b'] }],
    ]);
  });
});

describe('a word beside a withdrawn number', () => {
  it('is no figure to fall back on, from the very minute of the withdrawal', () => {
    const withdrawn = [{ on: '2022-01-09T20:00', by: 'ministry', how: 'denied' }] as const;
    const bundle = story(
      toll,
      [
        tells('a', 164, { statement: 'post' }),
        tells('b', dozens, { said_by: 'red-cross', as_of: '2022-01-09' }),
      ],
      { statements: [{ ...post, withdrawn }] },
    );
    const early = { ...bundle, sources: bundle.sources.map((one) => ({ ...one, published: '2022-01-08' })) };
    const at = (moment: string): unknown[] => {
      const finding = resolve(early, { off: [], at: moment }).findings[0];
      return [finding?.status, finding?.current];
    };
    expect(at('2022-01-09T19:59')).toEqual(['single', ['a']]);
    expect(at('2022-01-09T20:00')).toEqual(['withdrawn', []]);
  });
});
