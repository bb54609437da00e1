/** The reasons of a finding: each with the right claims, in a fixed order, and none without cause. */
import { describe, expect, it } from 'vitest';
import type { Claim, Fact, Statement, Value } from '../../data/bundle/bundle.ts';
import type { Reason } from '../../data/resolver/finding.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { question, source, story, tells, toll } from './stories.ts';

const { counts: _, ...fixed } = toll;
const on = (said_by: string, day = '10'): Partial<Claim> => ({ said_by, as_of: `2022-01-${day}` });
const range = (low: number, high: number): Value => ({ form: 'range', low, high });

function reasons(
  fact: Omit<Fact, 'claims'>,
  claims: readonly Claim[],
  statements: readonly Statement[] = [],
  at?: string,
): readonly Reason[] {
  const sources = claims.map(({ source: id }) => source(id, { published: '2022-01-01' }));
  const view = { off: [], ...(at !== undefined && { at }) };
  return resolve(story(fact, claims, { sources, statements }), view).findings[0]?.reasons ?? [];
}

const of = (code: Reason['code'], all: readonly Reason[]): Reason[] => all.filter((one) => one.code === code);

describe('withdrawn', () => {
  const statement = (id: string, ...days: readonly string[]): Statement => ({
    id,
    said_by: 'ministry',
    on: '2022-01-05',
    withdrawn: days.map((day) => ({ on: day, by: 'ministry', how: 'denied' })),
  });
  const both = [statement('post', '2022-01-08', '2022-01-10'), statement('call', '2022-01-09')];

  it('is told for every act up to the moment, by the names of the statements', () => {
    const claims = [
      tells('b', 12, { statement: 'post' }),
      tells('a', 12, { statement: 'post' }),
      tells('c', 14, { statement: 'call' }),
    ];
    expect(of('withdrawn', reasons(fixed, claims, both))).toEqual([
      { code: 'withdrawn', statement: 'call', act: 0, claims: ['c'] },
      { code: 'withdrawn', statement: 'post', act: 0, claims: ['a', 'b'] },
      { code: 'withdrawn', statement: 'post', act: 1, claims: ['a', 'b'] },
    ]);
    expect(of('withdrawn', reasons(fixed, claims, both, '2022-01-08'))).toEqual([
      { code: 'withdrawn', statement: 'post', act: 0, claims: ['a', 'b'] },
    ]);
  });

  it('lists the claims by name, the most precise or not', () => {
    const claims = [
      tells('a', { form: 'about', n: 12 }, { statement: 'call' }),
      tells('b', 12, { statement: 'call' }),
    ];
    expect(reasons(fixed, claims, both)).toEqual([
      { code: 'withdrawn', statement: 'call', act: 0, claims: ['a', 'b'] },
    ]);
  });

  it('is not told of a claim that was set aside, nor of a statement that stands', () => {
    const aside = tells('a', 12, { statement: 'post', set_aside: 'misprint' });
    expect(reasons(fixed, [aside], both)).toEqual([{ code: 'set-aside', claims: ['a'] }]);
    const standing: Statement = { id: 'post', said_by: 'ministry', on: '2022-01-05' };
    expect(reasons(fixed, [tells('a', 12, { statement: 'post' })], [standing])).toEqual([]);
  });
});

