/** The stops of "as known on", and which texts are moments. */
import { describe, expect, it } from 'vitest';
import { offsetOf, spanOf } from '../../data/model/moment.ts';
import { momentsOf } from '../../data/model/moments.ts';
import { source, story, tells, toll } from './stories.ts';

describe('the days on which something changed', () => {
  it('are those of publications and of every act against a statement, oldest first, each once', () => {
    const bundle = story(toll, [tells('a', 164, { statement: 'post' }), tells('b', 225)], {
      sources: [
        source('a', { published: '2022-01-09T23:30' }),
        source('b', { published: '2022-01-15' }),
        source('c', { published: '2022-01-09' }),
      ],
      statements: [
        {
          id: 'post',
          said_by: 'ministry',
          on: '2022-01-08',
          withdrawn: [
            { on: '2022-01-10', by: 'state', how: 'unconfirmed' },
            { on: '2022-01-12', by: 'ministry', how: 'denied' },
          ],
        },
      ],
    });
    expect(momentsOf(bundle)).toEqual(['2022-01-09', '2022-01-10', '2022-01-12', '2022-01-15']);
  });

  it('are days of the story, not of UTC', () => {
    const late = story(toll, [tells('a', 1)], {
      sources: [source('a', { published: '2022-01-09T22:00Z' })],
    });
    expect(momentsOf(late)).toEqual(['2022-01-10']);
  });

  it('leave out a source whose day cannot be read', () => {
    const bundle = story(toll, [tells('a', 1), tells('b', 2)], {
      sources: [source('a', { published: 'last spring' }), source('b', { published: '2022-01-15' })],
    });
    expect(momentsOf(bundle)).toEqual(['2022-01-15']);
  });
});

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
