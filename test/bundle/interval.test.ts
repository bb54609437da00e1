/** Comparing intervals: the ends belong to them. */
import { describe, expect, it } from 'vitest';
import { contains, EVERYWHERE, overlap } from '../../data/bundle/interval.ts';

const of = (low: number, high: number) => ({ low, high });

describe('closed intervals', () => {
  it('overlap where they share no more than an end', () => {
    expect(overlap(of(1, 5), of(5, 9))).toBe(true);
    expect(overlap(of(5, 9), of(1, 5))).toBe(true);
    expect(overlap(of(1, 4), of(5, 9))).toBe(false);
    expect(overlap(of(1, 4), EVERYWHERE)).toBe(true);
  });

  it('contain one another with their ends', () => {
    expect(contains(of(2, 4), of(2, 4))).toBe(true);
    expect(contains(of(2, 4), of(2, 3))).toBe(true);
    expect(contains(of(2, 4), of(3, 4))).toBe(true);
    expect(contains(of(2, 4), of(1, 4))).toBe(false);
    expect(contains(of(2, 4), of(2, 5))).toBe(false);
    expect(contains(EVERYWHERE, of(2, 5))).toBe(true);
  });
});
