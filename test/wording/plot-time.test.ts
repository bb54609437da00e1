import { describe, expect, it } from 'vitest';
import { timeline } from '../../data/wording/plot/plot-time.ts';
import { english } from './speak.ts';

const voice = english();
/** 1 January 2022. */
const first = 18_993;

describe('the days along a plot', () => {
  it('keep their distances within a few days', () => {
    const { place, breaks } = timeline(voice, [first, first + 1, first + 4]);
    expect([0, 1, 4].map((day) => place(first + day))).toEqual([0, 25, 100]);
    expect(breaks).toEqual([]);
  });

  it('shorten a long silence, and say so in the middle of it', () => {
    const { place, breaks, named } = timeline(voice, [first, first + 10, first + 400]);
    expect(place(first + 10)).toBeGreaterThan(25);
    expect(breaks).toEqual([(place(first + 10) + 100) / 2]);
    expect(named.map(({ words }) => words)).toContain('5 Feb 2023');
  });

  it('stay in order however long the silences are', () => {
    const days = [0, 3, 60, 61, 500, 5000].map((day) => first + day);
    const places = days.map(timeline(voice, days).place);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });
});
