import { describe, expect, it } from 'vitest';
import type { Fact, Value } from '../../../data/model/bundle.ts';
import { plain } from '../../../widget/say/phrase.ts';
import { valueWords } from '../../../widget/say/value.ts';
import { english } from '../speak.ts';

const voice = english();
const fact: Fact = {
  id: 'x',
  asks: 'How many people?',
  label: 'X',
  kind: 'count',
  unit: 'people',
  claims: [],
};

function words(value: Value, of: Fact = fact): string {
  return plain(valueWords(voice, of, { value }));
}

describe('a value in words', () => {
  it.each<[Value, string]>([
    [{ form: 'exact', n: 7939 }, '7,939'],
    [{ form: 'at-least', n: 164 }, 'at least 164'],
    [{ form: 'over', n: 10000 }, 'more than 10,000'],
    [{ form: 'under', n: 50 }, 'fewer than 50'],
    [{ form: 'at-most', n: 200 }, 'up to 200'],
    [{ form: 'about', n: 700 }, 'about 700'],
    [{ form: 'nearly', n: 8000 }, 'nearly 8,000'],
    [{ form: 'range', low: 26, high: 30 }, '26–30'],
    [{ form: 'vague', word: 'dozens', low: 24, high: 99 }, 'dozens'],
    [{ form: 'none' }, 'none'],
    [{ form: 'some' }, 'some, number not known'],
    [{ form: 'unclear' }, 'not known'],
    [{ form: 'on', date: '2022-01-05' }, '5 January'],
    [{ form: 'on', date: '2022-01' }, 'January 2022'],
    [{ form: 'on', date: '2021-12-31' }, '31 December 2021'],
    [{ form: 'by', date: '2022-01-07' }, 'by 7 January'],
    [{ form: 'from', date: '2022-01-05' }, 'from 5 January'],
    [{ form: 'between', date: '2022-01-05', until: '2022-01-07' }, '5\u2009–\u20097 January'],
  ])('keeps %j as it was said: %s', (value, said) => {
    expect(words(value)).toBe(said);
  });

  it('shows a moment with a zone on the clock of the story', () => {
    expect(words({ form: 'on', date: '2022-01-08T20:00Z' })).toBe('9 January at 02:00');
  });

  it('says the unit of a single one', () => {
    const days: Fact = {
      ...fact,
      asks: 'How long did they stay?',
      unit: 'days',
      unit_one: { en: 'day', de: 'Tag' },
    };
    expect(words({ form: 'over', n: 1 }, days)).toBe('more than 1 day');
    expect(words({ form: 'exact', n: 2 }, days)).toBe('2 days');
  });

  it('says what is not known in the words of the editor', () => {
    expect(words({ form: 'unclear' }, { ...fact, unclear: 'Not made public' })).toBe('Not made public');
  });

  it('says a unit that the question does not name', () => {
    const days: Fact = { ...fact, asks: 'How long did they stay?', unit: 'days' };
    expect(words({ form: 'at-most', n: 7 }, days)).toBe('up to 7 days');
  });

  it('says every unit where a fact knows several', () => {
    const speed: Fact = {
      ...fact,
      asks: 'How many km/h was the wind?',
      unit: 'km/h',
      units: { knots: 1.852 },
    };
    expect(words({ form: 'exact', n: 40, unit: 'knots' }, speed)).toBe('40 knots');
    expect(words({ form: 'exact', n: 74 }, speed)).toBe('74 km/h');
  });

  it('never prints an interval in place of a word', () => {
    expect(words({ form: 'vague', word: 'десятки', low: 20, high: 99 })).not.toMatch(/\d/);
  });
});
