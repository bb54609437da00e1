/** Which texts are moments, and what they span. */
import { describe, expect, it } from 'vitest';
import { offsetOf, spanOf } from '../../data/bundle/moment.ts';

describe('a moment', () => {
  it.each([
    '2022-10',
    '2022-11',
    '2022-12',
    '2022-12-10',
    '2022-12-30',
    '2022-12-31',
    '2022-01-09T19:59',
    '2022-01-09T23:00',
    '2022-01-09T20:00:59',
    '2022-01-09T20:00+14:00',
    '2022-01-09T20:00+10:30',
    '2022-01-09T20:00-09:00',
  ])('may be %j', (moment) => {
    expect(spanOf(moment, '+06:00')).toBeDefined();
  });

  it.each([
    'on 2022-01-09',
    '2022-01-09 or so',
    '2022-00',
    '2022-01-00',
    '2022-01-32',
    '2022-01-9',
    '2022-01-09T25:00',
    '2022-01-09T20:60',
    '2022-01-09T20:00:60',
    '2022-01-09T20:00+15:00',
    '2022-01-09T20:00+06:60',
    '2022-01T20:00',
    '20222-01-09',
  ])('may not be %j', (moment) => {
    expect(spanOf(moment, '+06:00')).toBeUndefined();
  });

  it('counts hours and minutes of a zone, east and west', () => {
    expect(offsetOf('Z')).toBe(0);
    expect(offsetOf('+05:30')).toBe(330 * 60_000);
    expect(offsetOf('-05:30')).toBe(-330 * 60_000);
  });
});