describe('revised', () => {
  it('is told where an origin lowers a total, not where it raises it', () => {
    const lowered = [tells('a', 18, on('ministry', '06')), tells('b', 16, on('ministry', '09'))];
    expect(reasons(toll, lowered)).toEqual([{ code: 'revised', from: 'a', to: 'b' }]);
    const raised = [tells('a', 16, on('ministry', '06')), tells('b', 18, on('ministry', '09'))];
    expect(reasons(toll, raised)).toEqual([{ code: 'later', claims: ['a'], by: 'b' }]);
    const touching = [tells('a', 18, on('ministry', '06')), tells('b', range(16, 18), on('ministry', '09'))];
    expect(reasons(toll, touching)).toEqual([{ code: 'later', claims: ['a'], by: 'b' }]);
  });

  it('is told both ways of a number that does not move with time', () => {
    const raised = [tells('a', 16, on('ministry', '06')), tells('b', 18, on('ministry', '09'))];
    expect(reasons(fixed, raised)).toEqual([{ code: 'revised', from: 'a', to: 'b' }]);
    const wider = [tells('a', 16, on('ministry', '06')), tells('b', range(16, 20), on('ministry', '09'))];
    expect(reasons(fixed, wider)).toEqual([{ code: 'later', claims: ['a'], by: 'b' }]);
  });

  it.each(['at one time', 'on one day'] as const)('is not told of another day of a count %s', (counts) => {
    const fewer = [tells('a', 422, on('ministry', '06')), tells('b', 300, on('ministry', '09'))];
    expect(reasons({ ...toll, counts }, fewer)).toEqual([{ code: 'later', claims: ['a'], by: 'b' }]);
  });

  it('is told of a count on one day that is lowered later on that day', () => {
    const lowered = [
      tells('a', 422, on('ministry', '06T10:00')),
      tells('b', 300, on('ministry', '06T18:00')),
    ];
    expect(reasons({ ...toll, counts: 'on one day' }, lowered)).toEqual([
      { code: 'revised', from: 'a', to: 'b' },
    ]);
    expect(of('revised', reasons({ ...toll, counts: 'at one time' }, lowered))).toEqual([]);
  });

  it('is told of an answer that changes, not of one that is given again or left open', () => {
    const then = (value: string | Value) => [
      tells('a', 'no', on('ministry', '06')),
      tells('b', value, on('ministry', '09')),
    ];
    expect(of('revised', reasons(question, then('yes')))).toEqual([{ code: 'revised', from: 'a', to: 'b' }]);
    expect(of('revised', reasons(question, then('no')))).toEqual([]);
    expect(of('revised', reasons(question, then({ form: 'unclear' })))).toEqual([]);
    const doubt = tells('a', { form: 'unclear' }, on('ministry', '06'));
    expect(of('revised', reasons(question, [doubt, tells('b', 'yes', on('ministry', '09'))]))).toEqual([]);
    expect(of('later', reasons(question, then({ form: 'unclear' })))).toEqual([
      { code: 'later', claims: ['a'], by: 'b' },
    ]);
  });

  it('is told in the order of time', () => {
    const claims = [18, 16, 14].map((n, i) =>
      tells('cba'[i] ?? '', n, on('ministry', ['05', '07', '09'][i])),
    );
    expect(reasons(toll, claims)).toEqual([
      { code: 'revised', from: 'c', to: 'b' },
      { code: 'revised', from: 'b', to: 'a' },
    ]);
  });

  it('is told once, of the most precise that printed what was revised', () => {
    const claims = [
      tells('a', range(15, 20), on('ministry', '06')),
      tells('b', 18, on('ministry', '06')),
      tells('c', 10, on('ministry', '09')),
    ];
    expect(reasons(toll, claims)).toEqual([
      { code: 'revised', from: 'b', to: 'c' },
      { code: 'later', claims: ['a'], by: 'c' },
    ]);
  });

  it('is not told where an origin says that it does not know after all', () => {
    const claims = [
      tells('a', 18, on('ministry', '06')),
      tells('b', { form: 'unclear' }, on('ministry', '09')),
    ];
    expect(reasons(toll, claims)).toEqual([
      { code: 'later', claims: ['a'], by: 'b' },
      { code: 'said-unclear', claims: ['b'] },
    ]);
  });

  it('is not told between two origins', () => {
    const stock = { ...toll, counts: 'at one time' } as const;
    const claims = [tells('a', 18, on('ministry', '06')), tells('b', 16, on('red-cross', '09'))];
    expect(reasons(stock, claims)).toEqual([{ code: 'later', claims: ['a'], by: 'b' }]);
    const nobody = [tells('a', 18, on('unstated', '06')), tells('b', 16, on('unstated', '09'))];
    expect(of('revised', reasons(stock, nobody))).toEqual([]);
  });
});

