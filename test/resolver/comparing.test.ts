/** Values at the edges of their table: units, dates that cannot be read, what counts as a figure. */
import { describe, expect, it } from 'vitest';
import type { Value } from '../../data/bundle/bundle.ts';
import { coarseness, intervalOf, isFigure } from '../../data/resolver/value.ts';

const day = 86_400_000;
const start = Date.UTC(2022, 0, 5);

describe('a round number', () => {
  it.each([
    [50, 10],
    [49, 1],
    [500, 100],
    [1000, 100],
    [0.5, 0.1],
  ])('%d is as coarse as %d', (n, s) => {
    expect(coarseness(n)).toBe(s);
  });
});

describe('another unit', () => {
  const units = { knots: 1.852, score: 20, quarters: 0.25 };
  const of = (value: Value, fact: Parameters<typeof intervalOf>[1] = { units }): unknown =>
    intervalOf(value, fact, 'Z');

  it('is counted in the unit of the fact, at both ends', () => {
    expect(of({ form: 'range', low: 10, high: 20, unit: 'score' })).toEqual({ low: 200, high: 400 });
    expect(of({ form: 'exact', n: 13.5, unit: 'score' })).toEqual({ low: 270, high: 270 });
    expect(of({ form: 'at-least', n: 10, unit: 'quarters' })).toEqual({ low: 2.5, high: Infinity });
  });

  it('is no closer than its last digit where the one unit is no whole number of the other', () => {
    expect(of({ form: 'range', low: 10, high: 20, unit: 'knots' })).toEqual({ low: 17.594, high: 37.966 });
    expect(of({ form: 'exact', n: 13.5, unit: 'knots' })).toEqual({ low: 24.9094, high: 25.0946 });
    expect(of({ form: 'at-least', n: 10, unit: 'knots' })).toEqual({ low: 17.594, high: Infinity });
    expect(of({ form: 'under', n: 1, unit: 'knots' })).toEqual({ low: 0, high: 0.926 });
  });

  it('changes nothing where the fact does not know it, or the claim names none', () => {
    expect(of({ form: 'exact', n: 30, unit: 'furlongs' })).toEqual({ low: 30, high: 30 });
    expect(of({ form: 'exact', n: 30, unit: 'knots' }, {})).toEqual({ low: 30, high: 30 });
    expect(of({ form: 'exact', n: 30 })).toEqual({ low: 30, high: 30 });
  });
});

describe('a date', () => {
  const of = (value: Value): unknown => intervalOf(value, {}, 'Z');

  it('leaves open what it does not say', () => {
    expect(of({ form: 'on', date: '2022-01-05' })).toEqual({ low: start, high: start + day - 1 });
    expect(of({ form: 'by', date: '2022-01-05' })).toEqual({ low: -Infinity, high: start + day - 1 });
    expect(of({ form: 'from', date: '2022-01-05' })).toEqual({ low: start, high: Infinity });
    expect(of({ form: 'between', date: '2022-01-05', until: '2022-01-06' })).toEqual({
      low: start,
      high: start + 2 * day - 1,
    });
  });

  it('that cannot be read leaves everything open', () => {
    expect(of({ form: 'on', date: 'one spring' })).toEqual({ low: -Infinity, high: Infinity });
    expect(of({ form: 'by', date: 'one spring' })).toEqual({ low: -Infinity, high: Infinity });
    expect(of({ form: 'between', date: '2022-01-05', until: 'some day' })).toEqual({
      low: start,
      high: Infinity,
    });
  });
});

describe('a figure', () => {
  it.each<Value>([
    { form: 'exact', n: 5 },
    { form: 'at-least', n: 5 },
    { form: 'none' },
    { form: 'on', date: '2022' },
    { form: 'answer', answers: ['yes'] },
  ])('is %j', (value) => {
    expect(isFigure(value)).toBe(true);
  });

  it.each<Value>([
    { form: 'vague', word: 'dozens', low: 24, high: 99 },
    { form: 'some' },
    { form: 'unclear' },
    { form: 'unreadable' },
  ])('is not %j', (value) => {
    expect(isFigure(value)).toBe(false);
  });
});
