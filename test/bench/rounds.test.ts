/** The benchmark's own arithmetic: what is compared, and what a missed wish looks like. */
import { describe, expect, it } from 'vitest';
import { markdownTable, met, number } from './print.ts';
import { exactly, interleaved, quantile, ratiosOf, spreadOf } from './rounds.ts';
import type { Figure } from './suite.ts';

describe('rounds', () => {
  it('measure every subject once, each round beginning with the next, every other one backwards', async () => {
    const asked: string[] = [];
    const subject = (name: string) => () => asked.push(name);
    const values = await interleaved({ a: subject('a'), b: subject('b'), c: subject('c') }, 3);
    expect(asked.join('')).toBe('abcbaccab');
    expect(values).toEqual({ a: [1, 5, 8], b: [2, 4, 9], c: [3, 6, 7] });
  });

  it('divide inside a round, so that a machine that slows down changes no ratio', () => {
    expect(ratiosOf([2, 4, 8], [1, 2, 4])).toEqual(exactly(2));
  });

  it('give the median and the middle half', () => {
    expect(spreadOf([5, 1, 4, 2, 3])).toEqual({ median: 3, low: 2, high: 4 });
    expect(quantile([1, 2], 0.5)).toBe(1.5);
    expect(quantile([7], 0.99)).toBe(7);
  });
});

describe('a table', () => {
  const figure: Figure = {
    subject: 'ours',
    unit: 'ms',
    value: { median: 3, low: 2, high: 4 },
    ratio: { to: 'theirs', ...exactly(1.5), wish: { most: 1.2 } },
  };

  it('shows a missed wish as plainly as one that came true', () => {
    expect(met(figure)).toBe(false);
    expect(met({ ...figure, ratio: { to: 'theirs', ...exactly(1.1), wish: { most: 1.2 } } })).toBe(true);
    expect(met({ ...figure, ratio: { to: 'theirs', ...exactly(1.1), wish: { least: 1.2 } } })).toBe(false);
    expect(
      markdownTable({ rounds: 3, figures: [figure] })
        .split('\n')
        .at(-1),
    ).toBe('| ours | 3.00 ms (2.00–4.00) | 1.50 × theirs | ≤ 1.20 × | missed |');
  });

  it('writes three digits that matter', () => {
    expect([0, 0.1234, 1.234, 12.34, 1234.5, Number.NaN].map(number)).toEqual([
      '0.000',
      '0.123',
      '1.23',
      '12.3',
      '1,235',
      '–',
    ]);
  });
});