describe('the same origin and a rounder form', () => {
  it('are told apart within one origin', () => {
    const claims = [
      tells('a', 164, on('ministry')),
      tells('c', 164, on('ministry')),
      tells('b', 164, on('ministry')),
      tells('d', range(160, 170), on('ministry')),
    ];
    expect(reasons(toll, claims)).toEqual([
      { code: 'same-origin', claims: ['b', 'c'], by: 'a' },
      { code: 'rounding', claims: ['d'], by: 'a' },
    ]);
  });

  it('are told between origins only of a wider value that meets the one that leads', () => {
    const claims = [
      tells('a', 164, on('ministry')),
      tells('b', range(160, 170), on('red-cross')),
      tells('c', 164, on('witness')),
    ];
    expect(reasons(fixed, claims)).toEqual([{ code: 'rounding', claims: ['b'], by: 'a' }]);
    const apart = [
      tells('a', 160, on('ministry')),
      tells('b', range(160, 170), on('red-cross')),
      tells('d', 400, on('prosecutor')),
    ];
    expect(of('rounding', reasons(fixed, apart))).toEqual([]);
  });

  it('are not told of ranges that overlap in part', () => {
    const claims = [tells('a', range(12, 14), on('ministry')), tells('b', range(13, 16), on('red-cross'))];
    expect(of('rounding', reasons(fixed, claims))).toEqual([]);
  });

  it('are not told of what does not hold all of the value that leads', () => {
    const upTo = tells('a', { form: 'at-most', n: 200 }, on('ministry'));
    const atLeast = tells('b', { form: 'at-least', n: 100 }, on('red-cross'));
    expect(of('rounding', reasons(fixed, [upTo, atLeast]))).toEqual([]);
    const about = tells('a', { form: 'about', n: 150 }, on('ministry'));
    expect(
      of('rounding', reasons(fixed, [about, tells('b', { form: 'over', n: 150 }, on('red-cross'))])),
    ).toEqual([]);
  });

  it('are told of an answer given twice', () => {
    const claims = [tells('a', 'yes', on('ministry')), tells('b', 'yes', on('ministry'))];
    expect(reasons(question, claims)).toEqual([{ code: 'same-origin', claims: ['b'], by: 'a' }]);
  });
});

describe('traced and unstated', () => {
  it('are told of what stands and what repeats it, by the source that shows the owner', () => {
    const claims = [
      tells('a', 12, on('ministry')),
      tells('c', 12, { ...on('ministry'), traced: 'z' }),
      tells('b', 12, { ...on('ministry'), traced: 'z' }),
      tells('d', 12, { ...on('ministry'), traced: 'y' }),
      tells('e', 9, { ...on('ministry', '05'), traced: 'x' }),
    ];
    expect(of('traced', reasons(toll, claims))).toEqual([
      { code: 'traced', claims: ['d'], source: 'y' },
      { code: 'traced', claims: ['b', 'c'], source: 'z' },
    ]);
  });

  it('is told of every standing value without an owner, and of no other', () => {
    const claims = [
      tells('b', 12, on('unstated')),
      tells('a', 12, on('unstated')),
      tells('c', 12, on('ministry')),
    ];
    expect(of('unstated', reasons(fixed, claims))).toEqual([{ code: 'unstated', claims: ['a', 'b'] }]);
    const old = [tells('a', 12, on('unstated', '05')), tells('b', 12, on('ministry'))];
    expect(of('unstated', reasons(toll, old))).toEqual([]);
  });
});

describe('not independent', () => {
  it('is told of several origins that meet within one organisation, and not where they differ', () => {
    const meet = [tells('a', 12, on('ministry')), tells('b', 12, on('prosecutor'))];
    expect(reasons(fixed, meet)).toEqual([{ code: 'not-independent', claims: ['a', 'b'] }]);
    const differ = [tells('a', 12, on('ministry')), tells('b', 14, on('prosecutor'))];
    expect(of('not-independent', reasons(fixed, differ))).toEqual([]);
    expect(of('not-independent', reasons(fixed, [tells('a', 12, on('ministry'))]))).toEqual([]);
  });

  it('is not told of one owner beside values without any', () => {
    const claims = [tells('a', 12, on('ministry')), tells('b', 12, on('unstated'))];
    expect(of('not-independent', reasons(fixed, claims))).toEqual([]);
  });

  it('is not told as soon as any two are independent', () => {
    const state = [tells('a', 12, on('ministry')), tells('b', 12, on('prosecutor'))];
    expect(of('not-independent', reasons(fixed, [...state, tells('c', 12, on('red-cross'))]))).toEqual([]);
  });
});

describe('a part', () => {
  it('says of what it is one', () => {
    expect(reasons({ ...fixed, part_of: 'victims' }, [])).toEqual([{ code: 'part-of', fact: 'victims' }]);
    expect(reasons(fixed, [])).toEqual([]);
  });
});
