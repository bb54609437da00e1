/** Comparing intervals: the ends belong to them. */
import { describe, expect, it } from 'vitest';
import { allMeet, meet, same, width, within } from '../../data/bundle/interval.ts';

const of = (low: number, high: number) => ({ low, high });

describe('closed intervals', () => {
  it('meet where they share no more than an end', () => {
    expect(meet(of(1, 5), of(5, 9))).toBe(true);
    expect(meet(of(5, 9), of(1, 5))).toBe(true);
    expect(meet(of(1, 4), of(5, 9))).toBe(false);
    expect(allMeet([of(1, 5), of(5, 9), of(0, Infinity)])).toBe(true);
    expect(allMeet([of(1, 5), of(5, 9), of(6, 7)])).toBe(false);
    expect(allMeet([])).toBe(true);
  });

  it('lie in one another with their ends', () => {
    expect(within(of(2, 4), of(2, 4))).toBe(true);
    expect(within(of(2, 3), of(2, 4))).toBe(true);
    expect(within(of(3, 4), of(2, 4))).toBe(true);
    expect(within(of(1, 4), of(2, 4))).toBe(false);
    expect(within(of(2, 5), of(2, 4))).toBe(false);
  });

  it('are the same when both ends are', () => {
    expect(same(of(2, 4), of(2, 4))).toBe(true);
    expect(same(of(2, 4), of(2, 5))).toBe(false);
    expect(same(of(1, 4), of(2, 4))).toBe(false);
  });

  it('have a width, endless where an end is open', () => {
    expect(width(of(7, 7))).toBe(0);
    expect(width(of(24, 99))).toBe(75);
    expect(width(of(1, Infinity))).toBe(Infinity);
  });
});
