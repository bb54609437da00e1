/** Which texts are moments, and what they span. */
import { describe, expect, it } from 'vitest';
import { isMoment, offsetMs, spanOf, zoneOf } from '../../data/bundle/moment.ts';

const almaty = zoneOf({ time_zone: '+06:00', offsets: [{ offset: '+06:00' }] });

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
    expect(spanOf(moment, almaty)).toBeDefined();
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
    expect(spanOf(moment, almaty)).toBeUndefined();
  });

  it('counts hours and minutes of a zone, east and west', () => {
    expect(offsetMs('Z')).toBe(0);
    expect(offsetMs('+05:30')).toBe(330 * 60_000);
    expect(offsetMs('-05:30')).toBe(-330 * 60_000);
  });

  it('may carry an offset as a day too, and is then that day there', () => {
    expect(spanOf('2022-01-09-05:00', almaty)).toEqual({
      low: Date.UTC(2022, 0, 9, 5),
      high: Date.UTC(2022, 0, 10, 5) - 1,
    });
  });

  it('has the length that the clocks of its zone give a day', () => {
    const berlin = zoneOf({
      time_zone: 'Europe/Berlin',
      offsets: [{ offset: '+01:00' }, { from: Date.UTC(2022, 2, 27, 1), offset: '+02:00' }],
    });
    const { low = 0, high = 0 } = spanOf('2022-03-27', berlin) ?? {};
    expect(high + 1 - low).toBe(23 * 3_600_000);
  });

  it('is recognised among other texts without a zone', () => {
    expect(isMoment('2022-02-28')).toBe(true);
    expect(isMoment('2022-02-30')).toBe(false);
  });
});
