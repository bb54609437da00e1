/** Which of several forms of one saying stands for it. */
import { describe, expect, it } from 'vitest';
import type { Claim, Value } from '../../data/bundle/bundle.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { dozens, exact, question, source, story, tells, toll } from './stories.ts';

const said = { said_by: 'ministry', as_of: '2022-01-10' };
const on = { statement: 'speech' };
const speech = { id: 'speech', said_by: 'ministry', on: '2022-01-10' };

/** The source whose claim stands for all; each claim is tried in both orders of the bundle. */
function stands(
  claims: readonly Claim[],
  published: Readonly<Record<string, string>> = {},
): string | undefined {
  const sources = Object.entries(published).map(([id, day]) => source(id, { published: day }));
  const found = [claims, [...claims].reverse()].map(
    (order) => resolve(story(toll, order, { sources, statements: [speech] }), { off: [] }).findings[0]?.low,
  );
  expect(found[0]).toBe(found[1]);
  return found[0];
}

const about = (n: number, rounded_to?: number): Value => ({
  form: 'about',
  n,
  ...(rounded_to !== undefined && { rounded_to }),
});

describe('of one saying', () => {
  it('a figure stands before a word, even one that leaves less open', () => {
    const wide: Value = { form: 'range', low: 1, high: 200 };
    expect(stands([tells('a', dozens, on), tells('b', wide, on)])).toBe('b');
  });

  it('the form that leaves less open stands before a wider one, whoever was first', () => {
    expect(stands([tells('a', about(160), on), tells('b', 164, on)])).toBe('b');
    expect(stands([tells('a', about(164, 20), on), tells('b', about(164, 10), on)])).toBe('b');
    expect(stands([tells('a', { form: 'at-least', n: 160 }, on), tells('b', about(160), on)])).toBe('b');
  });

  it('a plain number stands before a range that comes to the same', () => {
    expect(stands([tells('a', { form: 'range', low: 164, high: 164 }, on), tells('b', 164, on)])).toBe('b');
  });

  it('a source that does not hold back stands before one that does', () => {
    expect(stands([tells('a', 164, { ...on, hedge: 'alleged' }), tells('b', 164, on)])).toBe('b');
  });

  it('a source that names its owner stands before one that was traced', () => {
    expect(stands([tells('a', 164, { ...said, traced: 'b' }), tells('b', 164, said)])).toBe('b');
    expect(stands([tells('b', 164, { ...said, traced: 'a' }), tells('a', 164, said)])).toBe('a');
  });

  it('the oldest source stands before a newer one, then the first by name', () => {
    const both = [tells('a', 164, said), tells('b', 164, said)];
    expect(stands(both, { a: '2022-01-12', b: '2022-01-11' })).toBe('b');
    expect(stands(both, { a: '2022-01-11', b: '2022-01-12' })).toBe('a');
    expect(stands(both)).toBe('a');
  });

  it('an answer that names more stands before one that names less', () => {
    const several = { ...question, several: true } as const;
    const both: Value = { form: 'answer', answers: ['yes', 'no'] };
    const finding = resolve(
      story(several, [tells('a', 'yes', said), tells('b', both, said), tells('c', 'no', said)]),
      { off: [] },
    ).findings[0];
    expect(finding?.current).toEqual(['b']);
    expect(finding?.reasons).toEqual([{ code: 'same-origin', claims: ['a', 'c'], by: 'b' }]);
  });
});

describe('the order of time', () => {
  const overtaken = (claims: readonly Claim[]): string | undefined => {
    const finding = resolve(story(toll, claims), { off: [] }).findings[0];
    return finding?.reasons.flatMap((one) => (one.code === 'later' ? [one.by] : [])).join();
  };

  it('lets the latest that can overtake do so', () => {
    expect(
      overtaken([
        tells('a', 100, { said_by: 'ministry', as_of: '2022-01-05' }),
        tells('b', 120, { said_by: 'red-cross', as_of: '2022-01-07' }),
        tells('c', 130, { said_by: 'witness', as_of: '2022-01-09' }),
      ]),
    ).toBe('c');
  });

  it('lists the latest origin first; of two spans that end together, the one that begins later', () => {
    const keys = (first: string, second: string): string[] | undefined =>
      resolve(
        story(question, [
          tells('a', 'yes', { said_by: 'witness', as_of: first }),
          tells('b', 'yes', { said_by: 'red-cross', as_of: second }),
        ]),
        { off: [] },
      ).findings[0]?.origins.map(({ key }) => key);
    expect(keys('2022-01-05', '2022-01-09')).toEqual(['speaker:red-cross', 'speaker:witness']);
    expect(keys('2022-01-09', '2022-01-05')).toEqual(['speaker:witness', 'speaker:red-cross']);
    expect(keys('2022-01-31', '2022-01')).toEqual(['speaker:witness', 'speaker:red-cross']);
    expect(keys('2022-01', '2022-01-31')).toEqual(['speaker:red-cross', 'speaker:witness']);
  });

  it('keeps numbers apart that are only written alike', () => {
    expect(stands([tells('a', exact(164), said), tells('b', about(164), said)])).toBe('a');
  });
});
