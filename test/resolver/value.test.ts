/** The tables of values and moments in data/README.md, row by row. */
import { describe, expect, it } from 'vitest';
import type { Value } from '../../data/bundle/bundle.ts';
import { dayOf, spanOf } from '../../data/bundle/moment.ts';
import { coarseness, intervalOf } from '../../data/resolver/value.ts';

function interval(value: Value): [number, number] | undefined {
  const found = intervalOf(value, {}, '+06:00');
  return found && [found.low, found.high];
}

describe('counts', () => {
  it.each<[Value, [number, number]]>([
    [{ form: 'exact', n: 225 }, [225, 225]],
    [{ form: 'at-least', n: 164 }, [164, Infinity]],
    [{ form: 'over', n: 150 }, [151, Infinity]],
    [{ form: 'over', n: 13.5 }, [13.6, Infinity]],
    [{ form: 'under', n: 50 }, [0, 49]],
    [{ form: 'at-most', n: 200 }, [0, 200]],
    [{ form: 'about', n: 700 }, [650, 750]],
    [{ form: 'about', n: 700, rounded_to: 10 }, [695, 705]],
    [{ form: 'nearly', n: 8000 }, [7000, 7999]],
    [{ form: 'nearly', n: 1.5 }, [1.4, 1.4]],
    [{ form: 'range', low: 26, high: 30 }, [26, 30]],
    [{ form: 'vague', word: 'dozens', low: 24, high: 99 }, [24, 99]],
    [{ form: 'none' }, [0, 0]],
    [{ form: 'some' }, [1, Infinity]],
  ])('reads %j as %j', (value, expected) => {
    expect(interval(value)).toEqual(expected);
  });

  it('compares nothing that is not a value', () => {
    expect(interval({ form: 'unclear' })).toBeUndefined();
    expect(interval({ form: 'unreadable' })).toBeUndefined();
    expect(interval({ form: 'answer', answers: ['yes'] })).toBeUndefined();
  });

  it.each([
    [700, 100],
    [8000, 1000],
    [1500, 100],
    [2000, 100],
    [10000, 1000],
    [12, 1],
    [3, 1],
    [13.5, 0.1],
  ])('takes %d to be rounded to %d', (n, s) => {
    expect(coarseness(n)).toBe(s);
  });
});

describe('moments', () => {
  const iso = (moment: string): [string, string] | undefined => {
    const span = spanOf(moment, '+06:00');
    return span && [new Date(span.low).toISOString(), new Date(span.high).toISOString()];
  };

  it.each<[string, [string, string]]>([
    ['2022', ['2021-12-31T18:00:00.000Z', '2022-12-31T17:59:59.999Z']],
    ['2022-01', ['2021-12-31T18:00:00.000Z', '2022-01-31T17:59:59.999Z']],
    ['2022-01-09', ['2022-01-08T18:00:00.000Z', '2022-01-09T17:59:59.999Z']],
    ['2022-01-09T20:00', ['2022-01-09T14:00:00.000Z', '2022-01-09T14:00:59.999Z']],
    ['2022-01-09T20:00:30', ['2022-01-09T14:00:30.000Z', '2022-01-09T14:00:30.999Z']],
    ['2022-01-09T20:00Z', ['2022-01-09T20:00:00.000Z', '2022-01-09T20:00:59.999Z']],
    ['2022-01-09T20:00-05:30', ['2022-01-10T01:30:00.000Z', '2022-01-10T01:30:59.999Z']],
    ['2024-02-29', ['2024-02-28T18:00:00.000Z', '2024-02-29T17:59:59.999Z']],
  ])('reads %s as all of it', (moment, expected) => {
    expect(iso(moment)).toEqual(expected);
  });

  it.each([
    '',
    '22-01-09',
    '2022-13',
    '2022-02-30',
    '2023-02-29',
    '2022-1-9',
    '2022-01-09T24:00',
    '2022-01-09 20:00',
    '6 months 1',
    '2022-01-09T20:00+6',
  ])('does not read %j', (moment) => {
    expect(iso(moment)).toBeUndefined();
  });

  it('counts days from where the story is', () => {
    const evening = Date.UTC(2022, 0, 9, 19);
    expect(dayOf(evening, '+06:00') - dayOf(evening, 'Z')).toBe(1);
  });

  it('turns a date into the time that it leaves open', () => {
    const [low, high] = interval({ form: 'between', date: '2022-01-05', until: '2022-01-07' }) ?? [0, 0];
    expect(high - low + 1).toBe(3 * 86_400_000);
    expect(interval({ form: 'by', date: '2022-01-07' })?.[0]).toBe(-Infinity);
    expect(interval({ form: 'from', date: '2022-01-07' })?.[1]).toBe(Infinity);
  });
});
